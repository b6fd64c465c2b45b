package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridTest extends SandboxTest {
    @BeforeEach
    void installForTheOrganization() {
        token = control(
                        "POST",
                        "/_control/slack/install",
                        "{\"enterprise_id\":\"E1\",\"user_id\":\"U3\",\"grant_teams\":[\"T2\"]}")
                .path("access_token")
                .asText();
    }

    private void addToSouth() {
        control("POST", "/_control/slack/grant", "{\"enterprise_id\":\"E1\",\"team_ids\":[\"T3\"]}");
    }

    @Test
    void the_token_knows_that_it_belongs_to_an_organization() {
        JsonNode self = ok("auth.test");
        assertThat(self.path("is_enterprise_install").asBoolean()).isTrue();
        assertThat(self.path("enterprise_id").asText()).isEqualTo("E1");
        assertThat(ok("auth.teams.list").path("teams")).hasSize(1);
    }

    @Test
    void a_person_of_several_workspaces_is_one_person() {
        JsonNode user = ok("users.lookupByEmail", "email", "cleo@globe.test").path("user");
        assertThat(user.path("id").asText()).isEqualTo("U3");
        assertThat(user.at("/enterprise_user/enterprise_id").asText()).isEqualTo("E1");
        assertThat(user.at("/enterprise_user/teams")).hasSize(2);
        assertThat(ok("users.info", "user", "U3").at("/user/enterprise_user/id").asText())
                .isEqualTo("U3");
    }

    @Test
    void workspaces_must_be_added_before_their_people_can_be_reached() {
        assertThat(error("chat.postMessage", "channel", "U4", "text", "hi")).isEqualTo("channel_not_found");
        addToSouth();
        eventually(() -> app.events("team_access_granted").size() == 1);
        assertThat(app.events("team_access_granted")
                        .get(0)
                        .json()
                        .at("/event/team_ids/0")
                        .asText())
                .isEqualTo("T3");
        ok("chat.postMessage", "channel", "U4", "text", "hi");
    }

    @Test
    void lists_need_to_know_which_workspace() {
        assertThat(error("users.list")).isEqualTo("missing_argument");
        assertThat(error("users.list", "team_id", "T3")).isEqualTo("team_access_not_granted");
        assertThat(ok("users.list", "team_id", "T2").path("members")).hasSize(3);
    }

    @Test
    void one_person_has_one_channel_in_the_whole_organization() {
        addToSouth();
        String channel = ok("chat.postMessage", "channel", "U3", "text", "hi")
                .path("channel")
                .asText();
        for (String team : new String[] {"T2", "T3"}) {
            JsonNode shown = control("/_control/slack/messages?team_id=" + team + "&user_id=U3");
            assertThat(shown.at("/0/channel").asText()).isEqualTo(channel);
        }
    }

    @Test
    void events_and_clicks_name_organization_and_workspace() {
        JsonNode posted = card("U3");
        String click = "{\"team_id\":\"T2\",\"user_id\":\"U3\",\"action_id\":\"accept\",\"message_ts\":\""
                + posted.path("ts").asText() + "\"}";
        control("POST", "/_control/slack/click", click);
        JsonNode payload = app.received().get(0).json();
        assertThat(payload.path("is_enterprise_install").asBoolean()).isTrue();
        assertThat(payload.at("/enterprise/id").asText()).isEqualTo("E1");
        assertThat(payload.at("/team/id").asText()).isEqualTo("T2");
        assertThat(payload.at("/team/enterprise_id").asText()).isEqualTo("E1");
        control("POST", "/_control/slack/person", "{\"id\":\"U3\",\"tz\":\"Asia/Tokyo\"}");
        eventually(() -> app.events("user_change").size() == 1);
        JsonNode envelope = app.events("user_change").get(0).json();
        assertThat(envelope.path("enterprise_id").asText()).isEqualTo("E1");
        assertThat(envelope.path("context_team_id").asText()).isEqualTo("T2");
        assertThat(envelope.at("/authorizations/0/is_enterprise_install").asBoolean())
                .isTrue();
        assertThat(envelope.at("/authorizations/0/team_id").isNull()).isTrue();
    }

    @Test
    void a_workspace_of_an_organization_with_the_app_cannot_have_its_own() {
        HttpResponse<String> again =
                send(to("/_control/slack/install").POST(HttpRequest.BodyPublishers.ofString("{\"team_id\":\"T2\"}")));
        assertThat(again.statusCode()).isEqualTo(409);
        String link = control("POST", "/_control/slack/install-link", "{\"team_id\":\"T2\"}")
                .path("url")
                .asText();
        String code = link.replaceAll(".*code=([^&]*).*", "$1");
        assertThat(error("oauth.v2.access", "client_id", CLIENT, "client_secret", SECRET, "code", code))
                .isEqualTo("cannot_install_an_org_installed_app");
    }

    @Test
    void removing_the_organizations_app_ends_its_token() {
        control("POST", "/_control/slack/uninstall", "{\"enterprise_id\":\"E1\"}");
        assertThat(error("auth.test")).isEqualTo("account_inactive");
        token = install("T2");
        assertThat(ok("auth.test").path("team_id").asText()).isEqualTo("T2");
    }
}
