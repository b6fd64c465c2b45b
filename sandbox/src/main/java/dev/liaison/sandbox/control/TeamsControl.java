package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;
import static dev.liaison.sandbox.control.ControlApi.later;
import static dev.liaison.sandbox.control.ControlApi.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Bot;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.catalog.CatalogApp;
import dev.liaison.sandbox.teams.delivery.Messenger;
import dev.liaison.sandbox.teams.desk.Dialogs;
import dev.liaison.sandbox.teams.desk.Installs;
import dev.liaison.sandbox.teams.desk.Presses;
import dev.liaison.sandbox.teams.desk.Screens;
import dev.liaison.sandbox.teams.desk.Seats;
import dev.liaison.sandbox.teams.desk.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;

/** What people and administrators see and do in Teams, by control. */
public final class TeamsControl {
    private static final String ROOT = "/_control/teams";
    private final Teams teams;
    private final Seats seats;
    private final Messenger messenger;
    private final Installs installs;
    private final Words words;
    private final Dialogs dialogs;
    private final Presses presses;
    private final Screens screens;

    /** Controls that Teams. */
    public TeamsControl(
            Teams teams, Messenger messenger, Installs installs, Words words, Dialogs dialogs, Presses presses) {
        this.teams = teams;
        this.messenger = messenger;
        this.installs = installs;
        this.words = words;
        this.dialogs = dialogs;
        this.presses = presses;
        seats = new Seats(teams);
        screens = new Screens(teams);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get(ROOT + "/chats", ctx -> json(ctx, screens.chat(query(ctx))));
        routes.get(ROOT + "/people", ctx -> json(ctx, screens.people()));
        routes.post(ROOT + "/install", ctx -> later(ctx, installs.install(body(ctx))));
        routes.post(ROOT + "/policy", ctx -> later(ctx, installs.policy(body(ctx))));
        routes.post(ROOT + "/uninstall", ctx -> later(ctx, installs.uninstall(body(ctx))));
        routes.post(ROOT + "/block", ctx -> json(ctx, installs.block(body(ctx), true)));
        routes.post(ROOT + "/unblock", ctx -> json(ctx, installs.block(body(ctx), false)));
        routes.post(ROOT + "/say", ctx -> later(ctx, words.say(body(ctx))));
        routes.post(ROOT + "/press", ctx -> later(ctx, presses.press(body(ctx))));
        routes.post(ROOT + "/submit-dialog", ctx -> later(ctx, dialogs.submit(body(ctx))));
        routes.post(ROOT + "/close-dialog", ctx -> json(ctx, dialogs.close(body(ctx))));
        routes.post(ROOT + "/activity", this::activity);
        routes.post(ROOT + "/token", this::token);
        routes.get(ROOT + "/packages", this::catalog);
        routes.post(ROOT + "/packages", this::upload);
        routes.post(ROOT + "/tenant/disable", this::disable);
        routes.post(ROOT + "/tenant/region", this::region);
        routes.post(ROOT + "/keys/rotate", this::rotate);
        routes.put(ROOT + "/settings", this::settings);
        routes.get(ROOT + "/deliveries", ctx -> json(ctx, messenger.sent().all()));
    }

    /** Sends an activity as it is given, with a token as asked for. */
    private void activity(Context ctx) {
        ObjectNode given = body(ctx);
        if (!(given.get("activity") instanceof ObjectNode activity)) {
            throw new Refusal(400, "an activity is needed");
        }
        Bot bot = bot(given);
        later(ctx, messenger.send(bot, activity, given.path("token")).thenApply(answer -> answer.toJson()));
    }

    /** A genuine token for activities of that {@code serviceUrl}. */
    private void token(Context ctx) {
        ObjectNode given = body(ctx);
        json(ctx, Json.object().put("token", messenger.token(bot(given), Json.text(given, "serviceUrl", ""))));
    }

    private Bot bot(ObjectNode given) {
        synchronized (teams.monitor()) {
            return seats.bot(given);
        }
    }

    private void upload(Context ctx) {
        synchronized (teams.monitor()) {
            String tenant = seats.office(query(ctx)).tenantId();
            json(ctx, teams.catalog().publish(tenant, ctx.bodyAsBytes()).toJson());
        }
    }

    private void catalog(Context ctx) {
        synchronized (teams.monitor()) {
            String tenant = seats.office(query(ctx)).tenantId();
            json(
                    ctx,
                    teams.catalog().apps(tenant).stream()
                            .map(CatalogApp::toJson)
                            .toList());
        }
    }

    private void disable(Context ctx) {
        ObjectNode given = body(ctx);
        synchronized (teams.monitor()) {
            Office office = seats.office(given);
            office.disableBots(given.path("disabled").asBoolean(true));
            json(ctx, Json.object().put("disabled", office.botsDisabled()));
        }
    }

    private void region(Context ctx) {
        ObjectNode given = body(ctx);
        synchronized (teams.monitor()) {
            seats.office(given).move(Json.text(given, "region", ""));
            json(ctx, Json.object().put("region", seats.office(given).region()));
        }
    }

    private void rotate(Context ctx) {
        boolean forget = body(ctx).path("forget_old").asBoolean();
        json(ctx, Json.object().put("kid", messenger.keys().rotate(forget)));
    }

    private void settings(Context ctx) {
        long millis = body(ctx).path("answer_ms").asLong(Messenger.LIMIT.toMillis());
        messenger.limit(Duration.ofMillis(millis));
        json(ctx, Json.object().put("answer_ms", millis));
    }
}
