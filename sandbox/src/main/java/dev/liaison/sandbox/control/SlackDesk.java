package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;
import static dev.liaison.sandbox.control.ControlApi.later;
import static dev.liaison.sandbox.control.ControlApi.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.Courier;
import dev.liaison.sandbox.slack.delivery.Outcome;
import dev.liaison.sandbox.slack.desk.Chats;
import dev.liaison.sandbox.slack.desk.Clicks;
import dev.liaison.sandbox.slack.desk.Modals;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people see and do in Slack, by control. */
public final class SlackDesk {
    private final World world;
    private final Courier courier;
    private final Clicks clicks;
    private final Modals modals;
    private final Chats chats;

    /** The desk of that world. */
    public SlackDesk(World world, Courier courier, Clicks clicks, Modals modals, Chats chats) {
        this.world = world;
        this.courier = courier;
        this.clicks = clicks;
        this.modals = modals;
        this.chats = chats;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get("/_control/slack/messages", ctx -> json(ctx, chats.messages(query(ctx))));
        routes.get("/_control/slack/home", ctx -> json(ctx, chats.home(query(ctx))));
        routes.get("/_control/slack/views", ctx -> json(ctx, chats.views(query(ctx))));
        routes.get("/_control/slack/desk", this::desk);
        routes.post("/_control/slack/click", this::click);
        routes.post("/_control/slack/submit", ctx -> later(ctx, modals.submit(body(ctx))));
        routes.post("/_control/slack/close-view", ctx -> later(ctx, modals.close(body(ctx))));
        routes.post("/_control/slack/open-home", ctx -> json(ctx, chats.openHome(body(ctx))));
        routes.post("/_control/slack/say", ctx -> json(ctx, chats.say(body(ctx))));
        routes.post("/_control/slack/raw", this::raw);
        routes.get("/_control/deliveries", ctx -> json(ctx, courier.deliveries().all()));
        routes.delete("/_control/deliveries", ControlApi.done(() -> courier.deliveries()
                .clear()));
    }

    /** All that one person has on the screen. */
    private void desk(Context ctx) {
        ObjectNode out = Json.object();
        out.set("messages", chats.messages(query(ctx)));
        out.set("home", chats.home(query(ctx)));
        out.set("views", chats.views(query(ctx)));
        json(ctx, out);
    }

    private void click(Context ctx) {
        ObjectNode body = body(ctx);
        boolean many = body.path("repeat").asInt(1) > 1;
        later(ctx, clicks.click(body).thenApply(outcomes -> many ? all(outcomes) : outcome(outcomes.get(0))));
    }

    private static JsonNode all(List<Outcome> outcomes) {
        ArrayNode out = Json.array();
        outcomes.forEach(each -> out.add(outcome(each)));
        return out;
    }

    private static JsonNode outcome(Outcome outcome) {
        ObjectNode out = Json.object().put("status", outcome.status()).put("body", outcome.body());
        out.put("millis", outcome.millis());
        return outcome.status() == 200 ? out : out.put("reason", outcome.reason());
    }

    /** Sends anything to the app, signed well unless other headers are given. */
    private void raw(Context ctx) {
        ObjectNode body = body(ctx);
        App app;
        synchronized (world) {
            app = world.app(Json.text(body, "client_id"))
                    .or(() -> world.apps().stream().findFirst())
                    .orElseThrow(() -> new Refusal(404, "no app"));
        }
        boolean events = "event".equals(Json.text(body, "to", "interactivity"));
        String url = events ? app.eventUrl() : app.interactivityUrl();
        if (url == null) {
            throw new Refusal(409, "the app has no such URL");
        }
        String text = Json.text(body, "body", "");
        String type = events ? "application/json" : "application/x-www-form-urlencoded";
        Map<String, String> headers = body.path("sign").asBoolean(true)
                ? courier.signed(app, text, type)
                : new LinkedHashMap<>(Map.of("Content-Type", type));
        body.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        later(ctx, courier.raw(app, url, headers, text).thenApply(SlackDesk::outcome));
    }
}
