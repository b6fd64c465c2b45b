package dev.liaison.sandbox.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.util.Set;

/** Fills in what Slack fills in: missing block and action ids, and the defaults of text objects. */
public final class Normal {
    private static final Set<String> STATIC = Set.of("image", "mrkdwn", "plain_text");

    private Normal() {}

    /** A copy of sound blocks, completed. */
    public static ArrayNode blocks(JsonNode given) {
        ArrayNode out = given.deepCopy();
        for (JsonNode each : out) {
            ObjectNode block = (ObjectNode) each;
            dropNulls(block);
            if (!block.has("block_id")) {
                block.put("block_id", Ids.secret(5));
            }
            texts(block);
            actionId(block.path("accessory"));
            actionId(block.path("element"));
            if ("actions".equals(Json.text(block, "type"))) {
                block.path("elements").forEach(Normal::actionId);
            }
            if ("input".equals(Json.text(block, "type"))) {
                block.put("optional", block.path("optional").asBoolean());
                block.put("dispatch_action", block.path("dispatch_action").asBoolean());
            }
        }
        return out;
    }

    private static void actionId(JsonNode element) {
        if (element instanceof ObjectNode object
                && !object.has("action_id")
                && !STATIC.contains(object.path("type").asText())) {
            object.put("action_id", Ids.secret(5));
        }
    }

    private static void dropNulls(JsonNode node) {
        node.forEach(Normal::dropNulls);
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isNull())
                    .map(field -> field.getKey())
                    .toList()
                    .forEach(object::remove);
        }
    }

    private static void texts(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("text").isTextual()) {
            String type = object.path("type").asText();
            if ("plain_text".equals(type) && !object.has("emoji")) {
                object.put("emoji", true);
            }
            if ("mrkdwn".equals(type) && !object.has("verbatim")) {
                object.put("verbatim", false);
            }
        }
        node.forEach(Normal::texts);
    }
}
