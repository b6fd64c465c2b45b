package dev.liaison.providers.google;

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

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.CalendarAccountSamples;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.RawHttpServer;
import dev.liaison.providers.http.oauth.MemoryTokens;
import dev.liaison.providers.http.oauth.OAuthTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of trouble at Google becomes, over real sockets. */
class GoogleFailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Window DAY = new Window(NOW, NOW.plus(Duration.ofDays(1)));
    private static final String ADA = "ada@acme.test";
    private static final String BOB = "bob@acme.test";
    private static final CalendarAccount ACCOUNT = CalendarAccountSamples.own(CalendarKind.GOOGLE, "1", ADA);
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(500), Duration.ofMillis(150), Duration.ofMillis(600));

    private final RawHttpServer server = new RawHttpServer();
    private final MemoryTokens tokens = new MemoryTokens().put(ACCOUNT, good());
    private final GoogleCalendar google = new GoogleCalendar(
            new GoogleApi(GoogleSamples.at(server.uri()), tokens, Clock.fixed(NOW, ZoneOffset.UTC), QUICK));

    private static OAuthTokens good() {
        return new OAuthTokens(
                new Secret("1//refresh-secret"), new Secret("ya29.access-secret"), NOW.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("reset", reset()),
                Arguments.of("closed", closeWithoutAnswer()),
                Arguments.of("silence", silence()),
                Arguments.of("broken off", breakOff()),
                Arguments.of("not JSON", html(200, "<html>Hello</html>")),
                Arguments.of("broken JSON", json(200, "{\"calendars\":{")),
                Arguments.of("not what was promised", json(200, "{\"calendars\":{\"ada@acme.test\":{\"busy\":7}}}")),
                Arguments.of("no time", json(200, answer("{\"busy\":[{\"start\":\"soon\",\"end\":\"later\"}]}"))),
                Arguments.of("500", html(500, "<html>Oops</html>")),
                Arguments.of("503", error(503, "backendError")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    @Tag("E9")
    void trouble_is_never_an_empty_calendar_and_nothing_is_asked_twice(String what, RawHttpServer.Behaviour trouble) {
        server.behave(trouble);
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"calendars\":null}",
                "{\"calendars\":{}}",
                "{\"calendars\":{\"bob@acme.test\":{\"busy\":[]}}}"
            })
    @Tag("E9")
    void whom_google_says_nothing_about_is_unknown(String body) {
        server.behave(json(200, body));
        var failure = catchThrowable(() -> assertThat(read()).isInstanceOf(Reading.Unread.class));
        assertThat(failure).satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(it)
                .isInstanceOf(Unreachable.class));
    }

    @ParameterizedTest
    @CsvSource({
        "notFound,NOT_SHARED",
        "forbidden,NOT_SHARED",
        "internalError,UNREACHABLE",
        "backendError,UNREACHABLE",
        "tooManyCalendarsRequested,UNREACHABLE",
        "something_new,UNREACHABLE"
    })
    @Tag("E9")
    void an_error_beside_a_calendar_means_unknown_even_with_busy_times(String reason, UnreadReason expected) {
        server.behave(json(
                200,
                answer("{\"errors\":[{\"domain\":\"global\",\"reason\":\"" + reason
                        + "\"}],\"busy\":[{\"start\":\"2026-11-23T10:00:00Z\",\"end\":\"2026-11-23T11:00:00Z\"}]}")));
        assertThat(read()).isEqualTo(new Reading.Unread(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"busy\":null}",
                "{\"busy\":[{\"start\":\"2026-11-23T10:00:00Z\"}]}",
                "{\"busy\":[{\"start\":\"2026-11-23\",\"end\":\"2026-11-24\"}]}",
                "{\"busy\":[{\"start\":\"2026-11-23T11:00:00Z\",\"end\":\"2026-11-23T10:00:00Z\"}]}"
            })
    @Tag("E9")
    void busy_times_that_make_no_sense_prove_nothing(String calendar) {
        server.behave(json(200, answer(calendar)));
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @Test
    void busy_times_come_in_order_and_one_of_no_length_is_none() {
        server.behave(
                json(
                        200,
                        answer(
                                """
                        {"busy":[{"start":"2026-11-23T14:00:00+02:00","end":"2026-11-23T15:00:00+02:00"},
                        {"start":"2026-11-23T10:00:00Z","end":"2026-11-23T10:00:00Z"},
                        {"start":"2026-11-23T09:30:00.000Z","end":"2026-11-23T10:00:00Z"}]}""")));
        assertThat(read())
                .isEqualTo(new Reading.Read(List.of(
                        busy("2026-11-23T09:30:00Z", "2026-11-23T10:00:00Z"),
                        busy("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z"))));
    }

    @Test
    void long_windows_and_many_calendars_are_asked_for_in_pieces() {
        var all = IntStream.range(0, 120).mapToObj(i -> "p" + i + "@acme.test").toList();
        server.behave(json(200, "{\"calendars\":{}}"));
        var read = google.freeBusy(ACCOUNT, all, new Window(NOW, NOW.plus(Duration.ofDays(90))));
        assertThat(read.keySet()).containsExactlyElementsOf(all);
        assertThat(server.requests()).hasSize(6);
        assertThat(server.requests().get(0))
                .contains("\"timeMin\":\"2026-11-23T09:00:00.000Z\"")
                .contains("\"timeMax\":\"2027-01-22T09:00:00.000Z\"")
                .contains("\"p49@acme.test\"")
                .doesNotContain("\"p50@acme.test\"");
    }

    @Test
    @Tag("E9")
    void one_unread_piece_makes_the_whole_unread() {
        server.behave(socket -> {
            var last = server.requests().get(server.requests().size() - 1);
            var calendar = last.contains("\"timeMin\":\"2026-11-23T09")
                    ? "{\"busy\":[]}"
                    : "{\"errors\":[{\"reason\":\"internalError\"}],\"busy\":[]}";
            json(200, answer(calendar)).answer(socket);
        });
        assertThat(google.freeBusy(ACCOUNT, List.of(ADA), new Window(NOW, NOW.plus(Duration.ofDays(61)))))
                .isEqualTo(Map.of(ADA, new Reading.Unread(UnreadReason.UNREACHABLE)));
    }

    @Test
    void nobody_is_asked_about_nobody() {
        assertThat(google.freeBusy(ACCOUNT, List.of(), DAY)).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "403,rateLimitExceeded,30",
        "403,userRateLimitExceeded,30",
        "403,quotaExceeded,30",
        "429,rateLimitExceeded,30",
        "403,dailyLimitExceeded,3600"
    })
    @Tag("G4")
    void limits_mean_wait(int status, String reason, int seconds) {
        server.behave(error(status, reason));
        assertThat(catchThrowableOfType(Throttled.class, this::read).retryAfter())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    @Tag("G4")
    void google_says_how_long_to_wait() {
        server.behave(json(429, "{}", "Retry-After: 7"));
        assertThat(catchThrowableOfType(Throttled.class, this::read).retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    @Tag("A12")
    void a_right_that_is_missing_is_for_people_to_mend() {
        server.behave(error(403, "insufficientPermissions"));
        var lost = catchThrowableOfType(AccessLost.class, this::read);
        assertThat(lost.installationId()).isEqualTo(ACCOUNT.id());
        assertThat(lost.forGood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"403,accessNotConfigured", "400,timeRangeTooLong", "404,notFound"})
    void what_we_did_wrong_is_no_reason_to_ask_a_member_for_anything(int status, String reason) {
        server.behave(error(status, reason));
        assertThat(catchThrowableOfType(Refused.class, this::read))
                .hasMessageContaining(reason)
                .hasMessageStartingWith("Google: HTTP " + status);
    }

    @ParameterizedTest
    @CsvSource({"invalid_grant,true", "admin_policy_enforced,false", "org_internal,false"})
    @Tag("A12")
    void a_refresh_token_that_is_refused_is_access_lost(String error, boolean forGood) {
        tokens.put(ACCOUNT, worn());
        server.behave(json(400, "{\"error\":\"" + error + "\",\"error_description\":\"ada@acme.test\"}"));
        var lost = catchThrowableOfType(AccessLost.class, this::read);
        assertThat(lost.installationId()).isEqualTo(ACCOUNT.id());
        assertThat(lost.forGood()).isEqualTo(forGood);
        assertThat(lost).hasMessage("Google: " + error);
    }

    @Test
    void a_client_secret_that_is_wrong_is_not_the_members_fault() {
        tokens.put(ACCOUNT, worn());
        server.behave(json(401, "{\"error\":\"invalid_client\"}"));
        assertThat(catchThrowableOfType(Refused.class, this::read)).hasMessage("Google: invalid_client");
    }

    @Test
    void a_token_endpoint_in_trouble_leaves_the_tokens_as_they_are() {
        tokens.put(ACCOUNT, worn());
        for (var behaviour : List.of(reset(), html(404, "<html>"), html(502, ""), json(200, "{}"))) {
            server.behave(behaviour);
            assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        }
        server.behave(json(429, "{}", "Retry-After: 3"));
        assertThat(catchThrowable(this::read)).isInstanceOf(Throttled.class);
        assertThat(tokens.of(ACCOUNT)).isEqualTo(worn());
    }

    @Test
    @Tag("A8")
    void access_is_given_back_in_a_body() {
        server.behave(json(200, "{}"));
        google.revoke(ACCOUNT);
        var request = server.requests().get(0);
        assertThat(request).startsWith("POST /api/revoke HTTP/1.1").endsWith("token=1%2F%2Frefresh-secret");
    }

    @Test
    @Tag("A8")
    void access_that_is_dead_already_is_given_back() {
        server.behave(json(400, "{\"error\":\"invalid_token\",\"error_description\":\"Token expired or revoked\"}"));
        assertThatCode(() -> google.revoke(ACCOUNT)).doesNotThrowAnyException();
        server.behave(json(400, "{\"error\":\"invalid_request\"}"));
        assertThat(catchThrowable(() -> google.revoke(ACCOUNT))).isInstanceOf(Refused.class);
        server.behave(reset());
        assertThat(catchThrowable(() -> google.revoke(ACCOUNT))).isInstanceOf(Unreachable.class);
    }

    @Test
    @Tag("A8")
    void tokens_that_are_no_longer_kept_need_no_call() {
        var unknown = CalendarAccountSamples.own(CalendarKind.GOOGLE, "2", BOB);
        assertThatCode(() -> google.revoke(unknown)).doesNotThrowAnyException();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @Tag("E6")
    void a_question_holds_no_more_than_it_must_and_no_failure_shows_a_token() {
        for (var behaviour : List.of(reset(), silence(), html(502, "ya29.access-secret"), error(403, "ya29.access"))) {
            server.behave(behaviour);
            for (Throwable at = catchThrowable(this::read); at != null; at = at.getCause()) {
                assertThat(at.toString()).doesNotContain("secret", ADA);
            }
        }
        assertThat(server.requests().get(0))
                .startsWith("POST /api/calendar/v3/freeBusy HTTP/1.1")
                .contains("Authorization: Bearer ya29.access-secret")
                .contains("\"items\":[{\"id\":\"ada@acme.test\"}]")
                .doesNotContain("refresh-secret");
    }

    private Reading read() {
        return Objects.requireNonNull(
                google.freeBusy(ACCOUNT, List.of(ADA), DAY).get(ADA));
    }

    private static OAuthTokens worn() {
        return new OAuthTokens(good().refreshToken(), good().accessToken(), NOW);
    }

    private static Busy busy(String from, String to) {
        return new Busy(Instant.parse(from), Instant.parse(to), ShowAs.BUSY, false);
    }

    private static String answer(String ada) {
        return "{\"kind\":\"calendar#freeBusy\",\"calendars\":{\"ada@acme.test\":" + ada + "}}";
    }

    private static RawHttpServer.Behaviour error(int status, String reason) {
        return json(
                status,
                "{\"error\":{\"errors\":[{\"domain\":\"global\",\"reason\":\"" + reason
                        + "\",\"message\":\"ada@acme.test\"}],\"code\":" + status + ",\"message\":\"No\"}}");
    }
}
