package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.faults.CallLog;
import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.faults.Settings;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.VirtualClock;
import dev.liaison.sandbox.kit.WholeWorld;
import dev.liaison.sandbox.mail.MailServer;
import dev.liaison.sandbox.slack.api.WebApi;
import dev.liaison.sandbox.slack.delivery.Courier;
import dev.liaison.sandbox.teams.delivery.Messenger;
import dev.liaison.sandbox.vendor.Door;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The world as a whole: its content, its time, its troubles, its log. */
public final class WorldControl {
    private final WholeWorld world;
    private final VirtualClock clock;
    private final Trouble trouble;
    private final Courier courier;
    private final WebApi webApi;
    private final MailServer mail;
    private final List<Door> doors;
    private final Messenger messenger;

    /** Controls that world. */
    public WorldControl(
            WholeWorld world,
            VirtualClock clock,
            Trouble trouble,
            Courier courier,
            WebApi webApi,
            MailServer mail,
            List<Door> doors,
            Messenger messenger) {
        this.world = world;
        this.clock = clock;
        this.trouble = trouble;
        this.courier = courier;
        this.webApi = webApi;
        this.mail = mail;
        this.doors = List.copyOf(doors);
        this.messenger = messenger;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.post("/_control/reset", ControlApi.done(this::reset));
        routes.get("/_control/world", this::world);
        routes.post("/_control/world", this::merge);
        routes.get("/_control/calls", this::calls);
        routes.delete("/_control/calls", ControlApi.done(() -> trouble.calls().clear()));
        routes.get("/_control/faults", ctx -> json(ctx, trouble.faults().waiting()));
        routes.post("/_control/faults", this::addFault);
        routes.delete("/_control/faults", ControlApi.done(() -> trouble.faults().clear()));
        routes.get(
                "/_control/clock",
                ctx -> json(ctx, Json.object().put("now", clock.instant().toString())));
        routes.post("/_control/clock", this::advance);
        routes.get("/_control/settings", ctx -> json(ctx, trouble.settings()));
        routes.put("/_control/settings", this::settings);
    }

    private void reset() {
        world.clear();
        trouble.faults().clear();
        trouble.calls().clear();
        trouble.set(Settings.STRICT);
        courier.forget();
        messenger.forget();
        clock.forget();
        clock.run();
        webApi.refill();
        doors.forEach(Door::refill);
        mail.inbox().clear();
        mail.faults().clear();
    }

    private void world(Context ctx) {
        json(ctx, world.toJson());
    }

    private void merge(Context ctx) {
        world.merge(body(ctx));
        json(ctx, world.toJson());
    }

    private void calls(Context ctx) {
        long since = Optional.ofNullable(ctx.queryParam("since"))
                .map(Long::parseLong)
                .orElse(0L);
        json(ctx, trouble.calls().since(since).stream().map(WorldControl::call).toList());
    }

    private static Object call(CallLog.Call call) {
        return Json.object()
                .put("seq", call.seq())
                .put("at", call.at().toString())
                .put("method", call.method())
                .put("team", call.team())
                .put("app", call.app())
                .put("status", call.status())
                .put("error", call.error())
                .put("ms", call.ms())
                .set("args", call.args());
    }

    private void addFault(Context ctx) {
        Fault fault = Fault.read(body(ctx));
        trouble.faults().add(fault);
        json(ctx, fault);
    }

    private void advance(Context ctx) {
        ObjectNode body = body(ctx);
        if (body.path("held").asBoolean()) {
            clock.hold();
        } else if (body.has("held")) {
            clock.run();
        }
        clock.advance(Duration.ofSeconds(body.path("advance_seconds").asLong()));
        json(ctx, Json.object().put("now", clock.instant().toString()));
    }

    private void settings(Context ctx) {
        trouble.set(trouble.settings().changed(body(ctx)));
        json(ctx, trouble.settings());
    }
}
