package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What people read on a message or a dialog. */
final class TeamsScreen {
    private static final Set<String> SHOWN = Set.of("text", "title", "value", "label", "note");

    private TeamsScreen() {}

    /** Without what they can't see, and look-alikes for what they look like. */
    static String text(JsonNode shown) {
        var out = new StringBuilder();
        collect(shown, out);
        return out.toString()
                .replace(TeamsText.JOINER, "")
                .replace(TeamsText.ASTERISK, '*')
                .replace(TeamsText.UNDERSCORE, '_');
    }

    private static void collect(JsonNode node, StringBuilder out) {
        node.properties().forEach(field -> {
            if (SHOWN.contains(field.getKey()) && field.getValue().isTextual()) {
                out.append(field.getValue().asText()).append('\n');
            }
        });
        node.forEach(child -> collect(child, out));
    }
}
