package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What only Slack has: enterprises with several workspaces, consent with codes, scopes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackGridTest {
    private static final Card CARD = new Card("Hello", List.of(), List.of(), "");
    private SandboxProcess sandbox;
    private SlackWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new SlackWorld(sandbox);
    }

    @AfterAll
    void stop() {
        if (sandbox != null) {
            world.close();
            sandbox.close();
        }
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @Tag("B5")
    void somebody_in_two_workspaces_of_an_enterprise_is_one_person() {
        world.install("{\"team_id\":\"T2\"}", SlackWorld.NORTH);
        var inNorth = world.provider().find(SlackWorld.NORTH, "cleo@globe.test");
        world.install("{\"enterprise_id\":\"E1\"}", SlackWorld.GLOBE);
        var inGlobe = world.provider().find(SlackWorld.GLOBE, "cleo@globe.test");
        assertThat(inNorth.personKey()).isEqualTo(inGlobe.personKey()).isEqualTo("E1:U4");
    }

    @Test
    @Tag("B4")
    void an_enterprise_wide_installation_sends_hears_and_is_removed() {
        world.install("{\"enterprise_id\":\"E1\"}", SlackWorld.GLOBE);
        var cleo = world.provider().find(SlackWorld.GLOBE, "cleo@globe.test");
        var message = world.provider().post(SlackWorld.GLOBE, cleo, CARD, "d-1");
        assertThat(world.provider().update(SlackWorld.GLOBE, message, CARD)).isTrue();
        sandbox.post("/_control/slack/uninstall", "{\"enterprise_id\":\"E1\"}");
        for (var event = 0; event < 2; event++) {
            assertThat(world.inbound().read(world.inbox().next()))
                    .isInstanceOfSatisfying(Received.Uninstalled.class, it -> assertThat(it.workspaceIds())
                            .containsExactly("E1"));
        }
        assertThat(catchThrowableOfType(
                                AccessLost.class, () -> world.provider().find(SlackWorld.GLOBE, "cleo@globe.test"))
                        .forGood())
                .isTrue();
    }

    @Test
    @Tag("B4")
    void a_workspaces_event_names_the_workspace_alone() {
        world.install("{\"team_id\":\"T2\"}", SlackWorld.NORTH);
        sandbox.post("/_control/slack/uninstall", "{\"team_id\":\"T2\"}");
        assertThat(world.inbound().read(world.inbox().next()))
                .isInstanceOfSatisfying(Received.Uninstalled.class, it -> assertThat(it.workspaceIds())
                        .containsExactly("T2"));
    }

    @Test
    @Tag("B1")
    void a_consent_connects_a_workspace_once() {
        var connect = new SlackConnect(world.settings(), world.api());
        var back = sandbox.consent(connect.authorizeUrl("state-1"), "T1", "U1");
        assertThat(back.toString())
                .startsWith("https://liaison.example/connect/slack/callback?")
                .endsWith("&state=state-1");
        var grant = connect.exchange(code(back));
        assertThat(grant.externalId()).isEqualTo("T1");
        assertThat(grant.enterpriseWide()).isFalse();
        assertThat(grant.name()).isEqualTo("Acme");
        assertThat(grant.domain()).isEqualTo("acme");
        assertThat(grant.iconUrl()).startsWith("https://");
        assertThat(grant.scopes().split(",")).containsExactlyInAnyOrderElementsOf(SlackScope.names());
        assertThat(grant.toString()).doesNotContain(grant.token().value());
        for (var code : List.of(code(back), "never")) {
            assertThat(catchThrowableOfType(Refused.class, () -> connect.exchange(code))
                            .reason())
                    .isEqualTo(Refused.Reason.NOT_ACCEPTED);
        }
    }

    @Test
    @Tag("B1")
    void a_code_lives_ten_minutes() {
        var connect = new SlackConnect(world.settings(), world.api());
        var code = code(sandbox.consent(connect.authorizeUrl("s"), "T1", "U1"));
        sandbox.advance(Duration.ofMinutes(11));
        assertThat(catchThrowableOfType(Refused.class, () -> connect.exchange(code))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    @Tag("B4")
    void a_consent_connects_an_enterprise() {
        var connect = new SlackConnect(world.settings(), world.api());
        var grant = connect.exchange(code(sandbox.consent(connect.authorizeUrl("s"), "E1", "U4")));
        assertThat(grant.externalId()).isEqualTo("E1");
        assertThat(grant.enterpriseWide()).isTrue();
        assertThat(grant.name()).isEqualTo("Globe");
        assertThat(grant.domain()).isEqualTo("globe");
    }

    @Test
    @Tag("A12")
    void without_a_needed_right_the_admin_has_to_connect_again() {
        sandbox.post("/_control/slack/uninstall", "{\"team_id\":\"T1\"}");
        world.install("{\"team_id\":\"T1\",\"scopes\":[\"chat:write\"]}", SlackWorld.ACME);
        assertThat(catchThrowableOfType(AccessLost.class, () -> world.provider().find(SlackWorld.ACME, "ada@acme.test"))
                        .forGood())
                .isFalse();
    }

    @Test
    @Tag("B6")
    void somebody_who_leaves_is_heard_of() {
        sandbox.post("/_control/slack/person", "{\"id\":\"U1\",\"deleted\":true}");
        assertThat(world.inbound().read(world.inbox().next()))
                .isInstanceOfSatisfying(Received.UserChanged.class, it -> {
                    assertThat(it.userId()).isEqualTo("U1");
                    assertThat(it.deleted()).isTrue();
                });
    }

    private static String code(URI back) {
        return back.getQuery().replaceAll(".*code=([^&]*).*", "$1");
    }
}
