package dev.liaison.providers.caldav;

import static dev.liaison.providers.caldav.Ical.calendar;
import static dev.liaison.providers.caldav.Ical.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.LogCapture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calendars on a server that we did not write, filled as a calendar program does it, and read by us. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("E1")
abstract class CaldavServerContract {
    static final Window AUTUMN = Ical.window("2026-10-19T00:00:00Z", "2026-11-09T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final DavServer server;
    private final CaldavWorld world;

    CaldavServerContract(DavServer server) {
        this.server = server;
        this.world = new CaldavWorld(server.uri());
    }

    @BeforeAll
    void makeCalendar() {
        server.findHome();
        server.createCalendar("work", calendar(Ical.europe("Europe/Berlin")));
    }

    @AfterEach
    void emptyCalendar() {
        server.deleteEvents();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void signing_in_finds_the_calendars() {
        var grant = world.signIn(DavServer.NAME, DavServer.PASSWORD);
        assertThat(grant.address()).isEqualTo("ada");
        assertThat(grant.server()).isEqualTo(server.home().toString());
    }

    @Test
    @Tag("E9")
    void a_wrong_password_is_refused_and_one_that_became_wrong_is_access_lost() {
        assertThat(catchThrowableOfType(Refused.class, () -> world.signIn("ada", "wrong"))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
        var late = new CaldavWorld(server.uri());
        late.keep("ada", "wrong");
        var account = CaldavWorld.account("ada", server.home().toString());
        assertThat(catchThrowableOfType(AccessLost.class, () -> late.read(account, AUTUMN))
                        .forGood())
                .isTrue();
    }

    @Test
    void an_empty_calendar_is_free() {
        assertThat(busy()).isEmpty();
    }

    @Test
    void a_plain_meeting() {
        put("a", "DTSTART:20261020T100000Z", "DTEND:20261020T113000Z");
        assertThat(busy()).containsExactly("2026-10-20T10:00:00Z 90 BUSY");
    }

    @Test
    @Tag("F10")
    void a_weekly_meeting_while_the_clocks_change() {
        put(
                Ical.europe("Europe/Berlin"),
                event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20260105T100000",
                        "DTEND;TZID=Europe/Berlin:20260105T110000",
                        "RRULE:FREQ=WEEKLY"));
        assertThat(busy())
                .containsExactly(
                        "2026-10-19T08:00:00Z 60 BUSY", "2026-10-26T09:00:00Z 60 BUSY", "2026-11-02T09:00:00Z 60 BUSY");
    }

    @Test
    void occurrences_that_were_moved_cancelled_or_left_out() {
        put(
                Ical.europe("Europe/Berlin"),
                event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20261020T100000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=8",
                        "EXDATE;TZID=Europe/Berlin:20261021T100000"),
                event(
                        "a",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20261023T100000",
                        "DTSTART;TZID=Europe/Berlin:20261030T150000",
                        "DURATION:PT30M"),
                event(
                        "a",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20261024T100000",
                        "DTSTART;TZID=Europe/Berlin:20261024T100000",
                        "DURATION:PT1H",
                        "STATUS:CANCELLED"));
        assertThat(busy())
                .containsExactly(
                        "2026-10-20T08:00:00Z 60 BUSY",
                        "2026-10-22T08:00:00Z 60 BUSY",
                        "2026-10-25T09:00:00Z 60 BUSY",
                        "2026-10-26T09:00:00Z 60 BUSY",
                        "2026-10-27T09:00:00Z 60 BUSY",
                        "2026-10-30T14:00:00Z 30 BUSY");
    }

    @Test
    @Tag("E7")
    void all_day_is_by_the_calendars_zone() {
        put("a", "DTSTART;VALUE=DATE:20261025", "DTEND;VALUE=DATE:20261026");
        assertThat(busy()).containsExactly("2026-10-24T22:00:00Z 1500 BUSY");
    }

    @Test
    @Tag("E7")
    void transparent_and_cancelled_are_free_and_tentative_is_not() {
        put("a", "DTSTART:20261020T100000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT");
        put("b", "DTSTART:20261021T100000Z", "DURATION:PT1H", "STATUS:CANCELLED");
        put("c", "DTSTART:20261022T100000Z", "DURATION:PT1H", "STATUS:TENTATIVE");
        assertThat(busy()).containsExactly("2026-10-22T10:00:00Z 60 TENTATIVE");
    }

    @Test
    @Tag("F10")
    void a_floating_time_is_by_the_calendars_zone() {
        put("a", "DTSTART:20261020T100000", "DURATION:PT1H");
        assertThat(busy()).containsExactly("2026-10-20T08:00:00Z 60 BUSY");
    }

    @Test
    @Tag("F10")
    void zones_of_others_are_right_whatever_they_are_called() {
        put(
                Ical.europe("W. Europe Standard Time"),
                event("a", "DTSTART;TZID=W. Europe Standard Time:20261026T100000", "DURATION:PT1H"));
        put("b", "DTSTART:20261103T143000Z", "DURATION:PT45M");
        assertThat(busy()).containsExactly("2026-10-26T09:00:00Z 60 BUSY", "2026-11-03T14:30:00Z 45 BUSY");
    }

    @Test
    void a_calendar_with_a_thousand_events() {
        var expected = new ArrayList<String>();
        var events = new LinkedHashMap<String, String>();
        var start = Instant.parse("2026-10-01T00:00:00Z");
        for (var number = 0; number < 1000; number++) {
            var at = start.plus(Duration.ofHours(number));
            events.put("e" + number, event("e" + number, "DTSTART:" + utc(at), "DURATION:PT30M"));
            if (!at.isBefore(AUTUMN.from()) && at.isBefore(AUTUMN.to())) {
                expected.add(at + " 30 BUSY");
            }
        }
        server.imports("work", events);
        assertThat(busy()).hasSize(504).isEqualTo(expected);
    }

    @Test
    void a_year_of_a_daily_meeting_is_what_a_patient_person_would_find() {
        put(
                Ical.europe("Europe/Berlin"),
                event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20260101T023000",
                        "DURATION:PT15M",
                        "RRULE:FREQ=DAILY;INTERVAL=3"));
        var expected = new ArrayList<Instant>();
        for (var day = LocalDateTime.parse("2026-01-01T02:30"); day.getYear() < 2027; day = day.plusDays(3)) {
            expected.add(day.atZone(BERLIN).toInstant());
        }
        var found = read(Ical.window("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"));
        assertThat(found.stream().map(Busy::from)).containsExactlyElementsOf(expected);
    }

