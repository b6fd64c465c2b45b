package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B8")
class SlackManifestTest {
    @Test
    void the_manifest_has_this_installations_addresses_and_no_more_rights_than_needed() throws Exception {
        var json = new SlackManifest(URI.create("https://mentoring.example/")).json();
        assertThat(new ObjectMapper().readTree(json))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                {"_metadata":{"major_version":2,"minor_version":1},
                 "display_information":{"name":"Liaison","description":"Your mentoring program, in Slack."},
                 "features":{
                   "app_home":{"home_tab_enabled":false,"messages_tab_enabled":true,"messages_tab_read_only_enabled":true},
                   "bot_user":{"display_name":"Liaison","always_online":true}},
                 "oauth_config":{
                   "redirect_urls":["https://mentoring.example/connect/slack/callback"],
                   "scopes":{"bot":["chat:write","users:read","users:read.email"],"bot_optional":["team:read"]}},
                 "settings":{
                   "event_subscriptions":{"request_url":"https://mentoring.example/webhooks/slack/events",
                     "bot_events":["app_home_opened","app_uninstalled","tokens_revoked","team_join","user_change"]},
                   "interactivity":{"is_enabled":true,"request_url":"https://mentoring.example/webhooks/slack/interactions"},
                   "org_deploy_enabled":true,"socket_mode_enabled":false,"token_rotation_enabled":false}}"""));
    }

    @Test
    @Tag("A10")
    void every_right_has_its_reason_and_is_in_the_documentation() throws Exception {
        var page = Files.readString(Path.of("../docs/integrations/slack.md"));
        for (var scope : SlackScope.values()) {
            assertThat(scope.reason()).endsWith(".");
            assertThat(page).contains("`" + scope.slackName() + "`").contains(scope.reason());
        }
    }
}
