package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.cards.CardCheck;
import dev.liaison.sandbox.teams.delivery.BotAnswer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bot's answer about a dialog: {@code complaint} is why Teams would not take it, else it leads to a card in a {@code frame}, to a
 * message, or to nothing.
 */
record TaskAnswer(
        String complaint, String outcome, @Nullable ObjectNode card, ObjectNode frame, @Nullable String message) {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final Set<String> FRAME = Set.of("title", "height", "width", "card", "completionBotId");
    private static final Set<String> SIZES = Set.of("small", "medium", "large");

    private static TaskAnswer refused(String complaint) {
        return new TaskAnswer(complaint, "failed", null, Json.object(), null);
    }

    private static TaskAnswer ended(String outcome, @Nullable String message) {
        return new TaskAnswer("", outcome, null, Json.object(), message);
    }

    static TaskAnswer read(BotAnswer answer, boolean opening) {
        if (answer.status() != 200) {
            return refused(Words.why(answer));
        }
        if (answer.body().isBlank()) {
            return opening ? refused("task/fetch was answered without a body") : ended("closed", null);
        }
        JsonNode body = Json.parse(answer.body()).orElseGet(Json::object);
        JsonNode task = body.path("task");
        if (body.isObject() && body.isEmpty() && !opening) {
            return ended("closed", null);
        }
        return switch (Json.text(task, "type", "")) {
            case "continue" -> shown(task.path("value"));
            case "message" ->
                task.path("value").isTextual()
                        ? ended("message", task.path("value").textValue())
                        : refused("task.value: a text was expected");
            default -> refused("task.type: continue or message was expected");
        };
    }

    private static TaskAnswer shown(JsonNode given) {
        if (!(given instanceof ObjectNode value)) {
            return refused("task.value: an object was expected");
        }
        for (String name : (Iterable<String>) value::fieldNames) {
            if (!FRAME.contains(name)) {
                return refused("task.value." + name + ": no such property");
            }
        }
        for (String size : List.of("height", "width")) {
            JsonNode each = value.path(size);
            if (!each.isMissingNode() && !each.isInt() && !SIZES.contains(each.asText())) {
                return refused("task.value." + size + ": small, medium, large or pixels were expected");
            }
        }
        if (!CARD.equals(Json.text(value.path("card"), "contentType"))) {
            return refused("task.value.card.contentType: " + CARD + " was expected");
        }
        JsonNode card = value.at("/card/content");
        List<String> findings = CardCheck.dialog(card, "task.value.card.content");
        if (!findings.isEmpty()) {
            return refused(String.join(" ", findings));
        }
        ObjectNode frame = value.deepCopy();
        frame.remove("card");
        return new TaskAnswer("", "dialog", (ObjectNode) card, frame, null);
    }
}
