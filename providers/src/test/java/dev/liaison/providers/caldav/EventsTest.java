package dev.liaison.providers.caldav;

import static dev.liaison.providers.caldav.Ical.calendar;
import static dev.liaison.providers.caldav.Ical.event;
import static dev.liaison.providers.caldav.Ical.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What events say about time, read by ourselves because the server does not expand them. */
class EventsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Window AUTUMN = window("2026-10-19T00:00:00Z", "2026-11-09T00:00:00Z");

    @Test
    @Tag("F10")
    void a_weekly_meeting_stays_at_ten_by_the_wall_clock_when_the_clocks_change() throws Exception {
        assertThat(starts(event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20260105T100000",
                        "DTEND;TZID=Europe/Berlin:20260105T110000",
                        "RRULE:FREQ=WEEKLY")))
                .containsExactly("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z", "2026-11-02T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W. Europe Standard Time",
                "/example.org/20260101_1/Europe/Berlin",
                "Custom zone of the year 1601"
            })
    @Tag("F10")
    void a_zone_by_another_name_is_the_one_that_the_event_brings_along(String id) throws Exception {
        assertThat(starts(
                        Ical.europe(id),
                        event(
                                "a",
                                "DTSTART;TZID=" + id + ":20261019T100000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z");
    }

    @Test
    @Tag("F10")
    void an_embedded_zone_changes_when_the_known_one_does() throws Exception {
        var zone = IcalReader.read(calendar(Ical.europe("x"))).parts().get(0);
        var rules = EmbeddedZone.rules(zone);
        for (var hour = 0; hour < 24 * 800; hour += 1) {
            var at = Instant.parse("2026-01-01T00:30:00Z").plusSeconds(3600L * hour);
            assertThat(rules.getOffset(at)).isEqualTo(BERLIN.getRules().getOffset(at));
        }
    }

    @Test
    void an_occurrence_that_was_moved_cancelled_or_left_out_is_not_where_it_was() throws Exception {
        assertThat(starts(
                        event(
                                "a",
                                "DTSTART:20261020T100000Z",
                                "DTEND:20261020T110000Z",
                                "RRULE:FREQ=DAILY;COUNT=6",
                                "EXDATE:20261021T100000Z,20261022T100000Z"),
                        event("a", "RECURRENCE-ID:20261023T100000Z", "DTSTART:20261030T150000Z", "DURATION:PT30M"),
                        event(
                                "a",
                                "RECURRENCE-ID:20261024T100000Z",
                                "DTSTART:20261024T100000Z",
                                "DURATION:PT1H",
                                "STATUS:CANCELLED")))
                .containsExactly("2026-10-20T10:00:00Z", "2026-10-25T10:00:00Z", "2026-10-30T15:00:00Z");
    }

    @Test
    void an_occurrence_counts_where_it_was_moved_to_even_from_outside_the_window() throws Exception {
        assertThat(starts(
                        event("a", "DTSTART:20270105T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY"),
                        event("a", "RECURRENCE-ID:20270105T100000Z", "DTSTART:20261101T100000Z", "DURATION:PT1H")))
                .containsExactly("2026-11-01T10:00:00Z");
    }

    @Test
    void extra_dates_and_periods_count() throws Exception {
        assertThat(busy(event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20261020T100000",
                        "DURATION:PT1H",
                        "RDATE;TZID=Europe/Berlin:20261027T100000,20261028T100000",
                        "RDATE;VALUE=PERIOD:20261029T100000Z/PT15M,20261030T100000Z/20261030T120000Z")))
                .containsExactly(
                        hour("2026-10-20T08:00:00Z", "2026-10-20T09:00:00Z"),
                        hour("2026-10-27T09:00:00Z", "2026-10-27T10:00:00Z"),
                        hour("2026-10-28T09:00:00Z", "2026-10-28T10:00:00Z"),
                        hour("2026-10-29T10:00:00Z", "2026-10-29T10:15:00Z"),
                        hour("2026-10-30T10:00:00Z", "2026-10-30T12:00:00Z"));
    }

    @Test
    @Tag("E7")
    void all_day_is_by_the_calendars_clock_on_the_long_day_too() throws Exception {
        assertThat(busy(
                        event("a", "DTSTART;VALUE=DATE:20261025", "DTEND;VALUE=DATE:20261026"),
                        event("b", "DTSTART;VALUE=DATE:20261030")))
                .containsExactly(
                        new Busy(at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z"), ShowAs.BUSY, true),
                        new Busy(at("2026-10-29T23:00:00Z"), at("2026-10-30T23:00:00Z"), ShowAs.BUSY, true));
    }

    @Test
    @Tag("F10")
    void a_floating_time_is_by_the_calendars_clock() throws Exception {
        assertThat(starts(event("a", "DTSTART:20261026T100000", "DURATION:PT1H")))
                .containsExactly("2026-10-26T09:00:00Z");
    }

    @Test
    @Tag("F10")
    void a_day_is_longer_than_24_hours_when_the_clocks_go_back() throws Exception {
        assertThat(busy(
                        event("a", "DTSTART;TZID=Europe/Berlin:20261024T120000", "DURATION:P1D"),
                        event("b", "DTSTART;TZID=Europe/Berlin:20261024T120000", "DURATION:PT24H")))
                .extracting(Busy::to)
                .containsExactly(at("2026-10-25T11:00:00Z"), at("2026-10-25T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS:CONFIRMED,BUSY",
        "STATUS:TENTATIVE,TENTATIVE",
        "status:tentative,TENTATIVE",
        "TRANSP:OPAQUE,BUSY",
        "STATUS:X-NEW,BUSY",
        "TRANSP:TRANSPARENT,",
        "STATUS:CANCELLED,"
    })
    @Tag("E7")
    void transparent_and_cancelled_are_free_and_tentative_is_not(String line, ShowAs showAs) throws Exception {
        assertThat(busy(event("a", "DTSTART:20261020T100000Z", "DTEND:20261020T110000Z", line)))
                .extracting(Busy::showAs)
                .containsExactlyElementsOf(showAs == null ? List.of() : List.of(showAs));
    }

    @Test
    void a_reminder_takes_no_time() throws Exception {
        assertThat(busy(
                        event("a", "DTSTART:20261020T100000Z"),
                        event("b", "DTSTART:20261020T100000Z", "DTEND:20261020T100000Z"),
                        event("c", "DTSTART:20261020T100000Z", "DURATION:PT0S")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20261022T095959Z,2", "20261022T100000Z,3", "20261022,3", "20261021T235959,2"})
    void the_end_of_a_series_belongs_to_it(String until, int times) throws Exception {
        assertThat(busy(event("a", "DTSTART:20261020T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=" + until)))
                .hasSize(times);
    }

    @Test
    void what_begins_before_the_window_and_reaches_into_it_counts() throws Exception {
        assertThat(starts(
                        event("a", "DTSTART:20261001T000000Z", "DTEND:20261020T000000Z"),
                        event("b", "DTSTART:20261018T230000Z", "DTEND:20261019T000000Z"),
                        event("c", "DTSTART:20261109T000000Z", "DTEND:20261110T000000Z")))
                .containsExactly("2026-10-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;TZID=Nowhere/At all:20261020T100000",
                "DTSTART:20261320T100000Z",
                "DTSTART:soon",
                "DTSTART:",
                "DTEND:20261020T100000Z",
                "DTSTART:20261020T100000Z|DTEND:20261019T100000Z",
                "DTSTART:20261020T100000Z|DURATION:-PT1H",
                "DTSTART:20261020T100000Z|DURATION:1 hour",
                "DTSTART:20261020T100000Z|RRULE:FREQ=SOMETIMES",
                "DTSTART:20261020T100000Z|RRULE:FREQ=DAILY;UNTIL=later",
                "DTSTART:20261020T100000Z|RRULE:often",
                "DTSTART:20261020T100000Z|RRULE:FREQ=DAILY|EXDATE:tomorrow",
                "DTSTART:20261020T100000Z|RDATE;VALUE=PERIOD:20261020T100000Z/",
                "DTSTART:20261020T100000Z|RECURRENCE-ID;RANGE=THISANDFUTURE:20261020T100000Z",
                "DTSTART:20261020T100000Z|DURATION:PT1H|RRULE:FREQ=SECONDLY",
                "DTSTART:19700101T000000Z|DURATION:PT1M|RRULE:FREQ=MINUTELY",
                "DTSTART:20261020T100000Z|DURATION:PT1H|RRULE:FREQ=MINUTELY"
            })
    @Tag("E9")
    void one_event_that_cant_be_understood_makes_the_calendar_unreadable_and_not_free(String lines) {
        assertThatThrownBy(() ->
                        busy(event("a", "DTSTART:20261020T100000Z", "DURATION:PT1H"), event("b", lines.split("\\|"))))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "BEGIN:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n"})
    @Tag("E9")
    void what_is_no_calendar_is_unreadable(String text) {
        assertThatThrownBy(() -> Ical.busy(text, BERLIN, AUTUMN)).isInstanceOf(Unreadable.class);
    }

    @Test
    void too_many_entries_are_unreadable() {
        var events = IntStream.rangeClosed(0, BusyTimes.MOST)
                .mapToObj(number -> event("e" + number, "DTSTART:20261020T100000Z", "DURATION:PT1H"))
                .toArray(String[]::new);
        assertThatThrownBy(() -> busy(events)).isInstanceOf(Unreadable.class).hasMessage("more than 10000 entries");
    }

    @Test
    void zones_by_the_thousand_do_no_harm() throws Exception {
        for (var number = 0; number < 1600; number++) {
            var id = "Zone " + number;
            assertThat(starts(Ical.europe(id), event("a", "DTSTART;TZID=" + id + ":20261019T100000", "DURATION:PT1H")))
                    .containsExactly("2026-10-19T08:00:00Z");
        }
    }

    @Test
    @Tag("E6")
    void nothing_but_times_is_kept_whatever_the_server_sends() throws Exception {
        var text = calendar(
                "X-WR-CALNAME:CANARY\r\n",
                Ical.europe("Europe/Berlin").replace("TZID:", "X-LIC-LOCATION:CANARY\r\nTZID:"),
                event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin;X-NOTE=CANARY:20261019T100000",
                        "DURATION:PT1H",
                        "SUMMARY;LANGUAGE=en:CANARY of",
                        "  a long line",
                        "LOCATION:CANARY",
                        "DESCRIPTION:CANARY\\nDTSTART:19700101T000000Z",
                        "ATTENDEE;CN=\"CANARY\";PARTSTAT=DECLINED:mailto:canary@example.com",
                        "ORGANIZER;CN=CANARY:mailto:canary@example.com",
                        "CATEGORIES:CANARY",
                        "X-CANARY:CANARY",
                        "ATTACH;ENCODING=BASE64;VALUE=BINARY:Q0FOQVJZ",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT15M",
                        "DURATION:P5D",
                        "DTSTART:20200101T000000Z",
                        "DESCRIPTION:CANARY",
                        "END:VALARM"));
        for (var each : List.of(text, text.replace("\r\n", "\n"))) {
            var read = IcalReader.read(each);
            assertThat(shown(read)).doesNotContainIgnoringCase("canary").contains("20261019T100000");
            assertThat(Ical.busy(each, ZoneOffset.UTC, AUTUMN))
                    .containsExactly(hour("2026-10-19T08:00:00Z", "2026-10-19T09:00:00Z"));
        }
    }

    private static String shown(IcalComponent component) {
        var properties = List.of("UID", "DTSTART", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "TZID").stream()
                .flatMap(component::all)
                .toList();
        return component.name()
                + properties
                + component.parts().stream().map(EventsTest::shown).toList();
    }

    private static List<Busy> busy(String... components) throws Unreadable {
        return Ical.busy(calendar(components), BERLIN, AUTUMN);
    }

    private static List<String> starts(String... components) throws Unreadable {
        return busy(components).stream().map(it -> it.from().toString()).toList();
    }

    private static Busy hour(String from, String to) {
        return new Busy(at(from), at(to), ShowAs.BUSY, false);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
