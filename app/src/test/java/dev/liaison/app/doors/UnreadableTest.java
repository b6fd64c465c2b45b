package dev.liaison.app.doors;

import static dev.liaison.app.doors.SlackSender.EVENTS;
import static dev.liaison.app.doors.SlackSender.FORM;
import static dev.liaison.app.doors.SlackSender.INTERACTIONS;
import static dev.liaison.app.doors.SlackSender.JSON;
import static dev.liaison.app.doors.SlackSender.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack signed and nobody can read: 400, and kept with the reason, so that it can be looked at. */
class UnreadableTest {
    private final SlackSender slack = new SlackSender();
    private final Stored stored = new Stored();

    /** @param reason a part of what is kept as the reason */
    private record Row(String what, String path, String type, String body, String reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                event("nothing", "", "not a JSON object"),
                event("words", "hello", "broken JSON"),
                event("a list", "[]", "not a JSON object"),
                event("a number", "42", "not a JSON object"),
                event("null", "null", "not a JSON object"),
                event("half of it", "{\"type\":\"event_callback\",\"event\":{", "broken JSON"),
                event("two objects", "{\"type\":\"a\"}{\"type\":\"b\"}", "broken JSON"),
                event("one field twice", "{\"type\":\"a\",\"type\":\"b\"}", "broken JSON"),
                event("nested without end", "{\"type\":" + "[".repeat(5000), "broken JSON"),
                event("no type", "{}", "missing: type"),
                event("a number as type", "{\"type\":1}", "not a text: type"),
                event("a handshake without challenge", "{\"type\":\"url_verification\"}", "missing: challenge"),
                event("no event", "{\"type\":\"event_callback\",\"team_id\":\"T1\"}", "missing: event"),
                event("a text as event", "{\"type\":\"event_callback\",\"event\":\"x\"}", "not an object: event"),
                event("an event without type", Payloads.event("T1", "{}"), "missing: event.type"),
                event("nobody's removal", Payloads.uninstalled("", "Ev2"), "neither a team nor an enterprise"),
                event("a removal without id", Payloads.uninstalled("T1", ""), "missing: event_id"),
                event(
                        "tokens that are none",
                        Payloads.event("T1", "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":\"U1\"}}"),
                        "not a list"),
                event("a change of nobody", Payloads.event("T1", "{\"type\":\"user_change\"}"), "missing: event.user"),
                new Row("plain text", EVENTS, "text/plain", "{\"type\":\"x\"}", "neither JSON nor a form"),
                new Row("no content type", EVENTS, "", "{\"type\":\"y\"}", "neither JSON nor a form"),
                form("no payload", "other=1", "form field missing: payload"),
                form("an empty payload", "payload=", "form field missing: payload"),
                form("two payloads", "payload=%7B%7D&payload=%7B%7D", "form field twice"),
                form("broken encoding", "payload=%zz", "form is not URL encoded"),
                interaction("words", "hello", "broken JSON"),
                interaction("a click on nothing", "{\"type\":\"block_actions\"}", "missing: actions"),
                interaction(
                        "a button of nobody",
                        "{\"type\":\"block_actions\",\"actions\":[{\"type\":\"button\",\"value\":\"request.accept:1\"}]}",
                        "missing: "),
                interaction("a dialog without view", "{\"type\":\"view_submission\"}", "missing: view"),
                interaction(
                        "a dialog about nothing",
                        "{\"type\":\"view_submission\",\"view\":{\"callback_id\":\"liaison.dialog\"}}",
                        "not a verb and a subject"));
    }

    private static Row event(String what, String body, String reason) {
        return new Row("event: " + what, EVENTS, JSON, body, reason);
    }

    private static Row form(String what, String body, String reason) {
        return new Row("form: " + what, INTERACTIONS, FORM, body, reason);
    }

    private static Row interaction(String what, String json, String reason) {
        return form(what, "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8), reason);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void unreadable_payloads_are_kept_with_their_reason(Row row) {
        var known = stored.count("select count(*) from app.unreadable_payloads where body = ?", row.body());
        var answer = slack.signed(row.path(), row.type(), bytes(row.body()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(stored.count("select count(*) from app.unreadable_payloads where body = ?", row.body()))
                .isEqualTo(known + 1);
        assertThat(stored.reasons(row.body())).allMatch(reason -> reason.contains(row.reason()));
    }

    @Test
    void bytes_that_are_no_text_are_kept_too() {
        var before = stored.count("select count(*) from app.unreadable_payloads where reason = 'not UTF-8'");
        var body = new byte[] {'{', (byte) 0xC3, 0, '}'};
        assertThat(slack.signed(EVENTS, JSON, body).statusCode()).isEqualTo(400);
        assertThat(stored.count("select count(*) from app.unreadable_payloads where reason = 'not UTF-8'"))
                .isEqualTo(before + 1);
    }

    @Test
    void what_is_larger_than_slack_ever_sends_is_not_kept() {
        var before = stored.everything();
        assertThat(slack.signed(EVENTS, JSON, new byte[1024 * 1024 + 1]).statusCode())
                .isEqualTo(413);
        assertThat(stored.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"never_heard_of\"}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"never_heard_of\"}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\",\"text\":\"hi\"}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"app_home_opened\"}}",
                "{\"type\":\"app_rate_limited\",\"minute_rate_limited\":1}"
            })
    void events_that_mean_nothing_to_us_are_answered_and_passed_over(String json) {
        var before = stored.everything();
        assertThat(slack.event(json).statusCode()).isEqualTo(200);
        assertThat(stored.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"never_heard_of\"}",
                "{\"type\":\"view_closed\"}",
                "{\"type\":\"shortcut\"}",
                "{\"type\":\"block_suggestion\"}",
                "{\"type\":\"view_submission\",\"view\":{\"callback_id\":\"somebody_elses\"}}",
                "{\"type\":\"block_actions\",\"actions\":[{\"type\":\"static_select\",\"action_id\":\"x\"}]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"type\":\"button\",\"value\":\"not one of ours\"}]}"
            })
    void interactions_that_mean_nothing_to_us_are_answered_and_passed_over(String json) {
        var before = stored.everything();
        assertThat(slack.interaction(json).statusCode()).isEqualTo(200);
        assertThat(stored.everything()).isEqualTo(before);
    }

    @Test
    void events_of_a_workspace_that_nobody_connected_are_answered_and_passed_over() {
        var before = stored.everything();
        var answer = slack.event(Payloads.uninstalled("T" + UUID.randomUUID(), "Ev3"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stored.everything()).isEqualTo(before);
    }
}
