package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.Received;
import dev.liaison.providers.SandboxProcess;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we say in the body of an answer, and what Slack makes of it. */
class SlackRepliesTest {
    private static final Card CARD =
            new Card("Others", List.of(), List.of(new Card.Button("mentor.ask", "42", "Ask", Card.Style.PLAIN)), "");
    private static final Dialog DIALOG =
            new Dialog("Ask", "mentor.ask", "42", List.of(), new Dialog.Question("Message", "", true, 2000), "Send");

    @Test
    void a_handshake_is_answered_in_plain_text_and_what_was_taken_without_a_body() {
        var echo = SlackReplies.of(new Answer.Echo("3eZbrw"));
        assertThat(echo.contentType()).startsWith("text/plain");
        assertThat(echo.body()).isEqualTo("3eZbrw");
        assertThat(SlackReplies.of(Answer.TAKEN).body()).isEmpty();
    }

    @Test
    void cards_dialogs_and_words_are_never_the_body_of_an_answer() {
        for (var answer : List.of(new Answer.Shown(CARD), new Answer.Opened(DIALOG), new Answer.Told("Too late"))) {
            assertThatIllegalStateException().isThrownBy(() -> SlackReplies.of(answer));
        }
    }

    @Test
    @Tag("D3")
    void what_is_wrong_stands_beside_the_question() {
        var reply = SlackReplies.of(new Answer.Wrong("Say \"why\" <here>"));
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(reply.body())
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"question\":\"Say \\\"why\\\" <here>\"}}");
    }

    @Test
    @Tag("D3")
    void slack_keeps_the_dialog_open_with_the_words_and_an_empty_required_field_never_leaves_it() {
        try (var sandbox = SandboxProcess.start();
                var world = new SlackWorld(sandbox)) {
            world.reset();
            var ada = world.provider().find(world.installation(), "ada@acme.test");
            world.provider().post(world.installation(), ada, CARD, "d");
            var clicked = (Received.Clicked) world.inbound().read(world.click("Ask"));
            new SlackChat(world.api()).open(world.installation(), clicked.trigger(), DIALOG);

            assertThat(submit(sandbox, "").path("outcome").asText()).isEqualTo("blocked");
            world.answer(new Answer.Wrong("Write a few words to the mentor."));
            var answer = submit(sandbox, "   ");
            assertThat(answer.path("outcome").asText()).isEqualTo("errors");
            assertThat(answer.toString()).contains("Write a few words to the mentor.");
            world.answer(Answer.TAKEN);
            assertThat(submit(sandbox, "Hi").path("outcome").asText()).isEqualTo("closed");
        }
    }

    private static JsonNode submit(SandboxProcess sandbox, String text) {
        return sandbox.post(
                "/_control/slack/submit",
                "{\"team_id\":\"T1\",\"user_id\":\"U1\",\"values\":{\"question\":{\"answer\":{\"value\":\"" + text
                        + "\"}}}}");
    }
}
