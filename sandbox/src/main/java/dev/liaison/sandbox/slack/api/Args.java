package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, whether they came as a form, as JSON or in the query. */
public final class Args {
    private static final Set<String> SECRETS =
            Set.of("token", "client_secret", "code", "code_verifier", "refresh_token");
    private final Map<String, JsonNode> values;

    /** Wraps what was sent. */
    public Args(Map<String, JsonNode> values) {
        this.values = values;
    }

    /** The argument as text, or null when it is absent or empty. */
    public @Nullable String text(String name) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull() || value.isContainerNode()) {
            return null;
        }
        String text = value.asText();
        return text.isEmpty() ? null : text;
    }

    /** The argument as text; without it the call is refused. */
    public String need(String name) {
        String value = text(name);
        if (value == null) {
            throw SlackError.invalidArgument("missing required field: " + name, "");
        }
        return value;
    }

    /** Whether it was sent at all, even empty. */
    public boolean has(String name) {
        JsonNode value = values.get(name);
        return value != null && !value.isNull();
    }

    /** A flag in any of the ways that Slack accepts. */
    public boolean flag(String name) {
        String value = text(name);
        return "true".equals(value) || "1".equals(value);
    }

    /** A number, or the fallback. */
    public int number(String name, int fallback) {
        String value = text(name);
        try {
            return value == null ? fallback : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw SlackError.invalidArgument("must be an integer", "/" + name);
        }
    }

    /** Structured value: itself, or parsed from text; missing when absent; null when it is not JSON. */
    public @Nullable JsonNode json(String name) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull()) {
            return MissingNode.getInstance();
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        return text.isEmpty() ? MissingNode.getInstance() : Json.parse(text).orElse(null);
    }

    /** For the log: everything but secrets, long things shortened. */
    public ObjectNode redacted() {
        ObjectNode out = Json.object();
        values.forEach((name, value) -> {
            String text = value.isTextual() ? value.textValue() : value.toString();
            out.put(name, SECRETS.contains(name) ? "***" : text.length() > 500 ? text.substring(0, 500) + "…" : text);
        });
        return out;
    }
}
