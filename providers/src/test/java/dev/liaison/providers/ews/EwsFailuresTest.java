package dev.liaison.providers.ews;

import static dev.liaison.providers.http.RawHttpServer.breakOff;
import static dev.liaison.providers.http.RawHttpServer.closeWithoutAnswer;
import static dev.liaison.providers.http.RawHttpServer.html;
import static dev.liaison.providers.http.RawHttpServer.json;
import static dev.liaison.providers.http.RawHttpServer.reset;
import static dev.liaison.providers.http.RawHttpServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.CalendarAccountSamples;
import dev.liaison.providers.VirtualClock;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.RawHttpServer;
import dev.liaison.providers.http.oauth.MemoryTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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

/** What each kind of trouble at an Exchange server becomes, over real sockets. */
class EwsFailuresTest {
    private static final Instant NOW = Instant.parse("2027-06-07T00:00:00Z");
    private static final Window DAY = new Window(NOW, NOW.plus(Duration.ofDays(1)));
    private static final String ADA = "ada@acme.test";
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(500), Duration.ofMillis(150), Duration.ofMillis(600));
    private static final String CHALLENGE = Base64.getEncoder()
            .encodeToString(HexFormat.of()
                    .parseHex("4e544c4d5353500002000000000000003800000001828aa20123456789abcdef"
                            + "000000000000000004000400380000000000000000000000" + "00000000"));

    private final RawHttpServer server = new RawHttpServer();
    private final EwsLogin login = new EwsLogin("ACME\\svc", "pw-secret");
    private final CalendarAccount account = CalendarAccountSamples.of(
            CalendarKind.EXCHANGE,
            new CalendarGrant("svc", "svc@acme.test", server.uri() + "Exchange.asmx", "", new Secret("")),
            CalendarReach.ORGANIZATION);
    private final EwsCalendar exchange = new EwsCalendar(id -> Optional.of(EwsIds.secret(login)), api(), apps());

    private EwsApi api() {
        return EwsWorld.api(server.uri(), QUICK, new VirtualClock(NOW));
    }

    private EwsApps apps() {
        return EwsWorld.apps(server.uri(), QUICK, new MemoryTokens(), new VirtualClock(NOW));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String soap(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    private static RawHttpServer.Behaviour fault(String code, String more) {
        return json(
                500,
                soap("<s:Fault><faultcode>a:" + code + "</faultcode><faultstring>No.</faultstring><detail>"
                        + "<e:ResponseCode xmlns:e=\"http://schemas.microsoft.com/exchange/services/2006/errors\">"
                        + code + "</e:ResponseCode>" + more + "</detail></s:Fault>"));
    }

    private static RawHttpServer.Behaviour answers(String... answers) {
        return json(
                200,
                soap(
                        "<GetUserAvailabilityResponse xmlns=\"http://schemas.microsoft.com/exchange/services/2006/messages\">"
                                + "<FreeBusyResponseArray>" + String.join("", answers)
                                + "</FreeBusyResponseArray></GetUserAvailabilityResponse>"));
    }

    private static String answer(String code, String view) {
        return "<FreeBusyResponse><ResponseMessage><ResponseCode>" + code
                + "</ResponseCode></ResponseMessage><FreeBusyView>" + view + "</FreeBusyView></FreeBusyResponse>";
    }

    private static String view(String... events) {
        return "<FreeBusyViewType>FreeBusy</FreeBusyViewType><CalendarEventArray>" + String.join("", events)
                + "</CalendarEventArray>";
    }

    private static String event(String from, String to, String type) {
        return "<CalendarEvent><StartTime>" + from + "</StartTime><EndTime>" + to + "</EndTime><BusyType>" + type
                + "</BusyType></CalendarEvent>";
    }

    private static final String MEETING = event("2027-06-07T09:00:00", "2027-06-07T10:00:00", "Busy");

    private Reading read() {
        return Objects.requireNonNull(
                exchange.freeBusy(account, List.of(ADA), DAY).get(ADA));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("reset", reset()),
                Arguments.of("closed", closeWithoutAnswer()),
                Arguments.of("silence", silence()),
                Arguments.of("broken off", breakOff()),
                Arguments.of("a page", html(200, "<html>Hello</html>")),
                Arguments.of("broken XML", json(200, "<s:Envelope")),
                Arguments.of("nothing", json(200, "")),
                Arguments.of("an empty answer", json(200, soap(""))),
                Arguments.of("nobody's answer", answers()),
                Arguments.of("somebody else's too", answers(answer("NoError", view()), answer("NoError", view()))),
                Arguments.of(
                        "entities",
                        json(200, "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + soap("<a>&x;</a>"))),
                Arguments.of("500", html(500, "<html>Oops</html>")),
                Arguments.of("502", html(502, "")),
                Arguments.of("503", json(503, "", "Retry-After: 7")),
                Arguments.of("404", html(404, "")),
                Arguments.of("elsewhere", json(302, "", "Location: https://login.example.test/owa")),
                Arguments.of("one day is too long", fault("ErrorTimeIntervalTooBig", "")),
                Arguments.of("a fault", fault("ErrorInternalServerTransientError", "")));
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
    @CsvSource({
        "ErrorMailRecipientNotFound,NOT_SHARED",
        "ErrorNoFreeBusyAccess,NOT_SHARED",
        "ErrorMailboxMoveInProgress,UNREACHABLE",
        "ErrorFreeBusyGenerationFailed,UNREACHABLE",
        "something_new,UNREACHABLE",
        "'',UNREADABLE"
    })
    @Tag("E9")
    void an_error_beside_a_calendar_means_unknown_even_with_events(String code, UnreadReason expected) {
        server.behave(answers(answer(code, view(MEETING))));
        assertThat(read()).isEqualTo(new Reading.Unread(expected));
    }

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of(UnreadReason.NOT_SHARED, "<FreeBusyViewType>None</FreeBusyViewType>"),
                Arguments.of(UnreadReason.UNREADABLE, ""),
                Arguments.of(
                        UnreadReason.UNREADABLE,
                        "<FreeBusyViewType>MergedOnly</FreeBusyViewType><MergedFreeBusy>00</MergedFreeBusy>"),
                Arguments.of(
                        UnreadReason.UNREADABLE,
                        "<FreeBusyViewType>FreeBusyMerged</FreeBusyViewType><MergedFreeBusy>02</MergedFreeBusy>"),
                Arguments.of(
                        UnreadReason.UNREADABLE,
                        view(MEETING, event("2027-06-07T11:00:00", "2027-06-07T12:00:00", "NoData"))),
                Arguments.of(UnreadReason.UNREADABLE, view(event("2027-06-07T11:00:00", "2027-06-07T12:00:00", "New"))),
                Arguments.of(
                        UnreadReason.UNREADABLE, view(event("2027-06-07T11:00:00", "2027-06-07T10:00:00", "Busy"))),
                Arguments.of(UnreadReason.UNREADABLE, view(event("2027-06-07", "2027-06-08", "Busy"))),
                Arguments.of(UnreadReason.UNREADABLE, view(event("", "", "Busy"))));
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("E9")
    void a_view_that_says_too_little_is_unknown_and_not_free(UnreadReason expected, String view) {
        server.behave(answers(answer("NoError", view)));
        assertThat(read()).isEqualTo(new Reading.Unread(expected));
    }

    @Test
    @Tag("E9")
    void an_empty_calendar_may_come_without_a_list() {
        server.behave(answers(answer("NoError", "<FreeBusyViewType>FreeBusy</FreeBusyViewType>")));
        assertThat(read()).isEqualTo(new Reading.Read(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-07T09:00:00,2027-06-07T10:00:00",
        "2027-06-07T09:00:00Z,2027-06-07T10:00:00Z",
        "2027-06-07T11:00:00+02:00,2027-06-07T05:00:00-05:00",
        "2027-06-07T09:00:00.000,2027-06-07T10:00:00.0000000Z"
    })
    @Tag("F10")
    void times_come_with_and_without_an_offset(String from, String to) {
        server.behave(answers(answer("NoError", view(event(from, to, "OOF")))));
        assertThat(read())
                .isEqualTo(new Reading.Read(List.of(new Busy(
                        Instant.parse("2027-06-07T09:00:00Z"),
                        Instant.parse("2027-06-07T10:00:00Z"),
                        ShowAs.OUT_OF_OFFICE,
                        false))));
    }

    @Test
    void whole_days_are_asked_for_and_what_lies_outside_the_window_is_left_out() {
        var later = event("2027-06-07T15:00:00", "2027-06-07T16:00:00", "Busy");
        server.behave(answers(answer("NoError", view(MEETING, later))));
        var morning = new Window(NOW.plus(Duration.ofHours(9)), NOW.plus(Duration.ofHours(10)));
        assertThat(exchange.freeBusy(account, List.of(ADA), morning))
                .containsEntry(
                        ADA, new Reading.Read(List.of(new Busy(morning.from(), morning.to(), ShowAs.BUSY, false))));
        assertThat(server.requests().get(0))
                .contains(">2027-06-07T00:00:00</t:StartTime>", ">2027-06-08T00:00:00</t:EndTime>");
    }

    @Test
    @Tag("E6")
    void what_a_server_tells_unasked_is_not_taken() {
        var detailed = event("2027-06-07T09:00:00", "2027-06-07T10:00:00", "Busy")
                .replace(
                        "</CalendarEvent>",
                        "<CalendarEventDetails><Subject>Salary talk</Subject><Location>Room 9</Location>"
                                + "</CalendarEventDetails></CalendarEvent>");
        server.behave(answers(answer("NoError", view(detailed).replace(">FreeBusy<", ">Detailed<"))));
        assertThat(read().toString()).contains("BUSY").doesNotContain("Salary", "Room 9");
    }

    @ParameterizedTest
    @CsvSource({
        "ErrorServerBusy,<t:MessageXml xmlns:t='t'><t:Value Name='BackOffMilliseconds'>4500</t:Value></t:MessageXml>,4500",
        "ErrorServerBusy,'',30000",
        "ErrorExceededConnectionCount,'',30000"
    })
    @Tag("G4")
    void a_busy_server_is_left_alone_for_as_long_as_it_says(String code, String more, long millis) {
        server.behave(fault(code, more));
        assertThat(catchThrowableOfType(Throttled.class, this::read).retryAfter())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    @Tag("A12")
    void a_login_that_may_not_do_this_is_lost_until_somebody_mends_it() {
        server.behave(html(403, ""));
        assertThat(catchThrowableOfType(AccessLost.class, this::read).forGood()).isFalse();
        server.behave(fault("ErrorAccessDenied", ""));
        assertThat(catchThrowableOfType(AccessLost.class, this::read).forGood()).isFalse();
    }

    @Test
    @Tag("A12")
    void a_password_that_is_refused_is_not_sent_again() {
        server.behave(json(401, "", "WWW-Authenticate: Basic realm=\"x\""));
        assertThat(catchThrowableOfType(AccessLost.class, this::read).forGood()).isTrue();
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0)).doesNotContainIgnoringCase("authorization:");
        assertThat(server.requests().get(1)).contains(login.authorization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer realm=\"x\"", "Digest realm=\"x\"", "Kerberos"})
    void a_server_that_wants_something_else_gets_nothing(String offer) {
        server.behave(json(401, "", "WWW-Authenticate: " + offer));
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void ntlm_goes_before_basic() {
        server.behave(json(401, "", "WWW-Authenticate: Basic realm=\"x\", Negotiate", "WWW-Authenticate: NTLM"));
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1)).contains("Authorization: NTLM TlRMTVNTUAAB");
    }

    @Test
    void a_proof_for_one_connection_is_not_sent_over_another() {
        server.behave(json(401, "", "WWW-Authenticate: NTLM", "WWW-Authenticate: NTLM " + CHALLENGE));
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        // what is empty is a connection on which nothing was said
        assertThat(server.requests())
                .filteredOn(it -> !it.isEmpty())
                .hasSize(3)
                .noneMatch(it -> it.contains("NTLM TlRMTVNTUAAD"));
    }

    @Test
    void a_load_balancer_is_told_whose_server_is_meant() {
        server.behave(answers(answer("NoError", view())));
        read();
        assertThat(server.requests().get(0))
                .contains("X-AnchorMailbox: svc@acme.test", "Content-Type: text/xml; charset=utf-8");
    }

    @Test
    void without_a_password_nothing_is_asked() {
        var forgetful = new EwsCalendar(id -> Optional.empty(), api(), apps());
        assertThat(catchThrowable(() -> forgetful.freeBusy(account, List.of(ADA), DAY)))
                .isInstanceOf(AccessLost.class);
        assertThat(server.requests()).isEmpty();
    }
}
