package dev.liaison.sandbox.slack.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.View;
import dev.liaison.sandbox.slack.world.World;

/** A view the way Slack shows it to the app. */
public final class ViewJson {
    private ViewJson() {}

    /** The whole view object. */
    public static ObjectNode of(World world, View view) {
        ObjectNode content = view.content();
        boolean modal = "modal".equals(Json.text(content, "type"));
        ObjectNode out = Json.object();
        out.put("id", view.id()).put("team_id", view.teamId()).put("type", Json.text(content, "type"));
        out.set("blocks", content.path("blocks"));
        out.put("private_metadata", Json.text(content, "private_metadata", ""));
        out.put("callback_id", Json.text(content, "callback_id", ""));
        out.putObject("state").set("values", view.values());
        out.put("hash", view.hash());
        if (modal) {
            out.set("title", content.path("title"));
        } else {
            out.putObject("title")
                    .put("type", "plain_text")
                    .put("text", "View Title")
                    .put("emoji", true);
        }
        out.put("clear_on_close", content.path("clear_on_close").asBoolean());
        out.put("notify_on_close", content.path("notify_on_close").asBoolean());
        out.set("close", content.hasNonNull("close") ? content.get("close") : null);
        out.set("submit", content.hasNonNull("submit") ? content.get("submit") : null);
        if (content.path("submit_disabled").asBoolean()) {
            out.put("submit_disabled", true);
        }
        out.put("previous_view_id", view.previousId());
        out.put("root_view_id", view.rootId());
        out.put("app_id", world.appOf(view.installation()).appId());
        out.put("external_id", Json.text(content, "external_id", ""));
        out.put("app_installed_team_id", view.installation().key());
        out.put("bot_id", view.installation().botId());
        return out;
    }
}
