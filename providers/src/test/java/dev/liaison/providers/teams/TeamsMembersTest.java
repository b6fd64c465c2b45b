package dev.liaison.providers.teams;

import static dev.liaison.providers.teams.TeamsSamples.ACME;
import static dev.liaison.providers.teams.TeamsSamples.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.chat.ChatMember;
import dev.liaison.domain.outside.Refused;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is, as the conversation's member list says. */
@Tag("C2")
class TeamsMembersTest {
    private static final String MEMBER = "/connector/emea/v3/conversations/a:1-ana/members/29:1-ana";

    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private final TeamsChat teams = new TeamsChat(
            new TeamsApi(
                    microsoft.settings(), new TeamsGovernor(TeamsQuota.lifted(), Clock.systemUTC()), Clock.systemUTC()),
            (installation, email) -> Optional.empty(),
            (installation, user) -> Optional.empty(),
            installation -> Optional.empty());

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void the_directorys_address_counts() {
        assertThat(member("\"email\":\"Ana@acme.test\",\"userPrincipalName\":\"al@acme.test\""))
                .isEqualTo(new ChatMember("Ana@acme.test", "Ana Lopez", "de-DE"));
    }

    @Test
    void without_one_the_name_to_sign_in_with_counts_but_never_a_guests() {
        assertThat(member("\"email\":null,\"userPrincipalName\":\"al@acme.test\"")
                        .email())
                .isEqualTo("al@acme.test");
        assertThat(member("\"userPrincipalName\":\"al_home.test#EXT#@acme.test\"")
                        .email())
                .isEmpty();
        assertThat(member("\"userPrincipalName\":\"al\"").email()).isEmpty();
        assertThat(member("\"surname\":\"Lopez\"").email()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tenantId\":\"another\"", "\"aadObjectId\":\"b0b0b0b0-1111-4222-8333-00000000000a\""})
    void somebody_else_under_that_id_is_nobody(String other) {
        assertThatThrownBy(() -> member("\"email\":\"x@acme.test\"," + other)).isInstanceOf(Refused.class);
    }

    @Test
    void who_is_not_there_any_more_is_refused() {
        microsoft.on(MEMBER, 404, "{\"error\":{\"code\":\"MemberNotFoundInConversation\"}}");
        assertThatThrownBy(this::ask).isInstanceOf(Refused.class);
    }

    private ChatMember member(String more) {
        microsoft.on(MEMBER, 200, "{\"id\":\"29:1-ana\",\"name\":\"Ana Lopez\"," + more + "}");
        return ask();
    }

    private ChatMember ask() {
        return teams.member(ACME, ANA, TeamsSamples.contact(microsoft.service()).text());
    }
}
