package dev.liaison.sandbox.slack.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Message;
import dev.liaison.sandbox.slack.world.World;

/** A message the way Slack shows it to the app. */
public final class MessageJson {
    private MessageJson() {}

    /** The message object, with its metadata when wanted. */
    public static ObjectNode of(World world, Channel channel, Message message, boolean withMetadata) {
        Installation installation = channel.installation();
        App app = world.appOf(installation);
        ObjectNode out = Json.object();
        out.put("user", message.authorId()).put("type", "message").put("ts", message.ts());
        if (message.fromBot()) {
            out.put("bot_id", installation.botId()).put("app_id", app.appId());
        }
        out.put("text", message.text()).put("team", installation.key());
        if (message.fromBot()) {
            ObjectNode profile = out.putObject("bot_profile");
            profile.put("id", installation.botId()).put("app_id", app.appId());
            profile.put("user_id", installation.botUserId()).put("name", app.name());
            ObjectNode icons = profile.putObject("icons");
            for (int size : new int[] {36, 48, 72}) {
                icons.put("image_" + size, "https://a.slack-edge.com/80588/img/plugins/app/bot_" + size + ".png");
            }
            profile.put("deleted", false).put("updated", channel.created()).put("team_id", installation.key());
        }
        if (message.editedTs() != null) {
            out.putObject("edited").put("user", message.authorId()).put("ts", message.editedTs());
        }
        if (message.blocks() != null) {
            out.set("blocks", message.blocks());
        }
        if (withMetadata && message.metadata() != null) {
            out.set("metadata", message.metadata());
        }
        return out;
    }
}
