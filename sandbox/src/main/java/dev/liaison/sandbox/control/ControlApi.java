package dev.liaison.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.desk.NotOnScreen;
import dev.liaison.sandbox.teams.desk.DeskRefusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What all control handlers share: JSON in, JSON out, reasons for refusals. */
public final class ControlApi {
    private ControlApi() {}

    /** Turns refusals into answers. */
    public static void refusals(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, ctx) -> answer(ctx, e.status(), String.valueOf(e.getMessage())));
        routes.exception(NotOnScreen.class, (e, ctx) -> answer(ctx, 409, e.reason()));
        routes.exception(DeskRefusal.class, (e, ctx) -> answer(ctx, e.status(), String.valueOf(e.getMessage())));
        routes.exception(IllegalArgumentException.class, (e, ctx) -> answer(ctx, 400, String.valueOf(e.getMessage())));
        routes.exception(DateTimeException.class, (e, ctx) -> answer(ctx, 400, String.valueOf(e.getMessage())));
    }

    private static void answer(Context ctx, int status, String reason) {
        json(ctx.status(status), Json.object().put("error", reason));
    }

    /** The body as an object; an empty body is an empty object. */
    static ObjectNode body(Context ctx) {
        String text = ctx.body();
        Optional<JsonNode> node = text.isBlank() ? Optional.of(Json.object()) : Json.parse(text);
        if (node.isPresent() && node.get() instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(400, "the body must be a JSON object");
    }

    /** The query as an object of texts. */
    static ObjectNode query(Context ctx) {
        ObjectNode out = Json.object();
        ctx.queryParamMap().forEach((name, values) -> out.put(name, values.get(0)));
        return out;
    }

    static void json(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(Json.write(value));
    }

    /** Answers when the future does. */
    static void later(Context ctx, CompletableFuture<? extends Object> future) {
        ctx.future(() -> future.thenAccept(value -> json(ctx, value)));
    }

    static Handler done(Runnable action) {
        return ctx -> {
            action.run();
            json(ctx, Json.object().put("ok", true));
        };
    }
}
