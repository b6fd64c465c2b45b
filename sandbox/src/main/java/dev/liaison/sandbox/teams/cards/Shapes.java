package dev.liaison.sandbox.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which properties each type of a card has: read once from {@code teams/cards.json}, which is written after schema 1.5. */
final class Shapes {
    /** What may stand where an element is expected. */
    static final Set<String> ELEMENTS = Set.of(
            "TextBlock",
            "RichTextBlock",
            "Image",
            "ImageSet",
            "Media",
            "Container",
            "ColumnSet",
            "FactSet",
            "ActionSet",
            "Table",
            "Input.Text",
            "Input.Number",
            "Input.Date",
            "Input.Time",
            "Input.Toggle",
            "Input.ChoiceSet");

    /** What may stand where an action is expected. */
    static final Set<String> ACTIONS =
            Set.of("Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility");

    private static final Map<String, Map<String, Field>> ALL = read();

    private Shapes() {}

    /** What a property holds: the kind of value, whether it must be there, and from which version on, in tenths. */
    record Field(String kind, boolean required, int since) {
        static Field read(String text) {
            boolean required = text.startsWith("!");
            String rest = required ? text.substring(1) : text;
            int at = rest.indexOf('@');
            int since = at < 0 ? 10 : Integer.parseInt(rest.substring(at + 1).replace(".", ""));
            return new Field(at < 0 ? rest : rest.substring(0, at), required, since);
        }
    }

    /** The properties of a type; null when there is no such type. */
    static @Nullable Map<String, Field> of(String type) {
        return ALL.get(type);
    }

    private static Map<String, Map<String, Field>> read() {
        try (InputStream file = Shapes.class.getResourceAsStream("/teams/cards.json")) {
            JsonNode table = Json.MAPPER.readTree(Objects.requireNonNull(file));
            Map<String, Map<String, Field>> out = new LinkedHashMap<>();
            table.fieldNames().forEachRemaining(type -> out.put(type, fields(table, table.path(type))));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Field> fields(JsonNode table, JsonNode type) {
        Map<String, Field> out = new LinkedHashMap<>();
        for (String parent : type.path("of").asText("").split(" ")) {
            add(out, table.path(parent));
        }
        add(out, type);
        return out;
    }

    private static void add(Map<String, Field> out, JsonNode fields) {
        fields.properties().stream()
                .filter(each -> !each.getKey().equals("of"))
                .forEach(each ->
                        out.put(each.getKey(), Field.read(each.getValue().asText())));
    }
}
