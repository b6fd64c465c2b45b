package dev.liaison.providers.slack;

import static dev.liaison.providers.http.RawHttpServer.html;
import static dev.liaison.providers.http.RawHttpServer.json;
import static dev.liaison.providers.http.RawHttpServer.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.integration.Grant;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.RawHttpServer;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B1")
class SlackConnectTest {
    private static final String GRANTED =
            """
            {"ok":true,"access_token":"xoxb-1","token_type":"bot","scope":"chat:write,team:read","bot_user_id":"U9",
             "app_id":"A1","team":{"id":"T1","name":"Acme"},"enterprise":null,"is_enterprise_install":false,
             "authed_user":{"id":"U1"}}""";
    private static final String TEAM =
            """
            {"ok":true,"team":{"id":"T1","name":"Acme","domain":"acme","icon":{"image_132":"https://i.example/132.png"}}}""";

    private final RawHttpServer server = new RawHttpServer();
    private final SlackSettings settings = SlackRequests.settings(server.uri());
    private final SlackConnect slack = new SlackConnect(
            settings,
            new SlackApi(
                    settings,
                    id -> Optional.empty(),
                    new SlackGovernor(SlackQuota.published(), Clock.systemUTC()),
                    HttpTimeouts.standard()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag("B8")
    void the_admin_is_sent_to_slack_with_our_state() {
        assertThat(slack.authorizeUrl("a+b&c").toString())
                .isEqualTo("https://slack.com/oauth/v2/authorize?client_id=12.34"
                        + "&scope=chat%3Awrite%2Cusers%3Aread%2Cusers%3Aread.email%2Cteam%3Aread"
                        + "&redirect_uri=https%3A%2F%2Fliaison.example%2Fconnect%2Fslack%2Fcallback&state=a%2Bb%26c");
    }

    @Test
    void a_workspace_is_connected_with_domain_and_icon() {
        answer(GRANTED, json(200, TEAM));
        assertThat(slack.exchange("code-1"))
                .isEqualTo(new Grant(
                        "T1",
                        false,
                        "Acme",
                        "acme",
                        "https://i.example/132.png",
                        "U9",
                        "chat:write,team:read",
                        new Secret("xoxb-1")));
        assertThat(server.requests().get(0))
                .contains("Authorization: Basic MTIuMzQ6Y2xpZW50LXNlY3JldA==")
                .contains("code=code-1")
                .contains("redirect_uri=https%3A%2F%2Fliaison.example%2Fconnect%2Fslack%2Fcallback")
                .doesNotContain("client-secret");
    }

    @Test
    @Tag("B4")
    void an_enterprise_is_connected_as_a_whole() {
        answer(
                GRANTED.replace("{\"id\":\"T1\",\"name\":\"Acme\"}", "null")
                        .replace("\"enterprise\":null", "\"enterprise\":{\"id\":\"E1\",\"name\":\"Globe\"}")
                        .replace("_install\":false", "_install\":true"),
                json(200, "{\"ok\":false,\"error\":\"team_not_found\"}"));
        var grant = slack.exchange("code-1");
        assertThat(grant.externalId()).isEqualTo("E1");
        assertThat(grant.enterpriseWide()).isTrue();
        assertThat(grant.name()).isEqualTo("Globe");
        assertThat(grant.domain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "fatal_error", "ratelimited", "service_unavailable"})
    void the_access_is_worth_more_than_the_icon(String error) {
        answer(GRANTED, json(200, "{\"ok\":false,\"error\":\"" + error + "\"}"));
        var grant = slack.exchange("code-1");
        assertThat(grant.externalId()).isEqualTo("T1");
        assertThat(grant.domain()).isEmpty();
        assertThat(grant.iconUrl()).isEmpty();
    }

    @Test
    void a_token_that_is_dead_at_once_is_no_access() {
        answer(GRANTED, json(200, "{\"ok\":false,\"error\":\"account_inactive\"}"));
        assertThat(catchThrowable(() -> slack.exchange("code-1"))).isInstanceOf(Refused.class);
    }

    @Test
    void without_the_right_to_it_the_workspace_is_not_asked_for() {
        answer(GRANTED.replace(",team:read", ""), reset());
        assertThat(slack.exchange("code-1").domain()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_code", "code_already_used", "bad_redirect_uri", "bad_client_secret", "new_error"})
    void slack_does_not_take_the_code(String error) {
        answer("{\"ok\":false,\"error\":\"" + error + "\"}", reset());
        assertThat(catchThrowableOfType(Refused.class, () -> slack.exchange("code-1"))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void what_slack_gives_must_be_a_lasting_bot_token() {
        for (var wrong : new String[] {
            GRANTED.replace("\"bot\"", "\"user\""),
            GRANTED.replace("\"access_token\":\"xoxb-1\",", ""),
            GRANTED.replace("\"app_id\"", "\"refresh_token\":\"xoxe-1\",\"app_id\""),
            GRANTED.replace("{\"id\":\"T1\",\"name\":\"Acme\"}", "null").replace(",team:read", "")
        }) {
            answer(wrong, reset());
            assertThat(catchThrowable(() -> slack.exchange("code-1"))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void slack_could_not_be_asked() {
        server.behave(reset());
        assertThat(catchThrowable(() -> slack.exchange("code-1"))).isInstanceOf(Unreachable.class);
        server.behave(html(500, ""));
        assertThat(catchThrowable(() -> slack.exchange("code-1"))).isInstanceOf(Unreachable.class);
        server.behave(json(429, "", "Retry-After: 2"));
        assertThat(catchThrowable(() -> slack.exchange("code-1"))).isInstanceOf(Throttled.class);
    }

    private void answer(String access, RawHttpServer.Behaviour team) {
        server.behave(socket -> {
            var last = server.requests().get(server.requests().size() - 1);
            (last.startsWith("POST /api/oauth.v2.access ") ? json(200, access) : team).answer(socket);
        });
    }
}