    @Test
    @Tag("E6")
    void nothing_of_what_it_is_about_comes_out_anywhere() {
        put(
                "a",
                "DTSTART:20261020T100000Z",
                "DURATION:PT1H",
                "SUMMARY:CANARY",
                "LOCATION:CANARY",
                "DESCRIPTION:CANARY",
                "ORGANIZER;CN=CANARY:mailto:canary@example.com",
                "ATTENDEE;CN=CANARY:mailto:canary@example.com");
        try (var log = new LogCapture()) {
            var shown = read(AUTUMN).toString();
            assertThat(shown).contains("2026-10-20T10:00:00Z").doesNotContainIgnoringCase("canary");
            assertThat(log.text()).isNotEmpty().doesNotContainIgnoringCase("canary");
            assertThat(log.text()).doesNotContain(DavServer.PASSWORD, "Basic ");
        }
    }

    void put(String uid, String... lines) {
        if (uid.startsWith("BEGIN:VTIMEZONE")) {
            var parts = new ArrayList<>(List.of(uid));
            parts.addAll(List.of(lines));
            server.put("work", "zoned", calendar(parts.toArray(String[]::new)));
            return;
        }
        server.put("work", uid, calendar(event(uid, lines)));
    }

    private List<String> busy() {
        return shown(read(AUTUMN));
    }

    static List<String> shown(List<Busy> busy) {
        return busy.stream()
                .map(it -> it.from() + " " + ChronoUnit.MINUTES.between(it.from(), it.to()) + " " + it.showAs())
                .toList();
    }

    private List<Busy> read(Window window) {
        return read(world, window);
    }

    static List<Busy> read(CaldavWorld world, Window window) {
        var reading = world.read(DavServer.NAME, DavServer.PASSWORD, window);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).busy();
    }

    private static String utc(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
