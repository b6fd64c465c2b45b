package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.chat.Reply;

/** What Teams reads in the body of our answer to an invoke; in answers to everything else it reads nothing. */
final class TeamsReplies {
    private static final Reply NOTHING = new Reply("text/plain;charset=UTF-8", "");
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String WORDS = "application/vnd.microsoft.activity.message";
    private static final String ERROR = "application/vnd.microsoft.error";
    private static final String TAKEN = "Got it.";
    private static final String OUT_OF_DATE = "This card is out of date. Use the newest one in this chat.";
    private static final String NOT_OURS = "Liaison does not know this button.";

    private TeamsReplies() {}

    static boolean carries(Received received, Answer answer) {
        if (answer instanceof Answer.Taken) {
            return true;
        }
        if (answer instanceof Answer.Echo) {
            return false;
        }
        if (received instanceof Clicked click) {
            return carries(gesture(click), answer);
        }
        return received instanceof Submitted && !(answer instanceof Answer.Shown);
    }

    /** What opens a dialog leaves the card as it is. */
    private static boolean carries(TeamsGesture gesture, Answer answer) {
        return switch (gesture) {
            case ACTION -> true;
            case FETCH -> !(answer instanceof Answer.Shown);
            case MESSAGE -> false;
        };
    }

    static Reply of(Received received, Answer answer) {
        if (!carries(received, answer)) {
            throw new IllegalStateException(
                    "never the answer to " + received.getClass().getSimpleName() + ": "
                            + answer.getClass().getSimpleName());
        }
        if (received instanceof Clicked click) {
            return switch (gesture(click)) {
                case ACTION -> action(answer);
                case FETCH -> dialog(answer);
                case MESSAGE -> NOTHING;
            };
        }
        if (received instanceof Submitted form) {
            return submitted(form, answer);
        }
        return received instanceof Received.Ignored ignored ? ignored(ignored.type()) : NOTHING;
    }

    private static TeamsGesture gesture(Clicked click) {
        return TeamsGesture.of(click.trigger()).orElseThrow();
    }

    /** An empty answer would look like a failure to whoever pressed the button. */
    private static Reply action(Answer answer) {
        if (answer instanceof Answer.Shown shown) {
            return action(200, TeamsCards.TYPE, TeamsCards.card(shown.card(), ""));
        }
        return action(200, WORDS, JsonNodeFactory.instance.textNode(words(answer)));
    }

    private static Reply action(int status, String type, JsonNode value) {
        var body =
                JsonNodeFactory.instance.objectNode().put("statusCode", status).put("type", type);
        body.set("value", value);
        return new Reply(JSON, body.toString());
    }

    private static Reply submitted(Submitted form, Answer answer) {
        if (answer instanceof Answer.Taken) {
            return NOTHING;
        }
        if (answer instanceof Answer.Wrong wrong) {
            return TeamsDialogs.again(form, wrong.words())
                    .map(TeamsReplies::task)
                    .orElseGet(() -> task(message(wrong.words())));
        }
        return dialog(answer);
    }

    private static Reply dialog(Answer answer) {
        if (answer instanceof Answer.Opened opened) {
            return task(TeamsDialogs.task(opened.dialog()));
        }
        return task(message(words(answer)));
    }

    private static String words(Answer answer) {
        if (answer instanceof Answer.Told told) {
            return told.words();
        }
        if (answer instanceof Answer.Wrong wrong) {
            return wrong.words();
        }
        // only a button that says so when it is drawn can open a dialog
        return answer instanceof Answer.Opened ? OUT_OF_DATE : TAKEN;
    }

    private static ObjectNode message(String words) {
        return JsonNodeFactory.instance.objectNode().put("type", "message").put("value", words);
    }

    private static Reply task(ObjectNode task) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("task", task);
        return new Reply(JSON, body.toString());
    }

    /** An invoke that we can't make sense of is told so: otherwise the client says that something went wrong. */
    private static Reply ignored(String type) {
        return switch (type) {
            case TeamsGesture.ACTION_INVOKE ->
                action(
                        400,
                        ERROR,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("code", "BadRequest")
                                .put("message", NOT_OURS));
            case TeamsGesture.FETCH_INVOKE -> task(message(NOT_OURS));
            default -> NOTHING;
        };
    }
}
