package dev.liaison.providers.graph;

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

/** What each kind of trouble at Microsoft becomes, over real sockets. */
class GraphFailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Window DAY = new Window(NOW, NOW.plus(Duration.ofDays(1)));
    private static final String ADA = "ada@acme.test";
    private static final CalendarAccount WORK = CalendarAccountSamples.own(CalendarKind.MICROSOFT, "t-1/o-1", ADA);
    private static final CalendarAccount PRIVATE =
            CalendarAccountSamples.own(CalendarKind.MICROSOFT, GraphIds.externalId(GraphSamples.CONSUMERS, "o-2"), ADA);
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(500), Duration.ofMillis(150), Duration.ofMillis(600));

    private final RawHttpServer server = new RawHttpServer();
    private final MemoryTokens tokens = new MemoryTokens().put(WORK, good()).put(PRIVATE, good());
    private final GraphCalendar microsoft = new GraphCalendar(
            new GraphApi(GraphSamples.at(server.uri()), tokens, Clock.fixed(NOW, ZoneOffset.UTC), QUICK));

    private static OAuthTokens good() {
        return new OAuthTokens(
                new Secret("1.AR-refresh-secret"), new Secret("ey-access-secret"), NOW.plus(Duration.ofHours(1)));
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
                Arguments.of("broken JSON", json(200, "{\"value\":[")),
                Arguments.of("not what was promised", json(200, "{\"value\":7}")),
                Arguments.of("nothing", json(200, "{}")),
                Arguments.of("null", json(200, "null")),
                Arguments.of("a list", json(200, "[]")),
                Arguments.of("empty", json(200, "")),
                Arguments.of("500", html(500, "<html>Oops</html>")),
                Arguments.of("503", error(503, "ServiceUnavailable")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    @Tag("E9")
    void trouble_is_never_an_empty_calendar_and_nothing_is_asked_twice(String what, RawHttpServer.Behaviour trouble) {
        server.behave(trouble);
        assertThat(catchThrowable(() -> read(WORK))).isInstanceOf(Unreachable.class);
        assertThat(catchThrowable(() -> read(PRIVATE))).isInstanceOf(Unreachable.class);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ErrorMailRecipientNotFound,NOT_SHARED",
        "ErrorNoFreeBusyAccess,NOT_SHARED",
        "ErrorProxyRequestProcessingFailed,UNREACHABLE",
        "5006,UNREACHABLE",
        "something_new,UNREACHABLE"
    })
    @Tag("E9")
    void an_error_beside_a_calendar_means_unknown_even_with_items(String code, UnreadReason expected) {
        server.behave(json(
                200,
                schedule(item("busy", "10:00", "11:00")
                        + "],\"error\":{\"message\":\"ada@acme.test\",\"responseCode\":\"" + code + "\"},\"x\":[")));
        assertThat(read(WORK)).isEqualTo(new Reading.Unread(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "Busy!", "somethingNew"})
    @Tag("E9")
    void a_status_that_nobody_knows_makes_the_whole_calendar_unknown(String status) {
        server.behave(json(200, schedule(item("busy", "10:00", "11:00") + "," + item(status, "12:00", "13:00"))));
        assertThat(read(WORK)).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @Test
    @Tag("E9")
    void times_that_make_no_sense_prove_nothing() {
        for (var item : new String[] {
            item("busy", "11:00", "10:00"),
            item("busy", "10:00", "ten"),
            item("busy", "10:00", "11:00").replace("\"UTC\"", "\"Pacific Standard Time\""),
            "{\"status\":\"busy\"}"
        }) {
            server.behave(json(200, schedule(item)));
            assertThat(read(WORK)).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
        }
    }

    @Test
    @Tag("E9")
    void a_view_that_says_busy_beside_no_items_is_no_empty_calendar() {
        server.behave(json(200, schedule("").replace("\"000\"", "\"020\"")));
        assertThat(read(WORK)).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
        server.behave(json(200, schedule("").replace("scheduleItems", "other")));
        assertThat(read(WORK)).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
        server.behave(json(200, schedule("")));
        assertThat(read(WORK)).isEqualTo(new Reading.Read(List.of()));
    }

    @Test
    @Tag("E9")
    void whom_microsoft_says_nothing_about_is_unknown() {
        server.behave(json(200, "{\"value\":[]}"));
        assertThat(read(WORK)).isEqualTo(new Reading.Unread(UnreadReason.UNREACHABLE));
    }

    @Test
    void a_question_asks_for_utc_in_pieces_of_sixty_days_and_twenty_people() {
        var all = IntStream.range(0, 45).mapToObj(i -> "p" + i + "@acme.test").toList();
        server.behave(json(200, "{\"value\":[]}"));
        var read = microsoft.freeBusy(WORK, all, new Window(NOW, NOW.plus(Duration.ofDays(90))));
        assertThat(read.keySet()).containsExactlyElementsOf(all);
        assertThat(server.requests()).hasSize(6);
        assertThat(server.requests().get(0))
                .startsWith("POST /api/v1.0/me/calendar/getSchedule HTTP/1.1")
                .contains("authorization: Bearer ey-access-secret")
                .contains("prefer: outlook.timezone=\"UTC\"")
                .contains("\"dateTime\":\"2026-11-23T09:00:00\"", "\"dateTime\":\"2027-01-22T09:00:00\"")
                .contains("\"timeZone\":\"UTC\"")
                .contains("p19@acme.test")
                .doesNotContain("p20@acme.test");
    }

    @Test
    void a_window_of_a_minute_is_asked_for_as_five() {
        server.behave(json(200, "{\"value\":[]}"));
        microsoft.freeBusy(WORK, List.of(ADA), new Window(NOW, NOW.plusSeconds(60)));
        assertThat(server.requests().get(0).replace("AvailabilityViewInterval", "availabilityViewInterval"))
                .contains("\"dateTime\":\"2026-11-23T09:05:00\"", "\"availabilityViewInterval\":5");
    }

    @Test
    void a_private_calendar_is_asked_for_without_its_content() {
        server.behave(json(200, "{\"value\":[]}"));
        assertThat(read(PRIVATE)).isEqualTo(new Reading.Read(List.of()));
        assertThat(server.requests().get(0))
                .startsWith("GET /api/v1.0/me/calendarView?startDateTime=2026-11-22T09")
                .contains("select=start%2Cend%2CshowAs%2CisAllDay%2CisCancelled%2CoriginalStartTimeZone")
                .contains("prefer: outlook.timezone=\"UTC\"");
    }

    @Test
    void a_token_is_not_carried_to_a_page_somewhere_else() {
        server.behave(json(200, "{\"value\":[],\"@odata.nextLink\":\"http://127.0.0.1:1/v1.0/me/calendarView?x\"}"));
        assertThat(catchThrowable(() -> read(PRIVATE)))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("somewhere else");
    }

    @Test
    void a_calendar_that_does_not_end_is_given_up() {
        server.behave(
                json(200, "{\"value\":[],\"@odata.nextLink\":\"" + server.uri() + "v1.0/me/calendarView?$skip=1\"}"));
        assertThat(catchThrowable(() -> read(PRIVATE)))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("does not end");
        assertThat(server.requests()).hasSize(40);
    }

    @Test
    @Tag("F10")
    void a_whole_day_of_which_nobody_knows_where_it_is_blocks_wherever_it_may_be() {
        server.behave(json(
                200,
                "{\"value\":[{\"showAs\":\"oof\",\"isAllDay\":true,\"originalStartTimeZone\":\"tzone://Microsoft/Custom\","
                        + "\"start\":{\"dateTime\":\"2026-11-23T00:00:00.0000000\",\"timeZone\":\"UTC\"},"
                        + "\"end\":{\"dateTime\":\"2026-11-24T00:00:00.0000000\",\"timeZone\":\"UTC\"}}]}"));
        assertThat(read(PRIVATE))
                .isEqualTo(new Reading.Read(List.of(new Busy(
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Instant.parse("2026-11-24T12:00:00Z"),
                        ShowAs.OUT_OF_OFFICE,
                        true))));
    }

    @Test
    @Tag("G4")
    void microsoft_says_how_long_to_wait() {
        server.behave(json(429, "{}", "Retry-After: 7"));
        assertThat(catchThrowableOfType(Throttled.class, () -> read(WORK)).retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
        server.behave(html(429, "<html>"));
        assertThat(catchThrowableOfType(Throttled.class, () -> read(WORK)).retryAfter())
                .isEqualTo(GraphErrors.SOME_TIME);
    }

    @Test
    @Tag("A12")
    void a_right_that_is_missing_is_for_people_to_mend() {
        server.behave(error(403, "ErrorAccessDenied"));
        var lost = catchThrowableOfType(AccessLost.class, () -> read(WORK));
        assertThat(lost.installationId()).isEqualTo(WORK.id());
        assertThat(lost.forGood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "404,MailboxNotEnabledForRESTAPI,NOT_FOUND",
        "400,ErrorInvalidParameter,NOT_ACCEPTED",
        "404,ResourceNotFound,NOT_ACCEPTED",
        "302,,NOT_ACCEPTED"
    })
    void what_will_not_get_better_is_refused(int status, String code, Refused.Reason reason) {
        server.behave(error(status, code == null ? "" : code));
        assertThat(catchThrowableOfType(Refused.class, () -> read(WORK)).reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant,,true",
        "invalid_grant,consent_required,true",
        "invalid_grant,basic_action,false",
        "interaction_required,basic_action,false",
        "consent_required,,false"
    })
    @Tag("A12")
    void a_refresh_token_that_is_refused_is_access_lost(String error, String suberror, boolean forGood) {
        tokens.put(WORK, worn());
        var second = suberror == null ? "" : ",\"suberror\":\"" + suberror + "\"";
        server.behave(json(400, "{\"error\":\"" + error + "\",\"error_description\":\"ada@acme.test\"" + second + "}"));
        var lost = catchThrowableOfType(AccessLost.class, () -> read(WORK));
        assertThat(lost.installationId()).isEqualTo(WORK.id());
        assertThat(lost.forGood()).isEqualTo(forGood);
        assertThat(lost.getMessage()).doesNotContain(ADA);
    }

    @Test
    void a_client_secret_that_is_wrong_or_has_expired_is_not_the_members_fault() {
        tokens.put(WORK, worn());
        server.behave(json(401, "{\"error\":\"invalid_client\"}"));
        assertThat(catchThrowableOfType(Refused.class, () -> read(WORK))).hasMessage("Microsoft: invalid_client");
    }

    @Test
    @Tag("E13")
    void the_refresh_token_that_comes_back_is_kept() {
        tokens.put(WORK, worn());
        server.behave(socket -> {
            var last = server.requests().get(server.requests().size() - 1);
            var renewed = "{\"access_token\":\"ey-2\",\"refresh_token\":\"1.AR-2\",\"expires_in\":3600}";
            json(200, last.contains("/token ") ? renewed : schedule("")).answer(socket);
        });
        assertThat(read(WORK)).isInstanceOf(Reading.Read.class);
        assertThat(tokens.of(WORK))
                .isEqualTo(new OAuthTokens(new Secret("1.AR-2"), new Secret("ey-2"), NOW.plus(Duration.ofHours(1))));
        assertThat(server.requests().get(0)).startsWith("POST /api/common/oauth2/v2.0/token HTTP/1.1");
    }

    @Test
    @Tag("A8")
    void nothing_is_sent_to_give_access_back() {
        assertThatCode(() -> microsoft.revoke(WORK)).doesNotThrowAnyException();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @Tag("E6")
    void no_failure_shows_a_token_or_an_address() {
        for (var behaviour : List.of(reset(), silence(), html(502, "ey-access-secret"), error(403, "ada@acme.test"))) {
            server.behave(behaviour);
            for (Throwable at = catchThrowable(() -> read(WORK)); at != null; at = at.getCause()) {
                assertThat(at.toString()).doesNotContain("secret", ADA);
            }
        }
    }

    private Reading read(CalendarAccount account) {
        return Objects.requireNonNull(
                microsoft.freeBusy(account, List.of(ADA), DAY).get(ADA));
    }

    private static OAuthTokens worn() {
        return new OAuthTokens(good().refreshToken(), good().accessToken(), NOW);
    }

    private static String schedule(String items) {
        return "{\"value\":[{\"scheduleId\":\"ADA@acme.test\",\"availabilityView\":\"000\",\"scheduleItems\":[" + items
                + "]}]}";
    }

    private static String item(String status, String from, String to) {
        return "{\"isPrivate\":false,\"status\":\"" + status
                + "\",\"subject\":\"Dentist\",\"location\":\"Town\",\"start\":" + time(from) + ",\"end\":" + time(to)
                + "}";
    }

    private static String time(String hour) {
        return "{\"dateTime\":\"2026-11-23T" + hour + ":00.0000000\",\"timeZone\":\"UTC\"}";
    }

    private static RawHttpServer.Behaviour error(int status, String code) {
        return json(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"ada@acme.test\"}}");
    }
}
