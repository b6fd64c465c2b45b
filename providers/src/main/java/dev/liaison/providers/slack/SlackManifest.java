package dev.liaison.providers.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The app's manifest, to be imported at Slack, with this installation's addresses in it. */
public final class SlackManifest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Liaison";

    private final String base;

    /** @param publicBase where this installation is reached from outside; HTTPS, or Slack won't take it */
    public SlackManifest(URI publicBase) {
        this.base = publicBase.toString().replaceAll("/+$", "");
    }

    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write the manifest", e);
        }
    }

    private Map<String, Object> manifest() {
        return ordered(
                "_metadata", ordered("major_version", 2, "minor_version", 1),
                "display_information", ordered("name", NAME, "description", "Your mentoring program, in Slack."),
                "features", features(),
                "oauth_config", ordered("redirect_urls", List.of(base + "/connect/slack/callback"), "scopes", scopes()),
                "settings", settings());
    }

    private static Map<String, Object> features() {
        return ordered(
                "app_home",
                        ordered(
                                "home_tab_enabled", false,
                                "messages_tab_enabled", true,
                                "messages_tab_read_only_enabled", true),
                "bot_user", ordered("display_name", NAME, "always_online", true));
    }

    private static Map<String, Object> scopes() {
        return ordered("bot", scopes(true), "bot_optional", scopes(false));
    }

    private static List<String> scopes(boolean required) {
        return Arrays.stream(SlackScope.values())
                .filter(scope -> scope.required() == required)
                .map(SlackScope::slackName)
                .toList();
    }

    private Map<String, Object> settings() {
        var events = List.of("app_home_opened", "app_uninstalled", "tokens_revoked", "team_join", "user_change");
        return ordered(
                "event_subscriptions", ordered("request_url", base + "/webhooks/slack/events", "bot_events", events),
                "interactivity", ordered("is_enabled", true, "request_url", base + "/webhooks/slack/interactions"),
                "org_deploy_enabled", true,
                "socket_mode_enabled", false,
                "token_rotation_enabled", false);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }
}
