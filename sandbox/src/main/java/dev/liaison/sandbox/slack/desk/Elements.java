package dev.liaison.sandbox.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.blocks.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds interactive elements in blocks and writes their values. */
final class Elements {
    /** Field of the value and field of the initial value, by element type. */
    private static final Map<String, String[]> VALUE = Map.ofEntries(
            Map.entry("plain_text_input", new String[] {"value", "initial_value"}),
            Map.entry("email_text_input", new String[] {"value", "initial_value"}),
            Map.entry("url_text_input", new String[] {"value", "initial_value"}),
            Map.entry("number_input", new String[] {"value", "initial_value"}),
            Map.entry("rich_text_input", new String[] {"rich_text_value", "initial_value"}),
            Map.entry("static_select", new String[] {"selected_option", "initial_option"}),
            Map.entry("external_select", new String[] {"selected_option", "initial_option"}),
            Map.entry("radio_buttons", new String[] {"selected_option", "initial_option"}),
            Map.entry("checkboxes", new String[] {"selected_options", "initial_options"}),
            Map.entry("multi_static_select", new String[] {"selected_options", "initial_options"}),
            Map.entry("multi_external_select", new String[] {"selected_options", "initial_options"}),
            Map.entry("users_select", new String[] {"selected_user", "initial_user"}),
            Map.entry("conversations_select", new String[] {"selected_conversation", "initial_conversation"}),
            Map.entry("channels_select", new String[] {"selected_channel", "initial_channel"}),
            Map.entry("multi_users_select", new String[] {"selected_users", "initial_users"}),
            Map.entry("multi_conversations_select", new String[] {"selected_conversations", "initial_conversations"}),
            Map.entry("multi_channels_select", new String[] {"selected_channels", "initial_channels"}),
            Map.entry("datepicker", new String[] {"selected_date", "initial_date"}),
            Map.entry("timepicker", new String[] {"selected_time", "initial_time"}),
            Map.entry("datetimepicker", new String[] {"selected_date_time", "initial_date_time"}));

    private Elements() {}

    /** An element and the block that holds it. */
    record Placed(JsonNode block, JsonNode element) {
        String blockId() {
            return block.path("block_id").asText();
        }

        String actionId() {
            return element.path("action_id").asText();
        }

        String type() {
            return element.path("type").asText();
        }
    }

    static List<Placed> all(JsonNode blocks) {
        List<Placed> out = new ArrayList<>();
        for (JsonNode block : blocks) {
            List<JsonNode> candidates = new ArrayList<>();
            candidates.add(block.path("accessory"));
            candidates.add(block.path("element"));
            block.path("elements").forEach(candidates::add);
            candidates.stream()
                    .filter(element -> element.has("action_id"))
                    .forEach(element -> out.add(new Placed(block, element)));
        }
        return out;
    }

    /** The element that is meant, by action id and, where that is not enough, block id and button value. */
    static @Nullable Placed find(JsonNode blocks, JsonNode click) {
        String action = Json.text(click, "action_id");
        String block = Json.text(click, "block_id");
        String value = Json.text(click, "value");
        return all(blocks).stream()
                .filter(each -> each.actionId().equals(action))
                .filter(each -> block == null || each.blockId().equals(block))
                .filter(each -> !"button".equals(each.type())
                        || value == null
                        || value.equals(each.element().path("value").asText()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String valueField(String type) {
        String[] names = VALUE.get(type);
        return names == null ? null : names[0];
    }

    /** The state of every element that has one: what was entered, else what it began with. */
    static ObjectNode state(JsonNode blocks, JsonNode entered) {
        ObjectNode values = Json.object();
        for (Placed each : all(blocks)) {
            String[] names = VALUE.get(each.type());
            if (names == null) {
                continue;
            }
            JsonNode given = entered.path(each.blockId()).path(each.actionId());
            ObjectNode state = Json.object().put("type", each.type());
            JsonNode value =
                    given.has(names[0]) ? given.get(names[0]) : each.element().path(names[1]);
            state.set(names[0], value.isMissingNode() ? empty(names[0]) : completed(each.element(), value));
            ObjectNode block = values.path(each.blockId()).isObject()
                    ? (ObjectNode) values.get(each.blockId())
                    : values.putObject(each.blockId());
            block.set(each.actionId(), state);
        }
        return values;
    }

    private static JsonNode empty(String field) {
        return field.endsWith("s") ? Json.array() : Json.MAPPER.nullNode();
    }

    /** An option may be given by its value alone; the whole option is sent. */
    static JsonNode completed(JsonNode element, JsonNode value) {
        boolean menu = element.has("options") || element.has("option_groups");
        if (value.isArray() && menu) {
            var out = Json.array();
            value.forEach(each -> out.add(completed(element, each)));
            return out;
        }
        if (!menu || value.isNull()) {
            return value;
        }
        String wanted =
                value.isTextual() ? value.textValue() : value.path("value").asText();
        return Options.withValue(element, wanted)
                .orElseThrow(() -> new NotOnScreen("no option " + wanted + " in "
                        + element.path("action_id").asText()));
    }
}
