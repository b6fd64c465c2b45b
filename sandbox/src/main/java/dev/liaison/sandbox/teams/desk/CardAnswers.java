package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Posting;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.cards.CardCheck;
import dev.liaison.sandbox.teams.delivery.BotAnswer;
import java.util.List;
import java.util.Set;

/** What the client makes of a bot's answer to Action.Execute: another card, words, an error, or a complaint of its own. */
final class CardAnswers {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final String ERROR = "application/vnd.microsoft.error";
    private static final int MOST = 28 * 1024;
    private final Teams teams;

    CardAnswers(Teams teams) {
        this.teams = teams;
    }

    ObjectNode take(Chat chat, Posting posting, BotAnswer answer) {
        synchronized (teams.monitor()) {
            ObjectNode out = answer.toJson();
            String complaint = complaint(answer);
            if (!complaint.isEmpty()) {
                chat.botError("Something went wrong. Please try again. (" + complaint + ")");
                return out.put("outcome", "failed").put("reason", complaint);
            }
            JsonNode body = Json.parse(answer.body()).orElseThrow();
            chat.botError(null);
            switch (Json.text(body, "type", "")) {
                case CARD -> {
                    posting.answer((ObjectNode) body.path("value"));
                    out.put("outcome", "card");
                }
                case MESSAGE -> {
                    posting.note(Json.text(body, "value"));
                    out.put("outcome", "message").put("message", Json.text(body, "value"));
                }
                default -> {
                    posting.note(Json.text(body.path("value"), "message"));
                    out.put("outcome", "error").put("message", Json.text(body.path("value"), "message"));
                }
            }
            return out;
        }
    }

    /** Why Teams would not take the answer; empty when it would. */
    private static String complaint(BotAnswer answer) {
        if (answer.status() != 200) {
            return Words.why(answer);
        }
        JsonNode body = Json.parse(answer.body()).orElseGet(Json::object);
        if (!body.isObject() || body.isEmpty()) {
            return "an invoke was answered without a body";
        }
        if (answer.body().length() > MOST) {
            return "the answer is too large";
        }
        JsonNode status = body.path("statusCode");
        String type = Json.text(body, "type", "");
        if (!status.isInt() || !fits(type, status.intValue())) {
            return "statusCode " + status + " does not go with type '" + type + "'";
        }
        return switch (type) {
            case CARD -> {
                List<String> findings = CardCheck.message(body.path("value"), "value");
                yield String.join(" ", findings);
            }
            case MESSAGE -> body.path("value").isTextual() ? "" : "value: a text was expected";
            default ->
                body.at("/value/code").isTextual() && body.at("/value/message").isTextual()
                        ? ""
                        : "value: an object with code and message was expected";
        };
    }

    private static boolean fits(String type, int status) {
        return switch (type) {
            case CARD, MESSAGE -> status == 200;
            case ERROR -> Set.of(400, 500).contains(status);
            default -> false;
        };
    }
}
