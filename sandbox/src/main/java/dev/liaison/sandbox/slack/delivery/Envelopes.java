package dev.liaison.sandbox.slack.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Installation;
import java.util.Base64;

/** The envelope around every event. */
final class Envelopes {
    private Envelopes() {}

    static ObjectNode of(App app, Installation installation, String teamId, ObjectNode event, long eventTime) {
        ObjectNode envelope = Json.object();
        envelope.put("token", app.verificationToken());
        envelope.put("team_id", teamId);
        if (installation.enterpriseId() != null) {
            envelope.put("enterprise_id", installation.enterpriseId());
            envelope.put("context_enterprise_id", installation.enterpriseId());
        } else {
            envelope.putNull("context_enterprise_id");
        }
        envelope.put("context_team_id", teamId);
        envelope.put("api_app_id", app.appId());
        envelope.set("event", event);
        envelope.put("type", "event_callback");
        envelope.put("event_id", Ids.object("Ev"));
        envelope.put("event_time", eventTime);
        ObjectNode authorization = envelope.putArray("authorizations").addObject();
        authorization.put("enterprise_id", installation.enterpriseId());
        authorization.put("team_id", installation.orgWide() ? null : teamId);
        authorization.put("user_id", installation.botUserId());
        authorization.put("is_bot", true);
        authorization.put("is_enterprise_install", installation.orgWide());
        envelope.put("is_ext_shared_channel", false);
        String context = "{\"et\":\"" + event.path("type").asText() + "\",\"tid\":\"" + teamId + "\",\"aid\":\""
                + app.appId() + "\"}";
        envelope.put(
                "event_context", "4-" + Base64.getEncoder().withoutPadding().encodeToString(context.getBytes(UTF_8)));
        return envelope;
    }
}
