package dev.liaison.providers.slack;

import static dev.liaison.providers.http.RawHttpServer.breakOff;
import static dev.liaison.providers.http.RawHttpServer.closeWithoutAnswer;
import static dev.liaison.providers.http.RawHttpServer.html;
import static dev.liaison.providers.http.RawHttpServer.json;
import static dev.liaison.providers.http.RawHttpServer.reset;
import static dev.liaison.providers.http.RawHttpServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.RawHttpServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of trouble at Slack becomes, over real sockets. */
class SlackFailuresTest {
    private static final Installation ACME = SlackInstallations.of("T1", false);
    private static final Card CARD = new Card("Hello Ada", List.of(), List.of(), "");
    private static final MessageRef MESSAGE = new MessageRef("D1:1700000000.000100");
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(500), Duration.ofMillis(150), Duration.ofMillis(600));

    private final RawHttpServer server = new RawHttpServer();
    private final SlackChat slack = chat(server.uri(), HttpTimeouts.standard());
    private final SlackChat impatient = chat(server.uri(), QUICK);

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("reset", reset()),
                Arguments.of("closed", closeWithoutAnswer()),
                Arguments.of("silence", silence()),
                Arguments.of("broken off", breakOff()),
                Arguments.of("not JSON", html(200, "<html>Hello</html>")),
                Arguments.of("broken JSON", json(200, "{\"ok\":tr")),
                Arguments.of("nothing", html(200, "")),
                Arguments.of("null", json(200, "null")),
                Arguments.of("a list", json(200, "[]")),
                Arguments.of("fatal_error", json(200, error("fatal_error"))),
                Arguments.of("internal_error", json(200, error("internal_error"))),
                Arguments.of("internal_error as 500", json(500, error("internal_error"))),
                Arguments.of("somebody's error page", html(502, "<html>Bad gateway</html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    @Tag("D11")
    void a_lost_answer_leaves_a_message_in_doubt_and_is_no_matter_for_what_may_be_repeated(
            String what, RawHttpServer.Behaviour behaviour) {
        server.behave(behaviour);
        assertThat(catchThrowable(() -> post(impatient))).isInstanceOf(Ambiguous.class);
        assertThat(catchThrowable(() -> impatient.tell(ACME, "U1", MESSAGE, "No")))
                .isInstanceOf(Ambiguous.class);
        assertThat(catchThrowable(() -> impatient.find(ACME, "ada@example.com")))
                .isInstanceOf(Unreachable.class);
        assertThat(catchThrowable(() -> impatient.update(ACME, MESSAGE, CARD))).isInstanceOf(Unreachable.class);
        assertThat(catchThrowable(() -> impatient.uninstall(ACME))).isInstanceOf(Unreachable.class);
        assertThat(server.requests()).hasSize(5);
    }

    static Stream<Arguments> notDone() {
        return Stream.of(
                Arguments.of("500 without a word", html(500, "")),
                Arguments.of("502 without a word", html(502, "")),
                Arguments.of("503 page", html(503, "<html>Later</html>")),
                Arguments.of("service_unavailable", json(200, error("service_unavailable"))),
                Arguments.of("503 service_unavailable", json(503, error("service_unavailable"))),
                Arguments.of("request_timeout", json(200, error("request_timeout"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notDone")
    void what_surely_was_not_done_may_be_tried_again(String what, RawHttpServer.Behaviour behaviour) {
        server.behave(behaviour);
        assertThat(catchThrowable(this::post)).isInstanceOf(Unreachable.class);
        assertThat(catchThrowable(this::find)).isInstanceOf(Unreachable.class);
    }

    @Test
    void nobody_there() {
        server.close();
        assertThat(catchThrowable(this::post)).isInstanceOf(Unreachable.class);
        var nowhere = chat(URI.create("http://nobody.invalid/api/"), QUICK);
        assertThat(catchThrowable(() -> nowhere.find(ACME, "ada@example.com"))).isInstanceOf(Unreachable.class);
    }

    @Test
    @Tag("G4")
    void slack_says_how_long_to_wait_and_is_not_asked_again_before() {
        server.behave(json(429, error("ratelimited"), "Retry-After: 7"));
        assertThat(catchThrowableOfType(Throttled.class, this::post).retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(catchThrowableOfType(Throttled.class, this::post).retryAfter())
                .isPositive();
        assertThat(server.requests()).hasSize(1);
        server.behave(json(200, "{\"ok\":true}"));
        assertThatCode(this::update).doesNotThrowAnyException();
    }

    @Test
    @Tag("G4")
    void slack_says_wait_without_saying_how_long() {
        server.behave(json(200, error("ratelimited")));
        assertThat(catchThrowableOfType(Throttled.class, this::post).retryAfter())
                .isEqualTo(SlackErrors.SOME_TIME);
        server.behave(json(200, error("rate_limited"), "retry-after: 3"));
        assertThat(catchThrowableOfType(Throttled.class, this::update).retryAfter())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_auth,true",
        "not_authed,true",
        "account_inactive,true",
        "token_revoked,true",
        "token_expired,true",
        "missing_scope,false",
        "team_access_not_granted,false",
        "org_login_required,false",
        "ekm_access_denied,false",
        "team_added_to_org,false"
    })
    @Tag("B3")
    void access_is_lost(String error, boolean forGood) {
        server.behave(json(200, error(error)));
        var lost = catchThrowableOfType(AccessLost.class, this::post);
        assertThat(lost.forGood()).isEqualTo(forGood);
        assertThat(lost.installationId()).isEqualTo(ACME.id());
        assertThat(lost).hasMessage("Slack: " + error);
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found,NOT_FOUND", "user_not_found,NOT_FOUND", "users_not_found,NOT_FOUND",
        "is_archived,NOT_FOUND", "user_disabled,DEACTIVATED", "not_in_channel,BLOCKED",
        "messages_tab_disabled,BLOCKED", "restricted_action,BLOCKED", "no_permission,BLOCKED"
    })
    @Tag("B6")
    void the_person_cant_be_reached(String error, Refused.Reason reason) {
        server.behave(json(200, error(error)));
        assertThat(catchThrowableOfType(Refused.class, this::post).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invalid_blocks", "msg_too_long", "metadata_too_large", "invalid_arguments", "something_new"})
    void our_own_mistakes_are_not_the_providers(String error) {
        server.behave(json(200, error(error)));
        assertThat(catchThrowable(this::post))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Slack: " + error);
    }

    @Test
    void a_plan_that_is_used_up_takes_hours() {
        server.behave(json(200, error("message_limit_exceeded")));
        assertThat(catchThrowableOfType(Throttled.class, this::post).retryAfter())
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found"})
    @Tag("D12")
    void a_message_that_is_gone_can_only_be_replaced(String error) {
        server.behave(json(200, error(error)));
        assertThat(slack.update(ACME, MESSAGE, CARD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})
    void a_dialog_comes_too_late(String error) {
        server.behave(json(200, error(error)));
        var dialog = new Dialog("Profile", "", "", List.of(), null, "");
        assertThat(catchThrowableOfType(Refused.class, () -> slack.open(ACME, "1.2.x", dialog))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
    @Tag("A8")
    void a_token_that_is_dead_already_is_given_back(String error) {
        server.behave(json(200, error(error)));
        assertThatCode(() -> slack.uninstall(ACME)).doesNotThrowAnyException();
    }

    @Test
    @Tag("A8")
    void a_token_that_we_no_longer_keep_is_given_back_without_a_call() {
        var without = new SlackChat(
                new SlackApi(SlackRequests.settings(server.uri()), id -> Optional.empty(), governor(), QUICK));
        assertThatCode(() -> without.uninstall(ACME)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(AccessLost.class, () -> without.find(ACME, "ada@example.com"))
                        .forGood())
                .isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @Tag("A12")
    void no_failure_shows_a_token_or_what_was_written() {
        for (var behaviour :
                List.of(reset(), silence(), html(502, "xoxb-secret Hello"), json(200, error("x xoxb-s")))) {
            server.behave(behaviour);
            var failure = catchThrowable(() -> post(impatient));
            for (Throwable at = failure; at != null; at = at.getCause()) {
                assertThat(at.toString()).doesNotContain("xoxb", "Hello");
            }
        }
    }

    @Test
    void what_we_send_pings_nobody_and_unfurls_nothing() {
        server.behave(json(200, "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.1\"}"));
        assertThat(slack.post(ACME, new ChatUser("U1", "T1:U1"), CARD, "d-1")).isEqualTo(new MessageRef("D1:1.1"));
        var request = server.requests().get(0);
        assertThat(request)
                .startsWith("POST /api/chat.postMessage ")
                .contains("Authorization: Bearer xoxb-secret")
                .contains("channel=U1&")
                .contains("parse=none")
                .contains("link_names=0")
                .contains("unfurl_links=0")
                .contains("unfurl_media=0")
                .contains("%22liaison_delivery%22")
                .contains("%22delivery_id%22%3A%22d-1%22");
        assertThat(request.substring(request.indexOf("\r\n\r\n"))).doesNotContain("xoxb");
    }

    private MessageRef post() {
        return post(slack);
    }

    private static MessageRef post(SlackChat slack) {
        return slack.post(ACME, new ChatUser("U1", "T1:U1"), CARD, "d-1");
    }

    private void find() {
        slack.find(ACME, "ada@example.com");
    }

    private void update() {
        slack.update(ACME, MESSAGE, CARD);
    }

    private static String error(String name) {
        return "{\"ok\":false,\"error\":\"" + name + "\"}";
    }

    private static SlackChat chat(URI api, HttpTimeouts timeouts) {
        return new SlackChat(new SlackApi(
                SlackRequests.settings(api), id -> Optional.of(new Secret("xoxb-secret")), governor(), timeouts));
    }

    private static SlackGovernor governor() {
        return new SlackGovernor(SlackQuota.lifted(), Clock.systemUTC());
    }
}
