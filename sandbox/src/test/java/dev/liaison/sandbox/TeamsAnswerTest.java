package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Teams makes of a bot's answers to presses and dialogs. */
class TeamsAnswerTest extends TeamsSandboxTest {
    private static final String FETCH =
            "{'type':'Action.Submit','title':'Why?','data':{'key':'k2','msteams':{'type':'task/fetch'}}}";
    private String card;

    @BeforeEach
    void shown() {
        install();
        card = sent(cardWith(ACCEPT + "," + FETCH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            200 | '' | without a body
            200 | {} | without a body
            200 | nonsense | without a body
            500 | {} | HTTP status 500
            202 | {} | HTTP status 202
            200 | {"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":{}} | a text was expected
            200 | {"statusCode":400,"type":"application/vnd.microsoft.activity.message","value":"x"} | does not go with
            200 | {"statusCode":200,"type":"application/vnd.microsoft.error","value":{"code":"a","message":"b"}} | does not go
            200 | {"statusCode":400,"type":"application/vnd.microsoft.error","value":"x"} | code and message
            200 | {"statusCode":200,"type":"card","value":{}} | does not go with
            200 | {"statusCode":"200","type":"application/vnd.microsoft.activity.message","value":"x"} | does not go with
            200 | {"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}} | value
            """)
    void an_answer_to_a_press_that_teams_would_not_take_is_seen(int status, String body, String reason) {
        app.answer(status, body);
        JsonNode outcome = press(card, "Accept", "");
        assertThat(outcome.path("outcome").asText()).isEqualTo("failed");
        assertThat(outcome.path("reason").asText()).contains(reason);
        assertThat(chat().path("bot_error").asText()).contains(reason);
        assertThat(chat().at("/activities/0/shown/own").asBoolean()).isFalse();
    }

    @Test
    void an_answer_that_is_too_large_is_refused() {
        app.answer(
                200,
                "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\""
                        + "x".repeat(29 * 1024) + "\"}");
        assertThat(press(card, "Accept", "").path("reason").asText()).contains("too large");
    }

    @Test
    void nobody_waits_for_a_bot_longer_than_the_limit() {
        control("PUT", "/_control/teams/settings", "{\"answer_ms\":200}");
        app.answer(request -> new AppServer.Reply(200, "{}", Map.of(), 1500));
        JsonNode outcome = press(card, "Accept", "");
        assertThat(outcome.path("reason").asText()).isEqualTo("http_timeout");
        assertThat(outcome.path("millis").asLong()).isLessThan(1400);
    }

    private static String task(String more, ObjectNode card) {
        return "{\"task\":{\"type\":\"continue\",\"value\":{\"title\":\"Why?\",\"height\":\"medium\",\"width\":\"medium\""
                + more + ",\"card\":{\"contentType\":\"" + CARD + "\",\"content\":" + card + "}}}}";
    }

    private static ObjectNode question() {
        return object(
                "{'type':'AdaptiveCard','version':'1.5','body':[{'type':'Input.Text','id':'reason','label':'Reason',"
                        + "'isRequired':true,'errorMessage':'Say why'}],"
                        + "'actions':[{'type':'Action.Submit','title':'Send','data':{'key':'k3'}}]}");
    }

    @Test
    void a_button_opens_a_dialog_that_is_filled_in_and_closed() {
        app.answer(200, task("", question()));
        JsonNode opened = press(card, "Why?", "");
        assertThat(opened.path("outcome").asText()).isEqualTo("dialog");
        assertThat(last().path("name").asText()).isEqualTo("task/fetch");
        assertThat(last().at("/value/data/key").asText()).isEqualTo("k2");
        assertThat(chat().at("/dialog/title").asText()).isEqualTo("Why?");
        app.forget();
        JsonNode held = act("submit-dialog", ANA + ",'inputs':{'reason':''}}");
        assertThat(held.at("/errors/reason").asText()).isEqualTo("Say why");
        assertThat(app.received()).isEmpty();
        JsonNode closed = act("submit-dialog", ANA + ",'inputs':{'reason':'busy'}}");
        assertThat(closed.path("outcome").asText()).isEqualTo("closed");
        assertThat(last().path("name").asText()).isEqualTo("task/submit");
        assertThat(last().at("/value/data")).isEqualTo(object("{'key':'k3','reason':'busy'}"));
        assertThat(chat().has("dialog")).isFalse();
        assertThat(refused("submit-dialog", ANA + "}")).isEqualTo(409);
    }

    @Test
    void a_dialog_may_lead_to_the_next_one_or_to_words() {
        app.answer(200, task("", question()));
        press(card, "Why?", "");
        assertThat(act("submit-dialog", ANA + ",'inputs':{'reason':'x'}}")
                        .path("outcome")
                        .asText())
                .isEqualTo("dialog");
        app.answer(200, "{\"task\":{\"type\":\"message\",\"value\":\"Thanks\"}}");
        assertThat(act("submit-dialog", ANA + ",'inputs':{'reason':'x'}}")
                        .path("message")
                        .asText())
                .isEqualTo("Thanks");
        assertThat(chat().at("/activities/0/shown/note").asText()).isEqualTo("Thanks");
    }

    @Test
    void a_dialog_is_closed_without_a_word_to_the_bot() {
        app.answer(200, task("", question()));
        press(card, "Why?", "");
        app.forget();
        act("close-dialog", ANA + "}");
        assertThat(chat().has("dialog")).isFalse();
        assertThat(app.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            '' | without a body
            {"task":{"type":"close"}} | continue or message
            {"task":{"type":"message","value":{}}} | a text was expected
            {"task":{"type":"continue","value":"x"}} | an object was expected
            {"task":{"type":"continue","value":{"colour":"red"}}} | no such property
            {"task":{"type":"continue","value":{"height":"huge"}}} | small, medium, large
            {"task":{"type":"continue","value":{"title":"x","card":{"contentType":"text/html"}}}} | contentType
            """)
    void an_answer_about_a_dialog_that_teams_would_not_take_is_seen(String body, String reason) {
        app.answer(200, body);
        JsonNode outcome = press(card, "Why?", "");
        assertThat(outcome.path("outcome").asText()).isEqualTo("failed");
        assertThat(outcome.path("reason").asText()).contains(reason);
        assertThat(chat().has("dialog")).isFalse();
    }

    @Test
    void a_dialog_s_card_only_submits() {
        app.answer(200, task("", cardWith(ACCEPT)));
        assertThat(press(card, "Why?", "").path("reason").asText()).contains("a dialog has no Action.Execute");
        app.answer(200, task("", cardWith(FETCH)));
        assertThat(press(card, "Why?", "").path("reason").asText()).contains("a dialog only submits");
    }
}
