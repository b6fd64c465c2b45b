package dev.liaison.providers.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.RawHttpServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of trouble at a server becomes. Nothing of it is ever an empty calendar. */
@Tag("E9")
class CaldavFailuresTest {
    private static final Window WEEK = Ical.window("2026-10-19T00:00:00Z", "2026-10-26T00:00:00Z");
    private static final String MEETING = Ical.calendar(Ical.event("a", "DTSTART:20261020T100000Z", "DURATION:PT1H"));
    private static final Reading BUSY_AT_TEN = new Reading.Read(List.of(new Busy(
            Instant.parse("2026-10-20T10:00:00Z"), Instant.parse("2026-10-20T11:00:00Z"), ShowAs.BUSY, false)));

    private final ScriptedDav dav = new ScriptedDav();
    private final CaldavWorld world = new CaldavWorld(dav.uri(), CaldavQuestion.FREE_BUSY);

    @AfterEach
    void stop() {
        dav.close();
    }

    @Test
    void what_is_there_is_read() {
        dav.answer("REPORT /cal/work/", 207, ScriptedDav.multistatus(ScriptedDav.data(MEETING)));
        assertThat(read()).isEqualTo(BUSY_AT_TEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND /cal/", "REPORT /cal/work/"})
    void a_password_that_is_not_taken_any_more_is_tried_once(String what) {
        dav.answer(what, 401, "");
        var lost = catchThrowableOfType(AccessLost.class, this::read);
        assertThat(lost.installationId()).isEqualTo(CaldavWorld.ACCOUNT);
        assertThat(lost.forGood()).isTrue();
        assertThat(dav.requests().stream().filter(what::equals)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429,7,7", "403,7,7", "429,,60", "403,,300"})
    void a_server_that_wants_us_to_wait_is_not_asked_before(int status, String header, long seconds) {
        dav.answer("PROPFIND /cal/", status, "", header == null ? "X-Y: z" : "Retry-After: " + header);
        assertThat(catchThrowableOfType(Throttled.class, this::read).retryAfter())
                .isEqualTo(Duration.ofSeconds(seconds));
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(catchThrowableOfType(Throttled.class, this::read).retryAfter())
                .isEqualTo(Duration.ofSeconds(seconds - 1));
        assertThat(dav.requests()).hasSize(1);

        dav.answer(
                "PROPFIND /cal/",
                207,
                ScriptedDav.multistatus(ScriptedDav.resource("/cal/work/", ScriptedDav.CALENDAR)));
        world.clock.advance(Duration.ofSeconds(seconds));
        assertThatCode(this::read).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"7,7", ",60"})
    void a_server_that_is_out_of_order_for_a_while_is_not_asked_during_it(String header, long seconds) {
        dav.answer("PROPFIND /cal/", 503, "", header == null ? "X-Y: z" : "Retry-After: " + header);
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(catchThrowableOfType(Throttled.class, this::read).retryAfter())
                .isEqualTo(Duration.ofSeconds(seconds - 1));
        assertThat(dav.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504, 507})
    void a_server_that_is_out_of_order_is_asked_later(int status) {
        dav.answer("REPORT /cal/work/", status, "");
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
    }

    @Test
    void nobody_there() {
        dav.close();
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void calendars_that_are_gone_can_not_be_seen(int status) {
        dav.answer("PROPFIND /cal/", status, "");
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.NOT_SHARED));
    }

    @Test
    void no_calendar_at_all_does_not_mean_free() {
        dav.answer("PROPFIND /cal/", 207, ScriptedDav.multistatus());
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.NOT_SHARED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html/>",
                "<multistatus/>",
                "<D:multistatus xmlns:D='DAV:'><D:response/></D:multistatus>",
                "<D:multistatus xmlns:D='DAV:'><D:response><D:href>/x</D:href></D:response></D:multistatus>",
                "<D:multistatus xmlns:D='DAV:'><D:response><D:href>/x</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response></D:multistatus>",
                "<D:multistatus xmlns:D='DAV:'><D:response><D:href>/x</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response></D:multistatus>",
                "<D:multistatus xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><D:response><D:href>/x</D:href><D:propstat><D:prop><C:calendar-data/></D:prop><D:status>HTTP/1.1 500 Oops</D:status></D:propstat></D:response></D:multistatus>",
                "<D:multistatus xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><D:response><D:href>/x</D:href><D:propstat><D:prop><C:calendar-data>Hi</C:calendar-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"
            })
    void an_answer_that_proves_nothing_is_unreadable(String answer) {
        dav.answer("REPORT /cal/work/", 207, answer);
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "<!DOCTYPE html><html></html>",
                "<D:multistatus xmlns:D='DAV:'><D:response><D:href>/x"
            })
    void an_answer_that_was_cut_off_or_is_no_xml_says_nothing_about_the_calendar(String answer) {
        dav.answer("REPORT /cal/work/", 207, answer);
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
    }

