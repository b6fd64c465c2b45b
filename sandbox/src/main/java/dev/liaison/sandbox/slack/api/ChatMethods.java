package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.MessageJson;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Message;
import dev.liaison.sandbox.slack.world.Stamp;
import dev.liaison.sandbox.slack.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code chat.*}. */
final class ChatMethods {
    private static final String WRITE = "chat:write";
    static final List<Method> ALL = List.of(
            Method.write("chat.postMessage", Tier.SPECIAL, ChatMethods::post, WRITE),
            Method.write("chat.update", Tier.T3, ChatMethods::update, WRITE),
            Method.write("chat.delete", Tier.T3, ChatMethods::delete, WRITE),
            Method.write("chat.postEphemeral", Tier.T4, ChatMethods::postEphemeral, WRITE));

    private ChatMethods() {}

    /** What a posting limit counts by: the person, also when the channel with them is named. */
    static String limitKey(World world, String channel) {
        return world.channels().channel(channel).map(Channel::personId).orElse(channel);
    }

    private static String target(Call call) {
        String channel = call.args().text("channel");
        if (channel == null) {
            throw new SlackError("channel_not_found");
        }
        return channel;
    }

    private static ObjectNode post(Call call) {
        if (!call.app().messagesTabEnabled()) {
            throw new SlackError("messages_tab_disabled");
        }
        Channel channel = Targets.reachable(call, target(call));
        Content content = Content.read(call.args(), Content.POST_LIMIT);
        Message message = call.world()
                .channels()
                .post(channel, call.installation().botUserId(), true, false, content.text())
                .with(content.blocks(), content.metadata());
        call.events().posted(channel, message);
        ObjectNode out =
                Json.object().put("ok", true).put("channel", channel.id()).put("ts", message.ts());
        out.set("message", MessageJson.of(call.world(), channel, message, true));
        return out;
    }

    private static ObjectNode update(Call call) {
        Channel channel = Targets.existing(call, target(call));
        Message message = own(channel, call.args().text("ts"), "cant_update_message");
        Content content = Content.read(call.args(), Content.UPDATE_LIMIT);
        ObjectNode before = MessageJson.of(call.world(), channel, message, true);
        message.edit(
                content.text(),
                content.blocks(),
                content.metadata(),
                Stamp.of(call.world().clock().instant()));
        call.events().edited(channel, message, before);
        ObjectNode out =
                Json.object().put("ok", true).put("channel", channel.id()).put("ts", message.ts());
        out.put("text", message.text());
        out.set("message", MessageJson.of(call.world(), channel, message, true));
        return out;
    }

    private static ObjectNode delete(Call call) {
        Channel channel = Targets.existing(call, target(call));
        Message message = own(channel, call.args().text("ts"), "cant_delete_message");
        message.delete();
        call.events().deleted(channel, MessageJson.of(call.world(), channel, message, true));
        return Json.object().put("ok", true).put("channel", channel.id()).put("ts", message.ts());
    }

    private static Message own(Channel channel, @Nullable String ts, String otherwise) {
        Message message = channel.message(String.valueOf(ts))
                .filter(each -> !each.ephemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (!message.fromBot()) {
            throw new SlackError(otherwise);
        }
        return message;
    }

    private static ObjectNode postEphemeral(Call call) {
        Channel channel = Targets.existing(call, target(call));
        String user = call.args().need("user");
        if (!channel.personId().equals(user)) {
            throw new SlackError("user_not_in_channel");
        }
        Targets.reachable(call, channel.id());
        Content content = Content.read(call.args(), Content.POST_LIMIT);
        Message message = call.world()
                .channels()
                .post(channel, call.installation().botUserId(), true, true, content.text())
                .with(content.blocks(), null);
        return Json.object().put("ok", true).put("message_ts", message.ts());
    }
}
