package dev.liaison.providers.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Reply;

/** What Slack reads in the body of our answer. */
final class SlackReplies {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";

    private SlackReplies() {}

    static Reply of(Answer answer) {
        if (answer instanceof Answer.Wrong wrong) {
            return new Reply(JSON, errors(wrong.words()));
        }
        if (answer instanceof Answer.Echo echo) {
            return new Reply(TEXT, echo.challenge());
        }
        if (!carries(answer)) {
            throw new IllegalStateException(
                    "never the body of an answer: " + answer.getClass().getSimpleName());
        }
        return new Reply(TEXT, "");
    }

    static boolean carries(Answer answer) {
        return answer instanceof Answer.Taken || answer instanceof Answer.Echo || answer instanceof Answer.Wrong;
    }

    /** Slack shows it beside the question, and keeps the dialog and what is typed into it. */
    private static String errors(String words) {
        var body = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        body.putObject("errors").put(SlackIds.QUESTION_BLOCK, words);
        return body.toString();
    }
}
