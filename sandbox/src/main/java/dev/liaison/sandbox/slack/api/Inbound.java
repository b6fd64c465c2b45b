package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.liaison.sandbox.kit.Json;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a call from HTTP as Slack does: query, form or JSON; token from the header or the form. */
final class Inbound {
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable String token;
    private @Nullable SlackError refusal;

    private Inbound() {}

    static Inbound read(Context ctx, Optional<Method> method) {
        Inbound in = new Inbound();
        String authorization = ctx.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            in.token = authorization.substring("Bearer ".length()).strip();
        }
        if (ctx.method().equals(HandlerType.GET)) {
            ctx.queryParamMap().forEach((name, all) -> in.put(name, all));
            in.values.remove("token");
            return in;
        }
        String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            in.json(ctx.body(), type, method);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            ctx.formParamMap().forEach((name, all) -> in.put(name, all));
            in.formToken();
            if (type.contains("charset")) {
                in.warnings.add("superfluous_charset");
            }
        } else if (!ctx.body().isEmpty()) {
            in.refusal = new SlackError(type.isEmpty() ? "missing_post_type" : "invalid_post_type");
        }
        return in;
    }

    private void json(String body, String type, Optional<Method> method) {
        if (!type.contains("charset")) {
            warnings.add("missing_charset");
        }
        Optional<JsonNode> node = body.isEmpty() ? Optional.of(Json.object()) : Json.parse(body);
        if (node.isEmpty()) {
            refusal = new SlackError("invalid_json");
        } else if (!node.get().isObject()) {
            refusal = new SlackError("json_not_object");
        } else if (method.map(each -> each.json()).orElse(true)) {
            node.get().properties().forEach(field -> values.put(field.getKey(), field.getValue()));
            values.remove("token");
        }
    }

    private void put(String name, List<String> all) {
        if (!all.isEmpty()) {
            values.put(name, TextNode.valueOf(all.get(0)));
        }
    }

    private void formToken() {
        JsonNode given = values.remove("token");
        if (given != null && token == null) {
            token = given.asText();
        }
    }

    Args args() {
        return new Args(values);
    }

    List<String> warnings() {
        return warnings;
    }

    @Nullable
    String token() {
        return token;
    }

    @Nullable
    SlackError refusal() {
        return refusal;
    }
}
