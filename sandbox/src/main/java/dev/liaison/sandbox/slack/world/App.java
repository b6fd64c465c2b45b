package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Slack app as its developer configured it. */
public record App(
        String clientId,
        String clientSecret,
        String signingSecret,
        String appId,
        String name,
        List<String> redirectUrls,
        List<String> scopes,
        List<String> optionalScopes,
        @Nullable String eventUrl,
        @Nullable String interactivityUrl,
        List<String> botEvents,
        boolean tokenRotation,
        boolean orgDeploy,
        boolean messagesTabEnabled,
        boolean homeTabEnabled,
        String verificationToken) {

    /** Reads an app from a world file; what is not said gets Slack's default. */
    public static App read(JsonNode given) {
        ObjectNode full = Json.object();
        full.put("client_id", Ids.digits(12) + "." + Ids.digits(13));
        full.put("client_secret", Ids.hex(32));
        full.put("signing_secret", Ids.hex(32));
        full.put("app_id", Ids.object("A"));
        full.put("name", "App");
        full.putArray("redirect_urls");
        full.putArray("scopes").add("chat:write").add("users:read").add("users:read.email");
        full.putArray("optional_scopes");
        full.putArray("bot_events");
        full.put("org_deploy", true);
        full.put("messages_tab_enabled", true);
        full.put("home_tab_enabled", true);
        full.put("verification_token", Ids.secret(24));
        return of(full, given);
    }

    /** The same app with some settings replaced. */
    public App changed(JsonNode patch) {
        return of(Json.MAPPER.valueToTree(this), patch);
    }

    private static App of(ObjectNode base, JsonNode over) {
        over.properties().forEach(field -> base.set(field.getKey(), field.getValue()));
        return Json.MAPPER.convertValue(base, App.class);
    }

    /** Whether Slack would send a browser back to this address: a configured one or a path below it. */
    public boolean allowsRedirect(String uri) {
        URI wanted = URI.create(uri);
        return wanted.getFragment() == null && redirectUrls.stream().anyMatch(url -> covers(URI.create(url), wanted));
    }

    private static boolean covers(URI configured, URI wanted) {
        String base = configured.getPath() == null ? "" : configured.getPath();
        String path = wanted.getPath() == null ? "" : wanted.normalize().getPath();
        boolean below = path.equals(base) || path.startsWith(base.endsWith("/") ? base : base + "/");
        return below
                && String.valueOf(configured.getScheme()).equals(wanted.getScheme())
                && String.valueOf(configured.getRawAuthority()).equals(wanted.getRawAuthority());
    }
}