    @Test
    void one_bad_event_among_good_ones_makes_the_calendar_unreadable() {
        var bad = Ical.calendar(Ical.event("b", "DTSTART;TZID=Nowhere:20261020T100000", "DURATION:PT1H"));
        dav.answer("REPORT /cal/work/", 207, ScriptedDav.multistatus(ScriptedDav.data(MEETING), ScriptedDav.data(bad)));
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:PORT/canary\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:PORT/canary\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:PORT/canary\"> %p;]>",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>"
            })
    void entities_are_not_expanded_and_nothing_is_fetched(String doctype) {
        var xml = ScriptedDav.multistatus(ScriptedDav.data("&e;")).replace("<?xml version=\"1.0\"?>", "");
        dav.answer(
                "REPORT /cal/work/",
                207,
                doctype.replace("PORT", String.valueOf(dav.uri().getPort())) + xml);
        assertThat(catchThrowable(this::read)).isInstanceOf(Unreachable.class);
        assertThat(dav.requests()).noneMatch(it -> it.contains("canary"));
    }

    @Test
    void an_answer_without_end_is_unreadable() {
        dav.answer("REPORT /cal/work/", 207, "<x>" + "y".repeat(5_000_000));
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @Test
    void a_server_that_takes_too_long_is_not_reached() {
        try (var silent = new RawHttpServer().behave(RawHttpServer.silence())) {
            var server = CaldavServer.of("Test", silent.uri(), PasswordRule.ANY);
            var impatient = new CaldavWorld(server, Duration.ofMillis(300));
            var account = CaldavWorld.account("ada", silent.uri().toString());
            assertThat(catchThrowable(() -> impatient.read(account, WEEK))).isInstanceOf(Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 415, 501})
    void a_server_that_promised_free_busy_and_refuses_it_is_asked_for_events_from_then_on(int status) {
        dav.answer(
                        "PROPFIND /cal/",
                        207,
                        ScriptedDav.multistatus(ScriptedDav.resource("/cal/work/", ScriptedDav.FREE_BUSY)))
                .answer("REPORT /cal/work/ free-busy", status, "")
                .answer("REPORT /cal/work/", 207, ScriptedDav.multistatus(ScriptedDav.data(MEETING)));
        assertThat(read()).isEqualTo(BUSY_AT_TEN);
        assertThat(read()).isEqualTo(BUSY_AT_TEN);
        assertThat(dav.requests().stream().filter("REPORT /cal/work/ free-busy"::equals))
                .hasSize(1);
    }

    @Test
    void free_busy_is_asked_for_where_the_server_has_it() {
        var answer = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VFREEBUSY\r\nSUMMARY:CANARY\r\n"
                + "FREEBUSY:20261020T100000Z/PT1H,20261021T100000Z/20261021T110000Z\r\n"
                + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261022T100000Z/PT1H\r\n"
                + "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261023T100000Z/PT1H\r\n"
                + "FREEBUSY;FBTYPE=X-NEW:20261024T100000Z/PT1H\r\n"
                + "FREEBUSY;FBTYPE=FREE:20261025T100000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";
        dav.answer(
                        "PROPFIND /cal/",
                        207,
                        ScriptedDav.multistatus(ScriptedDav.resource("/cal/work/", ScriptedDav.FREE_BUSY)))
                .answer("REPORT /cal/work/ free-busy", 200, answer, "Content-Type: text/calendar; charset=utf-8");
        assertThat(((Reading.Read) read()).busy())
                .extracting(Busy::showAs)
                .containsExactly(ShowAs.BUSY, ShowAs.BUSY, ShowAs.TENTATIVE, ShowAs.OUT_OF_OFFICE, ShowAs.BUSY);
        assertThat(dav.requests()).containsExactly("PROPFIND /cal/", "REPORT /cal/work/ free-busy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:now\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n"
            })
    void a_free_busy_answer_that_can_not_be_understood_is_not_free(String answer) {
        dav.answer(
                        "PROPFIND /cal/",
                        207,
                        ScriptedDav.multistatus(ScriptedDav.resource("/cal/work/", ScriptedDav.FREE_BUSY)))
                .answer("REPORT /cal/work/ free-busy", 200, answer, "Content-Type: text/calendar");
        assertThat(read()).isEqualTo(new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @ParameterizedTest
    @EnumSource(value = CaldavQuestion.class, names = "FREE_BUSY", mode = EnumSource.Mode.EXCLUDE)
    void a_server_that_is_asked_for_events_is_not_asked_for_free_busy(CaldavQuestion question) {
        dav.answer(
                        "PROPFIND /cal/",
                        207,
                        ScriptedDav.multistatus(ScriptedDav.resource("/cal/work/", ScriptedDav.FREE_BUSY)))
                .answer("REPORT /cal/work/", 207, ScriptedDav.multistatus(ScriptedDav.data(MEETING)));
        assertThat(new CaldavWorld(dav.uri(), question).read(account(), WEEK)).isEqualTo(BUSY_AT_TEN);
        assertThat(dav.requests()).containsExactly("PROPFIND /cal/", "REPORT /cal/work/");
    }

    @Test
    void a_year_is_asked_for_at_once_and_more_in_parts() {
        read(Ical.window("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"));
        assertThat(dav.requests()).containsExactly("PROPFIND /cal/", "REPORT /cal/work/");
        read(Ical.window("2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z"));
        assertThat(dav.requests()).hasSize(5);
    }

    @Test
    void dates_are_by_the_zone_that_the_calendar_names() {
        var zone = "<C:calendar-timezone>" + Ical.calendar(Ical.europe("Europe/Berlin")) + "</C:calendar-timezone>";
        dav.answer(
                        "PROPFIND /cal/",
                        207,
                        ScriptedDav.multistatus(ScriptedDav.resource("/cal/work/", ScriptedDav.CALENDAR + zone)))
                .answer(
                        "REPORT /cal/work/",
                        207,
                        ScriptedDav.multistatus(
                                ScriptedDav.data(Ical.calendar(Ical.event("a", "DTSTART;VALUE=DATE:20261020")))));
        assertThat(((Reading.Read) read()).busy())
                .containsExactly(new Busy(
                        Instant.parse("2026-10-19T22:00:00Z"),
                        Instant.parse("2026-10-20T22:00:00Z"),
                        ShowAs.BUSY,
                        true));
    }

    @Test
    void only_the_accounts_own_calendar_is_read_and_everybody_gets_an_answer() {
        var account = account();
        var readings = world.calendar.freeBusy(account, List.of("ada", "bob"), WEEK);
        assertThat(readings).containsOnlyKeys("ada", "bob");
        assertThat(readings).containsEntry("bob", new Reading.Unread(UnreadReason.NOT_SHARED));
        assertThat(world.calendar.freeBusy(account, List.of("bob"), WEEK)).hasSize(1);
        assertThat(dav.requests()).containsExactly("PROPFIND /cal/", "REPORT /cal/work/");
    }

    @Test
    void an_account_on_a_server_that_is_not_offered_any_more_has_to_be_connected_again() {
        var account = CaldavWorld.account("ada", "https://gone.example/cal/");
        assertThat(catchThrowableOfType(AccessLost.class, () -> world.read(account, WEEK))
                        .forGood())
                .isFalse();
    }

    @Test
    void giving_back_needs_no_call() {
        world.calendar.revoke(account());
        assertThat(dav.requests()).isEmpty();
    }

    private Reading read() {
        return read(WEEK);
    }

    private Reading read(Window window) {
        return world.read(account(), window);
    }

    private CalendarAccount account() {
        return CaldavWorld.account("ada", dav.uri() + "cal/");
    }
}
