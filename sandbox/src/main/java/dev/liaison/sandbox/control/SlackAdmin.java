package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.Courier;
import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What app developers and member administration do in Slack, by control. */
public final class SlackAdmin {
    private final World world;
    private final Courier courier;
    private final Events events;

    /** Administration of that world. */
    public SlackAdmin(World world, Courier courier, Events events) {
        this.world = world;
        this.courier = courier;
        this.events = events;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.put("/_control/slack/apps/{clientId}", this::changeApp);
        routes.post("/_control/slack/person", this::person);
    }

    private void changeApp(Context ctx) {
        ObjectNode patch = body(ctx);
        boolean verify = patch.path("verify").asBoolean();
        patch.remove("verify");
        App changed;
        synchronized (world) {
            changed = world.app(ctx.pathParam("clientId"))
                    .orElseThrow(() -> new Refusal(404, "no such app"))
                    .changed(patch);
        }
        String url = changed.eventUrl();
        CompletableFuture<Optional<String>> checked = verify && url != null
                ? courier.verify(changed, url)
                : CompletableFuture.completedFuture(Optional.empty());
        ctx.future(() -> checked.thenAccept(complaint -> {
            if (complaint.isPresent()) {
                json(ctx.status(409), Json.object().put("error", complaint.get()));
                return;
            }
            synchronized (world) {
                world.put(changed);
            }
            json(ctx, changed);
        }));
    }

    private void person(Context ctx) {
        ObjectNode body = body(ctx);
        synchronized (world) {
            Optional<Person> known = world.person(Json.text(body, "id"));
            Person person =
                    world.put(known.map(each -> each.changed(body, world.clock().instant()))
                            .orElseGet(() -> Person.read(body, world.clock().instant())));
            if (known.isPresent()) {
                events.changed(person);
            } else {
                events.joined(person);
            }
            json(ctx, person);
        }
    }
}
