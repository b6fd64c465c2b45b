package dev.liaison.providers.slack;

import static dev.liaison.providers.slack.SlackRequests.event;
import static dev.liaison.providers.slack.SlackRequests.form;
import static dev.liaison.providers.slack.SlackRequests.interaction;
import static dev.liaison.providers.slack.SlackRequests.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackInboundTest {
    private static final String CLICK =
            """
            {"type":"block_actions","team":{"id":"T1","domain":"acme"},"user":{"id":"U1","team_id":"T1"},
             "container":{"type":"message","message_ts":"1700000000.000100","channel_id":"D1","is_ephemeral":false},
             "trigger_id":"1.2.abc","enterprise":null,"is_enterprise_install":false,
             "actions":[{"type":"button","action_id":"request.accept#0","block_id":"b","value":"request.accept:42",
                         "action_ts":"1700000001.5"}]}""";
    private static final String SUBMISSION =
            """
            {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"is_enterprise_install":false,
             "view":{"id":"V1","hash":"17.abc","callback_id":"liaison.dialog","private_metadata":"request.decline:42",
             "state":{"values":{"question":{"answer":{"type":"plain_text_input","value":"sorry"}}}}}}""";

    private final SlackInbound inbound =
            new SlackInbound(SlackRequests.settings(SlackSettings.API), SlackRequests.CLOCK);

    @Test
    void slack_asks_whether_we_are_there() {
        assertThat(inbound.read(event("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw\"}")))
                .isEqualTo(new Received.Handshake("3eZbrw"));
    }

    @Test
    @Tag("B3")
    void the_app_was_removed() {
        assertThat(inbound.read(callback("{\"type\":\"app_uninstalled\"}")))
                .isEqualTo(new Received.Uninstalled(List.of("T1"), "app_uninstalled", "Ev1"));
    }

    @Test
    @Tag("B3")
    void a_revoked_bot_token_is_a_removal_and_a_persons_token_is_not() {
        assertThat(inbound.read(
                        callback("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[\"U9\"]}}")))
                .isEqualTo(new Received.Uninstalled(List.of("T1"), "tokens_revoked", "Ev1"));
        assertThat(inbound.read(callback("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"]}}")))
                .isEqualTo(new Received.Ignored("tokens_revoked"));
    }

    @Test
    @Tag("B4")
    void a_workspaces_removal_never_touches_the_enterprises_installation() {
        var json =
                """
            {"type":"event_callback","team_id":"T1","enterprise_id":"E1","event_id":"Ev1",
             "authorizations":[{"is_enterprise_install":%s}],"event":{"type":"app_uninstalled"}}""";
        assertThat(inbound.read(event(json.formatted("false"))))
                .isEqualTo(new Received.Uninstalled(List.of("T1"), "app_uninstalled", "Ev1"));
        assertThat(inbound.read(event(json.formatted("true"))))
                .isEqualTo(new Received.Uninstalled(List.of("E1"), "app_uninstalled", "Ev1"));
    }

    @ParameterizedTest
    @CsvSource({"team_join,true", "user_change,false"})
    @Tag("B6")
    void somebodys_account_changed(String type, boolean deleted) {
        var user = "{\"id\":\"U7\",\"deleted\":" + deleted + ",\"profile\":{\"email\":\"ada@example.com\"}}";
        assertThat(inbound.read(callback("{\"type\":\"" + type + "\",\"user\":" + user + "}")))
                .isEqualTo(new Received.UserChanged(List.of("T1"), "U7", "ada@example.com", deleted, "Ev1"));
    }

    @Test
    void without_the_right_to_see_it_the_address_is_empty() {
        assertThat(inbound.read(callback("{\"type\":\"user_change\",\"user\":{\"id\":\"U7\"}}")))
                .isEqualTo(new Received.UserChanged(List.of("T1"), "U7", "", false, "Ev1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "app_home_opened"})
    void what_we_ignore_is_listed(String type) {
        assertThat(inbound.read(callback("{\"type\":\"" + type + "\"}"))).isEqualTo(new Received.Ignored(type));
    }

    @Test
    void what_we_never_heard_of_is_unknown() {
        assertThat(inbound.read(callback("{\"type\":\"reaction_added\"}")))
                .isEqualTo(new Received.Unknown("reaction_added"));
        assertThat(inbound.read(event("{\"type\":\"app_rate_limited\"}")))
                .isEqualTo(new Received.Unknown("app_rate_limited"));
        assertThat(inbound.read(interaction("{\"type\":\"workflow_step_edit\"}")))
                .isEqualTo(new Received.Unknown("workflow_step_edit"));
    }

    @Test
    @Tag("D1")
    void a_button_was_pressed() {
        var clicked = (Received.Clicked) inbound.read(interaction(CLICK));
        assertThat(clicked)
                .isEqualTo(new Received.Clicked(
                        List.of("T1"),
                        "U1",
                        "request.accept",
                        "42",
                        "1.2.abc",
                        new MessageRef("D1:1700000000.000100"),
                        "",
                        clicked.dedupeKey()));
        assertThat(clicked.dedupeKey()).matches("[0-9a-f]{64}");
    }

    @Test
    @Tag("D11")
    void repeats_of_one_gesture_have_one_key_and_other_gestures_another() {
        var keys = Stream.of(
                        CLICK,
                        CLICK.replace("1.2.abc", "another trigger"),
                        CLICK.replace("1700000001.5", "1700000002.5"),
                        CLICK.replace("\"U1\"", "\"U2\""),
                        CLICK.replace("\"T1\"", "\"T2\""),
                        CLICK.replace("D1", "D2"),
                        CLICK.replace("1700000000.000100", "1700000000.000200"),
                        CLICK.replace(":42", ":43"),
                        CLICK.replace("#0", "#1"))
                .map(json -> ((Received.Clicked) inbound.read(interaction(json))).dedupeKey())
                .toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(keys.subList(1, keys.size())).doesNotHaveDuplicates();
    }

    @Test
    void the_first_of_our_buttons_counts() {
        var two = CLICK.replace(
                "\"actions\":[",
                "\"actions\":[{\"type\":\"overflow\",\"action_id\":\"x\"},{\"type\":\"button\",\"value\":\"no\"},");
        assertThat(((Received.Clicked) inbound.read(interaction(two))).subjectId())
                .isEqualTo("42");
    }

    @Test
    void somebody_elses_button_is_ignored() {
        assertThat(inbound.read(interaction(CLICK.replace("request.accept:42", "hello"))))
                .isEqualTo(new Received.Ignored("block_actions"));
        assertThat(inbound.read(interaction(SUBMISSION.replace("liaison.dialog", "other"))))
                .isEqualTo(new Received.Ignored("view_submission"));
    }

    @Test
    void a_button_in_a_dialog_has_no_message() {
        var inDialog =
                CLICK.replaceAll("\"container\":\\{[^}]*}", "\"container\":{\"type\":\"view\",\"view_id\":\"V1\"}");
        assertThat(((Received.Clicked) inbound.read(interaction(inDialog))).message())
                .isEqualTo(new MessageRef(""));
    }

    @Test
    @Tag("B4")
    void the_installation_is_looked_up_by_enterprise_first_when_it_is_enterprise_wide() {
        var grid = CLICK.replace("\"enterprise\":null", "\"enterprise\":{\"id\":\"E1\"}");
        assertThat(((Received.Clicked) inbound.read(interaction(grid))).workspaceIds())
                .containsExactly("T1", "E1");
        var wide = grid.replace("\"is_enterprise_install\":false", "\"is_enterprise_install\":true");
        assertThat(((Received.Clicked) inbound.read(interaction(wide))).workspaceIds())
                .containsExactly("E1", "T1");
        var noTeam = wide.replaceAll("\"team\":\\{[^}]*}", "\"team\":null");
        assertThat(((Received.Clicked) inbound.read(interaction(noTeam))).workspaceIds())
                .containsExactly("E1");
    }

    @Test
    @Tag("D1")
    void a_dialog_was_sent_off() {
        assertThat(inbound.read(interaction(SUBMISSION)))
                .isEqualTo(new Received.Submitted(
                        List.of("T1"), "U1", "request.decline", "42", "sorry", "", "", "V1:17.abc"));
        assertThat(((Received.Submitted) inbound.read(interaction(SUBMISSION.replace("\"sorry\"", "null")))).text())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c", "1+1", "100% %26 %zz", "payload=x&payload=y", "ünï 😀", "a\\nb", "<@U1>"})
    void what_somebody_typed_arrives_as_it_was_typed(String text) {
        var read = (Received.Submitted) inbound.read(interaction(SUBMISSION.replace("sorry", text)));
        assertThat(read.text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void fields_around_the_payload_are_no_matter() {
        var encoded = new String(interaction(SUBMISSION).body(), StandardCharsets.UTF_8);
        assertThat(inbound.read(form("a=b&" + encoded + "&c=d&e"))).isInstanceOf(Received.Submitted.class);
    }

    @Test
    void an_unsigned_request_is_not_even_parsed() {
        var request = new InboundRequest(Map.of("content-type", "application/json"), new byte[] {'{'});
        assertThatThrownBy(() -> inbound.read(request)).isInstanceOf(Forged.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void genuine_nonsense_is_unreadable(String reason, InboundRequest request) {
        assertThatThrownBy(() -> inbound.read(request))
                .isInstanceOf(Unreadable.class)
                .hasMessage(reason);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                broken("neither JSON nor a form", signed("text/plain", new byte[0])),
                broken("neither JSON nor a form", signed("", "{}".getBytes(StandardCharsets.UTF_8))),
                broken("not a JSON object", event("")),
                broken("broken JSON", event("{")),
                broken("broken JSON", event("{} {}")),
                broken("broken JSON", event("{\"type\":\"a\",\"type\":\"b\"}")),
                broken("broken JSON", event("[".repeat(2000))),
                broken("not a JSON object", event("[]")),
                broken("not a JSON object", event("\"hello\"")),
                broken("not UTF-8", signed("application/json", new byte[] {'{', (byte) 0xff, '}'})),
                broken("missing: type", event("{}")),
                broken("not a text: type", event("{\"type\":5}")),
                broken("missing: challenge", event("{\"type\":\"url_verification\"}")),
                broken("missing: event", event("{\"type\":\"event_callback\"}")),
                broken("not an object: event", event("{\"type\":\"event_callback\",\"event\":[]}")),
                broken("missing: event.type", callback("{}")),
                broken("missing: event.user", callback("{\"type\":\"team_join\"}")),
                broken("not an object: event.user", callback("{\"type\":\"team_join\",\"user\":\"U1\"}")),
                broken("missing: event.user.id", callback("{\"type\":\"team_join\",\"user\":{}}")),
                broken(
                        "not true or false: event.user.deleted",
                        callback("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"deleted\":\"no\"}}")),
                broken("missing: event.tokens", callback("{\"type\":\"tokens_revoked\"}")),
                broken(
                        "not a list: event.tokens.bot",
                        callback("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":\"U1\"}}")),
                broken(
                        "neither a team nor an enterprise",
                        event(
                                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"app_uninstalled\"}}")),
                broken(
                        "missing: event_id",
                        event(
                                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"app_uninstalled\"}}")),
                broken("form field missing: payload", form("")),
                broken("form field missing: payload", form("command=%2Fhello")),
                broken("form field missing: payload", form("payload=")),
                broken("form field twice: payload", form("payload=%7B%7D&payload=%7B%7D")),
                broken("form is not URL encoded", form("payload=%zz")),
                broken("broken JSON", form("payload=%7B")),
                broken("missing: type", interaction("{}")),
                broken("missing: actions", interaction(CLICK.replaceAll("(?s)\"actions\":\\[.*]", "\"actions\":[]"))),
                broken(
                        "not a list: actions",
                        interaction(CLICK.replaceAll("(?s)\"actions\":\\[.*]", "\"actions\":{}"))),
                broken(
                        "not a list of objects: actions",
                        interaction(CLICK.replaceAll("(?s)\"actions\":\\[.*]", "\"actions\":[1]"))),
                broken("not a text: actions[].value", interaction(CLICK.replace("\"request.accept:42\"", "42"))),
                broken("missing: actions[].action_ts", interaction(CLICK.replace("action_ts", "ts"))),
                broken("missing: actions[].action_id", interaction(CLICK.replace("action_id", "id"))),
                broken("missing: user", interaction(CLICK.replace("\"user\"", "\"who\""))),
                broken("missing: user.id", interaction(CLICK.replace("\"id\":\"U1\"", "\"id\":\"\""))),
                broken("missing: container", interaction(CLICK.replace("\"container\"", "\"c\""))),
                broken("missing: container.channel_id", interaction(CLICK.replace("channel_id", "c"))),
                broken("not a message: container", interaction(CLICK.replace("\"D1\"", "\"D:1\""))),
                broken("not a message: container", interaction(CLICK.replace("1700000000.000100", "yesterday"))),
                broken("neither a team nor an enterprise", interaction(CLICK.replaceAll("\"team\":\\{[^}]*},", ""))),
                broken(
                        "not true or false: is_enterprise_install",
                        interaction(CLICK.replace("_install\":false", "_install\":\"false\""))),
                broken("missing: view", interaction(SUBMISSION.replace("\"view\"", "\"v\""))),
                broken("missing: view.id", interaction(SUBMISSION.replace("\"id\":\"V1\",", ""))),
                broken("missing: view.hash", interaction(SUBMISSION.replace("\"hash\"", "\"h\""))),
                broken(
                        "not a verb and a subject: view.private_metadata",
                        interaction(SUBMISSION.replace("request.decline:42", "{}"))),
                broken(
                        "not an object: view.state",
                        interaction(SUBMISSION.replaceAll("\"state\":\\{.*}", "\"state\":1}}"))),
                broken(
                        "not a text: view.state.values.question.answer.value",
                        interaction(SUBMISSION.replace("\"sorry\"", "[]"))));
    }

    private static Arguments broken(String reason, InboundRequest request) {
        return Arguments.of(reason, request);
    }

    private static InboundRequest callback(String event) {
        return event("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":" + event + "}");
    }
}
