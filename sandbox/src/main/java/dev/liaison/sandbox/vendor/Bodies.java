package dev.liaison.sandbox.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Form;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, packed or not. */
public final class Bodies {
    private static final Set<String> SECRETS = Set.of(
            "client_secret", "code", "code_verifier", "refresh_token", "access_token", "token", "client_assertion");

    private Bodies() {}

    /** The body as text; empty when it is packed and broken. */
    public static Optional<String> text(Context ctx) {
        if (!"gzip".equals(ctx.header("Content-Encoding"))) {
            return Optional.of(ctx.body());
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(ctx.bodyAsBytes()))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** The body as an object; empty when it is anything else. */
    public static Optional<ObjectNode> object(Context ctx) {
        return text(ctx).flatMap(Json::parse).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    /** Whether the body is said to be JSON. */
    public static boolean json(Context ctx) {
        return String.valueOf(ctx.contentType()).split(";", 2)[0].strip().equals("application/json");
    }

    private static boolean xml(Context ctx) {
        String type = String.valueOf(ctx.contentType()).split(";", 2)[0].strip();
        return type.equals("text/xml") || type.equals("application/xml");
    }

    /** What was sent, for the log, without secrets. */
    static ObjectNode redacted(Context ctx) {
        ObjectNode out = Json.object().put("path", ctx.path());
        ctx.queryParamMap().forEach((name, values) -> put(out, name, String.join(" ", values)));
        if (Form.sent(ctx)) {
            ctx.formParamMap().forEach((name, values) -> put(out, name, String.join(" ", values)));
        } else if (xml(ctx)) {
            out.put("xml", ctx.body());
        } else {
            object(ctx).ifPresent(body -> out.set("body", body));
        }
        return out;
    }

    private static void put(ObjectNode out, String name, String value) {
        out.put(name, SECRETS.contains(name) ? "***" : value);
    }

    /** The token in the Authorization header, or null without one. */
    public static @Nullable String bearer(Context ctx) {
        String header = ctx.header("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : null;
    }
}
