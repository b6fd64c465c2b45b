package dev.liaison.sandbox.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.cards.Shapes.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether Teams would show a card of a bot as it is meant: only what version 1.5 has, complete, and unmistakable. */
public final class CardCheck {
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5");
    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final boolean dialog;
    private int version = 15;
    private int depth;

    private CardCheck(boolean dialog) {
        this.dialog = dialog;
    }

    /** What is wrong with a card in a message, each with its path; empty when it is sound. */
    public static List<String> message(JsonNode card, String path) {
        return new CardCheck(false).whole(card, path);
    }

    /** What is wrong with a card in a dialog. */
    public static List<String> dialog(JsonNode card, String path) {
        return new CardCheck(true).whole(card, path);
    }

    private List<String> whole(JsonNode card, String path) {
        String given = Json.text(card, "version", "");
        if (VERSIONS.contains(given)) {
            version = Integer.parseInt(given.replace(".", ""));
        }
        if (card.path("body").isEmpty() && card.path("actions").isEmpty()) {
            add(path, "a card needs a body or actions.");
        }
        typed(card, Set.of("AdaptiveCard"), path);
        return findings;
    }

    void add(String path, String reason) {
        findings.add(path + ": " + reason);
    }

    boolean dialog() {
        return dialog;
    }

    int version() {
        return version;
    }

    /** An object that must name one of those types. */
    void typed(JsonNode given, Set<String> types, String path) {
        String type = Json.text(given, "type", "");
        if (!types.contains(type)) {
            add(path + ".type", "'" + type + "' is not known here.");
        } else if (given instanceof ObjectNode object) {
            shape(object, type, path);
        }
    }

    /** An object whose type is clear from where it stands. */
    void untyped(JsonNode given, String type, String path) {
        if (!(given instanceof ObjectNode object)) {
            add(path, "an object was expected.");
        } else if (!Json.text(object, "type", type).equals(type)) {
            add(path + ".type", "'" + type + "' was expected.");
        } else {
            shape(object, type, path);
        }
    }

    private void shape(ObjectNode given, String type, String path) {
        Map<String, Field> fields = Shapes.of(type);
        if (fields == null) {
            add(path, "'" + type + "' is not known here.");
            return;
        }
        boolean nested = type.equals("AdaptiveCard") && depth > 0;
        fields.forEach((name, field) -> {
            if (field.required() && !given.has(name) && !(nested && name.equals("version"))) {
                add(path + "." + name, "it is required.");
            }
        });
        depth++;
        given.properties().forEach(each -> {
            String at = path + "." + each.getKey();
            Field field = fields.get(each.getKey());
            if (field != null) {
                field(type, field, each.getValue(), at);
            } else if (!each.getKey().equals("type")) {
                add(at, "no such property.");
            }
        });
        depth--;
        Rules.check(this, given, type, path, depth);
    }

    private void field(String owner, Field field, JsonNode value, String path) {
        if (field.since() > version) {
            add(path, "it needs version 1." + field.since() % 10 + ".");
        }
        switch (field.kind()) {
            case "elements" -> each(value, path, (one, at) -> typed(one, Shapes.ELEMENTS, at));
            case "actions" -> each(value, path, (one, at) -> typed(one, Shapes.ACTIONS, at));
            case "action" -> typed(value, Shapes.ACTIONS, path);
            case "select" -> select(value, path);
            case "fallback" -> fallback(owner, value, path);
            case "inlines" -> each(value, path, this::inline);
            case "background" -> other(value, "BackgroundImage", "image", path);
            case "targets" -> each(value, path, (one, at) -> other(one, "TargetElement", "string", at));
            case "strings" -> each(value, path, (one, at) -> Values.check(this, "string", one, at));
            case "version" -> version(value, path);
            case "id" -> id(value, path);
            default -> listOrValue(field.kind(), value, path);
        }
    }

    private void listOrValue(String kind, JsonNode value, String path) {
        String inner = kind.substring(1, Math.max(1, kind.length() - 1));
        if (kind.startsWith("[")) {
            each(value, path, (one, at) -> untyped(one, inner, at));
        } else if (kind.startsWith("{")) {
            untyped(value, inner, path);
        } else {
            Values.check(this, kind, value, path);
        }
    }

    private void select(JsonNode value, String path) {
        if ("Action.ShowCard".equals(Json.text(value, "type"))) {
            add(path, "Action.ShowCard cannot stand here.");
        } else {
            typed(value, Shapes.ACTIONS, path);
        }
    }

    private void fallback(String owner, JsonNode value, String path) {
        if (value.isTextual()) {
            Values.check(this, "drop", value, path);
        } else {
            typed(value, owner.startsWith("Action.") ? Shapes.ACTIONS : Shapes.ELEMENTS, path);
        }
    }

    private void inline(JsonNode value, String path) {
        if (!value.isTextual()) {
            untyped(value, "TextRun", path);
        }
    }

    /** Either a plain value or an object. */
    private void other(JsonNode value, String type, String plain, String path) {
        if (value.isObject()) {
            untyped(value, type, path);
        } else {
            Values.check(this, plain, value, path);
        }
    }

    private void version(JsonNode value, String path) {
        if (!value.isTextual() || !VERSIONS.contains(value.textValue())) {
            add(path, "a version up to 1.5 was expected.");
        }
    }

    private void id(JsonNode value, String path) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            add(path, "a text that is not empty was expected.");
        } else if (!path.endsWith(".fallback.id") && !ids.add(value.textValue())) {
            add(path, "'" + value.textValue() + "' is there twice.");
        }
    }

    private void each(JsonNode list, String path, Item item) {
        if (!list.isArray()) {
            add(path, "a list was expected.");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            item.check(list.get(i), path + "[" + i + "]");
        }
    }

    /** Checks one of a list. */
    private interface Item {
        void check(JsonNode given, String path);
    }
}
