package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.providers.SandboxProcess;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we say in the body of an answer, by what it is the answer to. */
class TeamsRepliesTest {
    private static final Card CARD = new Card(
            "Others",
            List.of(new Card.Item("Noa", "", List.of(new Card.Button("mentor.ask", "7", "Ask", Card.Style.PLAIN)))),
            List.of(),
            "");
    private static final Dialog DIALOG = new Dialog(
            "Ask", "mentor.ask", "42", List.of(), new Dialog.Question("Message", "Few words", true, 2000), "Send");
    private static final List<Answer> ALL = List.of(
            Answer.TAKEN,
            new Answer.Wrong("Wrong"),
            new Answer.Shown(CARD),
            new Answer.Opened(DIALOG),
            new Answer.Told("Too late"),
            new Answer.Echo("x"));

    @Test
    @Tag("D1")
    void an_action_is_never_answered_with_nothing() {
        var taken = json(pressed("action"), Answer.TAKEN);
        assertThat(taken.path("statusCode").asInt()).isEqualTo(200);
        assertThat(taken.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(taken.path("value").asText()).isEqualTo("Got it.");
        assertThat(json(pressed("action"), new Answer.Told("Too <late>"))
                        .path("value")
                        .asText())
                .isEqualTo("Too <late>");
        assertThat(json(pressed("action"), new Answer.Opened(DIALOG))
                        .path("value")
                        .asText())
                .contains("out of date");
        var shown = json(pressed("action"), new Answer.Shown(CARD));
        assertThat(shown.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(shown.path("value")).isEqualTo(TeamsCards.card(CARD, ""));
        var ours = json(new Received.Ignored("adaptiveCard/action"), Answer.TAKEN);
        assertThat(ours.path("statusCode").asInt()).isEqualTo(400);
        assertThat(ours.path("type").asText()).isEqualTo("application/vnd.microsoft.error");
        assertThat(ours.at("/value/message").asText()).isNotBlank();
    }

    @Test
    @Tag("D1")
    void a_button_that_opens_a_dialog_gets_it_or_words_in_its_place() {
        var opened = json(pressed("fetch"), new Answer.Opened(DIALOG)).path("task");
        assertThat(opened.path("type").asText()).isEqualTo("continue");
        assertThat(opened.at("/value/title").asText()).isEqualTo("Ask");
        assertThat(opened.at("/value/card/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(opened.at("/value/card/content/body/0/id").asText()).isEqualTo("answer");
        var told = json(pressed("fetch"), new Answer.Told("Too late")).path("task");
        assertThat(told.path("type").asText()).isEqualTo("message");
        assertThat(told.path("value").asText()).isEqualTo("Too late");
        assertThat(json(new Received.Ignored("task/fetch"), Answer.TAKEN)
                        .at("/task/value")
                        .asText())
                .isNotBlank();
    }

    @Test
    @Tag("D3")
    void a_dialog_closes_when_it_is_taken_and_comes_back_with_the_words_when_it_is_wrong() {
        assertThat(TeamsReplies.of(submitted(data()), Answer.TAKEN).body()).isEmpty();
        var again = json(submitted(data()), new Answer.Wrong("Write *more*")).path("task");
        assertThat(again.path("type").asText()).isEqualTo("continue");
        assertThat(again.at("/value/title").asText()).isEqualTo("Ask");
        var card = again.at("/value/card/content");
        assertThat(card.at("/body/0/text").asText()).isEqualTo("Write ∗more∗");
        assertThat(card.at("/body/1/value").asText()).isEqualTo("what I typed");
        assertThat(card.at("/body/1/label").asText()).isEqualTo("Message");
        assertThat(card.at("/body/1/isRequired").asBoolean()).isTrue();
        assertThat(card.at("/body/1/maxLength").asInt()).isEqualTo(2000);
        assertThat(card.at("/body/2/text").asText()).isEqualTo("Few words");
        assertThat(card.at("/actions/0/data")).isEqualTo(data());
    }

    @Test
    @Tag("D3")
    void where_nobody_knows_what_the_dialog_was_like_the_words_take_its_place() {
        for (var again : List.of("", "{", "[]", "7", "null")) {
            var form = new Submitted(List.of("t"), "u", "mentor.ask", "42", "typed", again, "", "k");
            var task = json(form, new Answer.Wrong("Write more")).path("task");
            assertThat(task.path("type").asText()).as(again).isEqualTo("message");
            assertThat(task.path("value").asText()).isEqualTo("Write more");
        }
    }

    @Test
    void what_an_answer_can_not_carry_is_refused_and_the_rest_is_worded() {
        for (var received : List.of(
                pressed("action"),
                pressed("fetch"),
                pressed("message"),
                submitted(data()),
                new Received.Said(List.of("t"), "u", "help", "", "k"),
                new Received.Met(List.of("t"), "u", "", "k"),
                new Received.Ignored("typing"))) {
            for (var answer : ALL) {
                if (TeamsReplies.carries(received, answer)) {
                    assertThat(TeamsReplies.of(received, answer)).isNotNull();
                } else {
                    assertThatIllegalStateException().isThrownBy(() -> TeamsReplies.of(received, answer));
                }
            }
        }
        assertThat(TeamsReplies.carries(pressed("message"), new Answer.Told("x")))
                .isFalse();
        assertThat(TeamsReplies.carries(pressed("action"), new Answer.Told("x")))
                .isTrue();
        for (var received : List.of(pressed("fetch"), submitted(data()))) {
            assertThat(TeamsReplies.carries(received, new Answer.Shown(CARD)))
                    .as("a dialog replaces no card")
                    .isFalse();
        }
        assertThat(TeamsReplies.of(new Received.Ignored("typing"), Answer.TAKEN).body())
                .isEmpty();
    }

    private static Clicked pressed(String trigger) {
        return new Clicked(List.of("t"), "u", "request.accept", "42", trigger, new MessageRef("m"), "", "k");
    }

    private static JsonNode data() {
        return TeamsDialogs.task(DIALOG).at("/value/card/content/actions/0/data");
    }

    private static Submitted submitted(JsonNode data) {
        return new Submitted(
                List.of("t"),
                "u",
                "mentor.ask",
                "42",
                "what I typed",
                data.path("again").asText(),
                "",
                "k");
    }

    private static JsonNode json(Received received, Answer answer) {
        var reply = TeamsReplies.of(received, answer);
        assertThat(reply.contentType()).startsWith("application/json");
        return SandboxProcess.parse(reply.body());
    }
}
