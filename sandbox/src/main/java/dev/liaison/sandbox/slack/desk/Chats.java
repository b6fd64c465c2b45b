package dev.liaison.sandbox.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.delivery.ViewJson;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Message;
import dev.liaison.sandbox.slack.world.View;
import dev.liaison.sandbox.slack.world.World;
import java.util.Optional;
import java.util.UUID;

/** A person types to the bot, opens its tabs, and reads what is there. */
public final class Chats {
    private final World world;
    private final Events events;

    /** Chats of that world. */
    public Chats(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    /** Types a message to the bot. */
    public ObjectNode say(JsonNode body) {
        synchronized (world) {
            Who who = Who.read(world, body);
            if (!who.app().messagesTabEnabled()) {
                throw new NotOnScreen("sending messages to this app has been turned off");
            }
            String text = Json.text(body, "text", "");
            if (text.isBlank()) {
                throw new NotOnScreen("an empty message cannot be sent");
            }
            Channel channel =
                    world.channels().open(who.installation(), who.person().id());
            Message message = world.channels()
                    .post(channel, who.person().id(), false, false, escaped(text))
                    .with(typed(text), null);
            String clientMsgId = UUID.randomUUID().toString();
            events.said(who.installation(), who.team().id(), channel, message, clientMsgId);
            return Json.object().put("ts", message.ts()).put("channel", channel.id());
        }
    }

    /** Text as Slack sends it: the three control characters escaped. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The rich text that Slack's own client makes of what is typed. */
    private static ArrayNode typed(String text) {
        ArrayNode blocks = Json.array();
        ObjectNode section = blocks.addObject()
                .put("type", "rich_text")
                .put("block_id", Ids.secret(5))
                .putArray("elements")
                .addObject()
                .put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", text);
        return blocks;
    }

    /** Opens the Home tab, or the Messages tab when {@code tab} says so. */
    public ObjectNode openHome(JsonNode body) {
        synchronized (world) {
            Who who = Who.read(world, body);
            Channel channel =
                    world.channels().open(who.installation(), who.person().id());
            events.homeOpened(who.installation(), who.team().id(), channel, Json.text(body, "tab", "home"));
            return Json.object().put("channel", channel.id());
        }
    }

    /** Messages in the person's channel with the bot, oldest first. */
    public ArrayNode messages(JsonNode query) {
        synchronized (world) {
            Who who = Who.read(world, query);
            ArrayNode out = Json.array();
            world.channels().find(who.installation(), who.person().id()).ifPresent(channel -> channel.messages()
                    .forEach(message -> out.add(message(channel, message))));
            return out;
        }
    }

    private static ObjectNode message(Channel channel, Message message) {
        ObjectNode out = Json.object().put("ts", message.ts()).put("channel", channel.id());
        out.put("text", message.text());
        out.set("blocks", message.blocks());
        out.set("metadata", message.metadata());
        out.put("edited", message.editedTs() != null).put("deleted", message.deleted());
        out.put("revisions", message.revisions()).put("ephemeral", message.ephemeral());
        return out.put("from_bot", message.fromBot()).put("user", message.authorId());
    }

    /** The person's App Home; empty object when nothing was published. */
    public ObjectNode home(JsonNode query) {
        synchronized (world) {
            Who who = Who.read(world, query);
            Optional<View> view =
                    world.views().home(who.installation(), who.person().id());
            return view.map(each -> ViewJson.of(world, each)).orElseGet(Json::object);
        }
    }

    /** The person's open modals, bottom first. */
    public ArrayNode views(JsonNode query) {
        synchronized (world) {
            Who who = Who.read(world, query);
            ArrayNode out = Json.array();
            world.views()
                    .stack(who.installation(), who.person().id())
                    .forEach(view -> out.add(ViewJson.of(world, view)));
            return out;
        }
    }
}
