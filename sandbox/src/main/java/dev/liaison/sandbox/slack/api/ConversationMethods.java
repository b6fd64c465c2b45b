package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.MessageJson;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code conversations.*}, as far as direct channels go. */
final class ConversationMethods {
    private static final int MAX_PAGE = 999;
    static final List<Method> ALL = List.of(
            Method.write("conversations.open", Tier.T3, ConversationMethods::open, "im:write"),
            Method.read("conversations.history", Tier.T3, ConversationMethods::history, "im:history"));

    private ConversationMethods() {}

    private static ObjectNode open(Call call) {
        String users = call.args().text("users");
        String id = call.args().text("channel");
        if (users == null && id == null) {
            throw new SlackError("users_list_not_supplied");
        }
        if (users != null && users.contains(",")) {
            throw SlackError.missingScope(
                    "mpim:write", String.join(",", call.installation().scopes()));
        }
        if (call.world().person(users).filter(each -> each.deleted()).isPresent()) {
            throw new SlackError("user_disabled");
        }
        boolean known = users == null
                || call.world().channels().find(call.installation(), users).isPresent();
        Channel channel;
        try {
            channel = users == null ? Targets.existing(call, String.valueOf(id)) : Targets.reachable(call, users);
        } catch (SlackError notFound) {
            throw users == null ? notFound : new SlackError("user_not_found");
        }
        ObjectNode out = Json.object().put("ok", true);
        if (known) {
            out.put("no_op", true).put("already_open", true);
        }
        ObjectNode body = out.putObject("channel").put("id", channel.id());
        if (call.args().flag("return_im")) {
            body.put("created", channel.created()).put("is_im", true).put("is_org_shared", false);
            body.put("user", channel.personId()).put("is_user_deleted", false).put("priority", 0);
        }
        return out;
    }

    private static ObjectNode history(Call call) {
        Channel channel = Targets.existing(call, String.valueOf(call.args().text("channel")));
        BigDecimal oldest = stamp(call, "oldest", "0");
        BigDecimal latest = stamp(call, "latest", "99999999999");
        boolean inclusive = call.args().flag("inclusive");
        int limit = call.args().number("limit", 100);
        if (limit < 1 || limit > MAX_PAGE) {
            throw new SlackError("invalid_limit");
        }
        List<Message> found = new ArrayList<>();
        for (Message message : channel.messages()) {
            BigDecimal ts = new BigDecimal(message.ts());
            int low = ts.compareTo(oldest);
            int high = ts.compareTo(latest);
            boolean between = inclusive ? low >= 0 && high <= 0 : low > 0 && high < 0;
            if (between && !message.deleted() && !message.ephemeral()) {
                found.add(message);
            }
        }
        Collections.reverse(found);
        int from = Math.min(call.args().number("cursor", 0), found.size());
        int to = Math.min(found.size(), from + limit);
        ObjectNode out = Json.object().put("ok", true);
        ArrayNode messages = out.putArray("messages");
        boolean metadata = call.args().flag("include_all_metadata");
        found.subList(from, to)
                .forEach(message -> messages.add(MessageJson.of(call.world(), channel, message, metadata)));
        out.put("has_more", to < found.size()).put("pin_count", 0);
        out.putNull("channel_actions_ts").put("channel_actions_count", 0);
        if (to < found.size()) {
            out.putObject("response_metadata").put("next_cursor", String.valueOf(to));
        }
        return out;
    }

    private static BigDecimal stamp(Call call, String name, String fallback) {
        String given = call.args().text(name);
        try {
            return new BigDecimal(given == null ? fallback : given);
        } catch (NumberFormatException notAStamp) {
            throw new SlackError("invalid_ts_" + name);
        }
    }
}
