package dev.liaison.sandbox.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a type asks for beyond the shape of its properties. */
final class Rules {
    private static final int MOST_ACTIONS = 6;
    private static final int MOST_USERS = 60;
    private static final Set<String> SUBMITS = Set.of("messageBack", "imBack", "task/fetch");

    private Rules() {}

    static void check(CardCheck card, ObjectNode given, String type, String path, int depth) {
        switch (type) {
            case "AdaptiveCard" -> {
                actions(card, given, path);
                if (depth > 2) {
                    card.add(path, "a card in a card in a card is not shown.");
                }
            }
            case "ActionSet" -> actions(card, given, path);
            case "Action.Execute" -> execute(card, given, path);
            case "Action.Submit" -> submit(card, given, path);
            case "Input.ChoiceSet" -> choices(card, given, path);
            case "Refresh" -> users(card, given, path);
            default -> {}
        }
        if (type.startsWith("Input.") && given.path("isRequired").asBoolean() && !given.has("errorMessage")) {
            card.add(path + ".errorMessage", "a required input needs it.");
        }
        if (type.startsWith("Action.")
                && path.endsWith("]")
                && Json.text(given, "title", "").isBlank()) {
            card.add(path + ".title", "a button needs it.");
        }
    }

    private static void actions(CardCheck card, ObjectNode given, String path) {
        long shown = 0;
        for (JsonNode each : given.path("actions")) {
            shown += Json.text(each, "mode", "primary").equalsIgnoreCase("primary") ? 1 : 0;
        }
        if (shown > MOST_ACTIONS) {
            card.add(path + ".actions", "at most " + MOST_ACTIONS + " primary actions are shown.");
        }
    }

    private static void execute(CardCheck card, ObjectNode given, String path) {
        if (card.dialog()) {
            card.add(path, "a dialog has no Action.Execute.");
        }
        if (card.version() < 15) {
            card.add(path, "Action.Execute needs version 1.5.");
        }
        boolean automatic = path.endsWith(".refresh.action");
        if (!automatic && !"Action.Submit".equals(Json.text(given.path("fallback"), "type"))) {
            card.add(path + ".fallback", "older clients need an Action.Submit there.");
        }
    }

    private static void submit(CardCheck card, ObjectNode given, String path) {
        JsonNode own = given.path("data").path("msteams");
        if (own.isMissingNode()) {
            return;
        }
        String type = Json.text(own, "type", "");
        if (!SUBMITS.contains(type)) {
            card.add(path + ".data.msteams.type", "'" + type + "' is not known here.");
        }
        if (card.dialog() && !type.isEmpty()) {
            card.add(path + ".data.msteams", "a dialog only submits.");
        }
    }

    private static void choices(CardCheck card, ObjectNode given, String path) {
        Set<String> values = new HashSet<>();
        boolean many = given.path("isMultiSelect").asBoolean();
        for (JsonNode each : given.path("choices")) {
            String value = Json.text(each, "value", "");
            if (!values.add(value)) {
                card.add(path + ".choices", "'" + value + "' is there twice.");
            }
            if (many && value.contains(",")) {
                card.add(path + ".choices", "'" + value + "' has a comma, which separates chosen values.");
            }
        }
        if (values.isEmpty()) {
            card.add(path + ".choices", "at least one was expected.");
        }
        String chosen = Json.text(given, "value", "");
        List<String> all = many ? Arrays.asList(chosen.split(",")) : List.of(chosen);
        if (!chosen.isEmpty() && !values.containsAll(all)) {
            card.add(path + ".value", "'" + chosen + "' is not among the choices.");
        }
    }

    private static void users(CardCheck card, ObjectNode given, String path) {
        if (given.path("userIds").size() > MOST_USERS) {
            card.add(path + ".userIds", "at most " + MOST_USERS + " were expected.");
        }
        if (!"Action.Execute".equals(Json.text(given.path("action"), "type"))) {
            card.add(path + ".action", "an Action.Execute was expected.");
        }
    }
}
