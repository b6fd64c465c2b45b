package dev.liaison.providers.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.providers.http.Fitting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Neutral dialogs as Teams' task modules: a title, and an Adaptive Card with at most one field. */
final class TeamsDialogs {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TeamsDialogs() {}

    /** As it opens. */
    static ObjectNode task(Dialog dialog) {
        return task(dialog, "", "");
    }

    /**
     * The dialog that somebody sent off, once more: with what they typed, and what is wrong with it. What it looked like
     * is what its own button brought back; that is seen by nobody but who sent it.
     *
     * @return empty when that can't be read
     */
    static Optional<ObjectNode> again(Submitted form, String wrong) {
        try {
            var was = JSON.readTree(form.trigger());
            var question = new Dialog.Question(
                    was.path("label").asText(),
                    was.path("hint").asText(),
                    was.path("required").asBoolean(),
                    was.path("longest").asInt(1));
            var dialog = new Dialog(
                    was.path("title").asText(),
                    form.verb(),
                    form.subjectId(),
                    List.of(),
                    question,
                    was.path("submit").asText());
            return was.isObject() ? Optional.of(task(dialog, form.text(), wrong)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Its own page of any card. @param title cut to what fits */
    static ObjectNode task(String title, JsonNode card) {
        var task = NODES.objectNode().put("type", "continue");
        var value = task.putObject("value")
                .put("title", TeamsText.bare(title, TeamsLimits.DIALOG_TITLE))
                .put("height", "medium")
                .put("width", "medium");
        value.putObject("card").put("contentType", TeamsCards.TYPE).set("content", card);
        return task;
    }

    private static ObjectNode task(Dialog dialog, String typed, String wrong) {
        var question = dialog.question();
        var below = question == null ? NODES.arrayNode() : question(question, typed);
        var actions = NODES.arrayNode();
        if (!dialog.verb().isEmpty()) {
            actions.add(TeamsButtons.send(dialog.submit(), data(dialog, question)));
        }
        var body = NODES.arrayNode();
        if (!wrong.isEmpty()) {
            body.add(TeamsParts.line(wrong, TeamsLimits.WORDS)
                    .put("color", "Attention")
                    .put("weight", "Bolder"));
        }
        var fixed = body.toString().length()
                + below.toString().length()
                + actions.toString().length();
        var room = TeamsLimits.MESSAGE - TeamsLimits.ENVELOPE - fixed;
        body.addAll(new TeamsParts(room).all(dialog.parts()).elements());
        body.addAll(below);
        var fallback = TeamsText.bare(dialog.title(), TeamsLimits.DIALOG_TITLE);
        return task(dialog.title(), TeamsCards.sheet(fallback, body, actions));
    }

    private static ArrayNode question(Dialog.Question question, String typed) {
        var field = NODES.objectNode()
                .put("type", "Input.Text")
                .put("id", TeamsIds.ANSWER)
                .put("label", TeamsText.bare(question.label(), TeamsLimits.LABEL))
                .put("isMultiline", true)
                .put("maxLength", question.longest());
        if (question.required()) {
            field.put("isRequired", true).put("errorMessage", "Please write something here.");
        }
        if (!typed.isEmpty()) {
            field.put("value", typed);
        }
        var both = NODES.arrayNode().add(field);
        if (!question.hint().isBlank()) {
            both.add(TeamsParts.line(question.hint(), TeamsLimits.LABEL)
                    .put("size", "Small")
                    .put("isSubtle", true)
                    .put("spacing", "Small"));
        }
        return both;
    }

    private static ObjectNode data(Dialog dialog, Dialog.@Nullable Question question) {
        var data = TeamsIds.claim(dialog.verb(), dialog.subjectId());
        if (question != null) {
            data.put(
                    TeamsIds.AGAIN,
                    NODES.objectNode()
                            .put("title", TeamsText.bare(dialog.title(), TeamsLimits.DIALOG_TITLE))
                            .put("label", TeamsText.bare(question.label(), TeamsLimits.LABEL))
                            .put("hint", Fitting.cut(question.hint(), TeamsLimits.LABEL))
                            .put("required", question.required())
                            .put("longest", question.longest())
                            .put("submit", TeamsText.bare(dialog.submit(), TeamsLimits.BUTTON))
                            .toString());
        }
        return data;
    }
}
