package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Card;
import dev.liaison.providers.http.Fitting;
import java.util.ArrayList;
import java.util.List;

/** A card's elements in reading order, until there is no more room; then an ellipsis. People's own words are plain text. */
final class TeamsParts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectNode MORE = words("…");
    private static final int MORE_ROOM = MORE.toString().length() + 1;

    private final ArrayNode elements = NODES.arrayNode();
    private int left;
    private boolean full;

    /** @param room in UTF-16 units of JSON */
    TeamsParts(int room) {
        this.left = room - MORE_ROOM;
    }

    ArrayNode elements() {
        return elements;
    }

    TeamsParts all(List<Card.Part> parts) {
        for (var part : parts) {
            if (part instanceof Card.Text text) {
                paragraphs(text.text()).forEach(this::add);
            } else if (part instanceof Card.Quote quote) {
                quote(quote.text());
            } else if (part instanceof Card.Fields fields) {
                fields(fields.fields());
            } else if (part instanceof Card.Item item) {
                item(item);
            } else if (part instanceof Card.Link link) {
                add(TeamsButtons.set(NODES.arrayNode().add(TeamsButtons.link(link))));
            }
        }
        return this;
    }

    /** One for each line; an empty line is more room above the next. Of very many, the last ones are one. */
    private static List<ObjectNode> paragraphs(String text) {
        var lines = Fitting.cut(text.strip(), TeamsLimits.PARAGRAPH).lines().toList();
        var out = new ArrayList<ObjectNode>();
        var spacing = "Medium";
        for (var at = 0; at < lines.size(); at++) {
            var last = at == TeamsLimits.LINES - 1;
            var line = last ? String.join(" ", lines.subList(at, lines.size())) : lines.get(at);
            if (line.isBlank()) {
                spacing = "Medium";
            } else {
                out.add(words(line).put("spacing", spacing));
                spacing = "None";
            }
            if (last) {
                break;
            }
        }
        return out;
    }

    private static ObjectNode words(String line) {
        var run = NODES.objectNode().put("type", "TextRun").put("text", TeamsText.plain(line, TeamsLimits.PARAGRAPH));
        var block = NODES.objectNode().put("type", "RichTextBlock");
        block.putArray("inlines").add(run);
        return block;
    }

    private void quote(String text) {
        if (text.isBlank()) {
            return;
        }
        var frame = container().put("style", "emphasis");
        frame.putArray("items").addAll(paragraphs(text));
        add(frame);
    }

    private void fields(List<Card.Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        var set = NODES.objectNode().put("type", "FactSet");
        var facts = set.putArray("facts");
        fields.stream().limit(TeamsLimits.FIELDS).forEach(field -> facts.addObject()
                .put("title", TeamsText.line(field.label(), TeamsLimits.FIELD))
                .put("value", TeamsText.line(field.value(), TeamsLimits.FIELD)));
        add(set);
    }

    /** In one piece, so that nothing to choose is there without its buttons. */
    private void item(Card.Item item) {
        var frame = container().put("separator", true);
        var items = frame.putArray("items");
        items.add(line(item.title(), TeamsLimits.TITLE).put("weight", "Bolder"));
        for (var paragraph : paragraphs(item.text())) {
            ((ObjectNode) paragraph.path("inlines").path(0)).put("isSubtle", true);
            items.add(paragraph.put("spacing", "None"));
        }
        if (!item.buttons().isEmpty()) {
            items.add(TeamsButtons.set(TeamsButtons.row(item.buttons())));
        }
        add(frame);
    }

    private static ObjectNode container() {
        return NODES.objectNode().put("type", "Container").put("spacing", "Medium");
    }

    /** One line, wrapped. */
    static ObjectNode line(String text, int longest) {
        return NODES.objectNode()
                .put("type", "TextBlock")
                .put("text", TeamsText.line(text, longest))
                .put("wrap", true);
    }

    private void add(ObjectNode element) {
        var size = element.toString().length() + 1;
        if (full) {
            return;
        }
        if (size > left) {
            full = true;
            elements.add(MORE.deepCopy());
            return;
        }
        left -= size;
        elements.add(element);
    }
}
