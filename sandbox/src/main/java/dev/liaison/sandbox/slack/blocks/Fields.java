package dev.liaison.sandbox.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The fields that an object must and may have; any other field is refused. */
final class Fields implements Check {
    private final Map<String, Check> known = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    Fields(String type) {
        known.put("type", (value, pointer, findings) -> {
            if (!type.equals(value.asText())) {
                findings.add("must be `" + type + "`", pointer);
            }
        });
        required.add("type");
    }

    /** An object without a type. */
    Fields() {}

    Fields must(String field, Check rule) {
        required.add(field);
        return may(field, rule);
    }

    Fields may(String field, Check rule) {
        known.put(field, rule);
        return this;
    }

    @Override
    public void check(JsonNode value, String pointer, Findings findings) {
        if (!value.isObject()) {
            findings.add("must provide an object", pointer);
            return;
        }
        for (String field : required) {
            if (!value.hasNonNull(field)) {
                findings.add("missing required field: " + field, pointer);
            }
        }
        value.properties().forEach(field -> {
            Check rule = known.get(field.getKey());
            if (rule == null) {
                findings.add("invalid additional property: " + field.getKey(), pointer);
            } else if (!field.getValue().isNull()) {
                rule.check(field.getValue(), pointer + "/" + field.getKey(), findings);
            }
        });
    }

    Check asText(Set<String> types) {
        return (value, pointer, findings) -> {
            String type = value.path("type").asText();
            if (value.isObject() && value.has("type") && !types.contains(type)) {
                boolean text = "plain_text".equals(type) || "mrkdwn".equals(type);
                String complaint =
                        text ? "must be `" + String.join("` or `", types) + "`" : "unsupported type: " + type;
                findings.add(complaint, pointer + "/type");
                return;
            }
            check(value, pointer, findings);
        };
    }
}
