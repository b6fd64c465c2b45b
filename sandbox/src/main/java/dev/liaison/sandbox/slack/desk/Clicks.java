package dev.liaison.sandbox.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.Courier;
import dev.liaison.sandbox.slack.delivery.MessageJson;
import dev.liaison.sandbox.slack.delivery.Outcome;
import dev.liaison.sandbox.slack.delivery.ViewJson;
import dev.liaison.sandbox.slack.desk.Elements.Placed;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Message;
import dev.liaison.sandbox.slack.world.Stamp;
import dev.liaison.sandbox.slack.world.View;
import dev.liaison.sandbox.slack.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person uses a button, a menu or a picker in a message or a view. */
public final class Clicks {
    private final World world;
    private final Courier courier;
    private final Supplier<String> publicUrl;
    private final AtomicLong lastAction = new AtomicLong();

    /** Clicks in that world. */
    public Clicks(World world, Courier courier, Supplier<String> publicUrl) {
        this.world = world;
        this.courier = courier;
        this.publicUrl = publicUrl;
    }

    /** Clicks once, or as often as {@code repeat} says, all at the same time. */
    public CompletableFuture<List<Outcome>> click(JsonNode click) {
        int times = Math.max(1, click.path("repeat").asInt(1));
        List<CompletableFuture<Outcome>> sent = new ArrayList<>();
        List<ObjectNode> payloads = new ArrayList<>();
        Who who;
        synchronized (world) {
            who = Who.read(world, click);
            for (int i = 0; i < times; i++) {
                payloads.add(payload(who, click));
            }
        }
        payloads.forEach(
                each -> sent.add(courier.interaction(who.app(), who.team().id(), each)));
        return CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> sent.stream().map(CompletableFuture::join).toList());
    }

    private ObjectNode payload(Who who, JsonNode click) {
        ObjectNode out = who.payload("block_actions");
        String viewId = Json.text(click, "view_id");
        return viewId != null ? inView(who, click, viewId, out) : inMessage(who, click, out);
    }

    private ObjectNode inMessage(Who who, JsonNode click, ObjectNode out) {
        Channel channel = world.channels()
                .find(who.installation(), who.person().id())
                .orElseThrow(() -> new NotOnScreen("no direct message with the app"));
        Message message = channel.messages().stream()
                .filter(each -> each.ts().equals(Json.text(click, "message_ts")))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("no such message"));
        boolean stale = click.path("stale").asBoolean();
        JsonNode blocks = message.blocks() == null || message.deleted() ? Json.array() : message.blocks();
        Placed placed = Elements.find(blocks, click);
        if (placed == null && stale) {
            placed = earlier(message, click);
        }
        if (placed == null) {
            throw new NotOnScreen("no such element in the message now; \"stale\":true clicks what was there before");
        }
        ObjectNode container = out.putObject("container").put("type", "message");
        container.put("message_ts", message.ts()).put("channel_id", channel.id());
        container.put("is_ephemeral", message.ephemeral());
        out.put("trigger_id", trigger(who, null));
        out.putObject("channel").put("id", channel.id()).put("name", "directmessage");
        if (!message.ephemeral()) {
            out.set("message", MessageJson.of(world, channel, message, true));
        }
        out.putObject("state").set("values", Elements.state(blocks, click.path("state_values")));
        out.put(
                "response_url",
                publicUrl.get() + "/slack/response/"
                        + world.responseUrls()
                                .issue(channel, message, who.team().id())
                                .path());
        out.putArray("actions").add(action(placed, click));
        return out;
    }

    private static @Nullable Placed earlier(Message message, JsonNode click) {
        List<ArrayNode> all = new ArrayList<>(message.earlierBlocks());
        if (message.blocks() != null) {
            all.add(message.blocks());
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Placed placed = Elements.find(all.get(i), click);
            if (placed != null) {
                return placed;
            }
        }
        return null;
    }

    private ObjectNode inView(Who who, JsonNode click, String viewId, ObjectNode out) {
        View view = world.views()
                .find(viewId)
                .filter(each -> each.personId().equals(who.person().id()))
                .orElseThrow(() -> new NotOnScreen("no such view"));
        Placed placed = Elements.find(view.content().path("blocks"), click);
        if (placed == null) {
            throw new NotOnScreen("no such element in the view");
        }
        ObjectNode entered = view.values().deepCopy();
        click.path("state_values").properties().forEach(field -> entered.set(field.getKey(), field.getValue()));
        ObjectNode action = action(placed, click);
        String field = Elements.valueField(placed.type());
        if (field != null) {
            entered.withObjectProperty(placed.blockId())
                    .withObjectProperty(placed.actionId())
                    .set(field, action.path(field));
        }
        view.enter(Elements.state(view.content().path("blocks"), entered));
        out.putObject("container").put("type", "view").put("view_id", view.id());
        out.put("trigger_id", trigger(who, view.id()));
        out.set("view", ViewJson.of(world, view));
        out.putArray("actions").add(action);
        return out;
    }

    private String trigger(Who who, @Nullable String viewId) {
        return world.triggers()
                .issue(who.installation(), who.person().id(), who.team().id(), viewId)
                .id();
    }

    private ObjectNode action(Placed placed, JsonNode click) {
        ObjectNode out = Json.object();
        out.put("action_id", placed.actionId()).put("block_id", placed.blockId());
        JsonNode element = placed.element();
        String field = "overflow".equals(placed.type()) ? "selected_option" : Elements.valueField(placed.type());
        if (field == null) {
            for (String copied : new String[] {"text", "value", "style", "url", "confirm"}) {
                if (element.has(copied)) {
                    out.set(copied, element.get(copied));
                }
            }
        } else {
            JsonNode chosen = click.has(field) ? click.get(field) : click.path("value");
            if (chosen.isMissingNode()) {
                throw new NotOnScreen("say " + field);
            }
            out.set(field, Elements.completed(element, chosen));
            if (element.has("placeholder")) {
                out.set("placeholder", element.get("placeholder"));
            }
        }
        out.put("type", placed.type());
        long now = Stamp.micros(world.clock().instant());
        out.put("action_ts", Stamp.of(lastAction.updateAndGet(last -> Math.max(last + 1, now))));
        return out;
    }
}
