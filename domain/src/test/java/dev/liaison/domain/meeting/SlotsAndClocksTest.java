package dev.liaison.domain.meeting;

import static dev.liaison.domain.meeting.Reason.DAY_OFF;
import static dev.liaison.domain.meeting.Reason.OUTSIDE_MEETING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Meeting hours and grids where clocks and calendars are strange. */
@Tag("F10")
class SlotsAndClocksTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final MeetingHours ALWAYS = new MeetingHours(
            Map.of(
                    DayOfWeek.MONDAY, DayHours.WHOLE_DAY,
                    DayOfWeek.TUESDAY, DayHours.WHOLE_DAY,
                    DayOfWeek.WEDNESDAY, DayHours.WHOLE_DAY,
                    DayOfWeek.THURSDAY, DayHours.WHOLE_DAY,
                    DayOfWeek.FRIDAY, DayHours.WHOLE_DAY,
                    DayOfWeek.SATURDAY, DayHours.WHOLE_DAY,
                    DayOfWeek.SUNDAY, DayHours.WHOLE_DAY),
            Set.of(),
            Map.of());

    private static DayHours hours(String from, String to) {
        return new DayHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static MeetingHours on(DayOfWeek day, String from, String to) {
        return new MeetingHours(Map.of(day, hours(from, to)), Set.of(), Map.of());
    }

    /** Asks for the days in that zone, and tells what the clock there shows at each slot offered, with its offset. */
    private static List<String> offered(String zone, String first, int days, Duration duration, Participant one) {
        return find(zone, first, days, duration, one).offered().stream()
                .map(slot -> OffsetDateTime.ofInstant(slot, ZoneId.of(zone)).toString())
                .toList();
    }

    private static Slots find(String zone, String first, int days, Duration duration, Participant one) {
        var from = LocalDate.parse(first).atStartOfDay(ZoneId.of(zone));
        var window = new Stretch(from.toInstant(), from.plusDays(days).toInstant());
        return SlotFinder.find(SlotQuestion.of(window, ZoneId.of(zone), duration), List.of(one));
    }

    private static Participant free(String zone, MeetingHours hours) {
        return new Participant(ZoneId.of(zone), hours, List.of(), List.of());
    }

    private static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    @Test
    @Tag("E12")
    void without_settings_people_meet_on_weekdays_from_eight_to_six_in_their_own_zone() {
        var week = offered("Asia/Kathmandu", "2026-06-08", 7, HOUR, free("Asia/Kathmandu", MeetingHours.DEFAULT));
        assertThat(week).hasSize(5 * 19).startsWith("2026-06-08T08:00+05:45").endsWith("2026-06-12T17:00+05:45");
    }

    @Test
    @Tag("E12")
    void weekends_and_dates_without_meetings_are_days_off() {
        var holiday = LocalDate.parse("2026-06-10");
        var hours = new MeetingHours(MeetingHours.DEFAULT.week(), Set.of(holiday), Map.of());
        var slots = find("Europe/Berlin", "2026-06-10", 4, HOUR, free("Europe/Berlin", hours));
        assertThat(slots.whyNot(at("Europe/Berlin", "2026-06-10T10:00")).participants())
                .containsExactly(Set.of(DAY_OFF));
        assertThat(slots.whyNot(at("Europe/Berlin", "2026-06-13T10:00")).participants())
                .containsExactly(Set.of(DAY_OFF));
        assertThat(slots.whyNot(at("Europe/Berlin", "2026-06-11T07:30")).participants())
                .containsExactly(Set.of(OUTSIDE_MEETING_HOURS));
    }

    @Test
    @Tag("E12")
    void a_date_may_have_hours_of_its_own() {
        var saturday = LocalDate.parse("2026-06-13");
        var hours = new MeetingHours(MeetingHours.DEFAULT.week(), Set.of(), Map.of(saturday, hours("10:00", "11:00")));
        assertThat(offered("Europe/Berlin", "2026-06-13", 2, HOUR, free("Europe/Berlin", hours)))
                .containsExactly("2026-06-13T10:00+02:00");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new MeetingHours(Map.of(), Set.of(saturday), Map.of(saturday, hours("10:00", "11:00"))));
    }

    @Test
    @Tag("E12")
    void a_meeting_may_go_past_midnight_where_the_hours_do() {
        var week = Map.of(
                DayOfWeek.WEDNESDAY, hours("23:00", "00:00"),
                DayOfWeek.THURSDAY, hours("00:00", "00:30"));
        var slots = offered("UTC", "2026-06-10", 2, HOUR, free("UTC", new MeetingHours(week, Set.of(), Map.of())));
        assertThat(slots).containsExactly("2026-06-10T23:00Z", "2026-06-10T23:30Z");
    }

    @Test
    @Tag("E12")
    void hours_end_after_they_begin() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours("10:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> hours("10:00", "10:00"));
    }

    @Test
    void when_the_clock_jumps_forward_a_meeting_spans_the_jump_and_no_slot_is_in_it() {
        var slots = offered(
                "Europe/Berlin", "2026-03-29", 1, HOUR, free("Europe/Berlin", on(DayOfWeek.SUNDAY, "01:00", "04:00")));
        assertThat(slots).containsExactly("2026-03-29T01:00+01:00", "2026-03-29T01:30+01:00", "2026-03-29T03:00+02:00");
    }

    @Test
    void when_the_clock_goes_back_the_hour_that_comes_twice_is_offered_twice() {
        var slots = offered(
                "Europe/Berlin", "2026-10-25", 1, HOUR, free("Europe/Berlin", on(DayOfWeek.SUNDAY, "02:00", "03:30")));
        assertThat(slots)
                .containsExactly(
                        "2026-10-25T02:00+02:00",
                        "2026-10-25T02:30+02:00",
                        "2026-10-25T02:00+01:00",
                        "2026-10-25T02:30+01:00");
    }

    @Test
    void hours_that_begin_where_the_clock_jumps_begin_at_the_jump() {
        var slots = offered(
                "Europe/Berlin",
                "2026-03-29",
                1,
                HALF_HOUR,
                free("Europe/Berlin", on(DayOfWeek.SUNDAY, "02:30", "04:00")));
        assertThat(slots).containsExactly("2026-03-29T03:00+02:00", "2026-03-29T03:30+02:00");
    }

    @Test
    void hours_that_end_where_the_clock_jumps_end_at_the_jump() {
        var slots = offered(
                "Europe/Berlin",
                "2026-03-29",
                1,
                HALF_HOUR,
                free("Europe/Berlin", on(DayOfWeek.SUNDAY, "01:00", "02:30")));
        assertThat(slots).containsExactly("2026-03-29T01:00+01:00", "2026-03-29T01:30+01:00");
    }

    @Test
    void the_hours_of_people_in_other_zones_move_with_their_own_clocks() {
        var berliner = free("Europe/Berlin", MeetingHours.DEFAULT);
        assertThat(offered("America/New_York", "2026-03-27", 1, HOUR, berliner)).endsWith("2026-03-27T12:00-04:00");
        assertThat(offered("America/New_York", "2026-03-30", 1, HOUR, berliner)).endsWith("2026-03-30T11:00-04:00");
    }

    @Test
    void the_grid_follows_the_clock_of_whoever_looks_and_the_hours_the_others() {
        var inKolkata = free("Asia/Kolkata", on(DayOfWeek.WEDNESDAY, "10:00", "11:45"));
        assertThat(offered("Asia/Kathmandu", "2026-06-10", 1, HOUR, inKolkata))
                .containsExactly("2026-06-10T10:30+05:45", "2026-06-10T11:00+05:45");
    }

    @Test
    void on_lord_howe_the_clock_changes_by_half_an_hour() {
        var one = free("Australia/Lord_Howe", on(DayOfWeek.SUNDAY, "01:00", "03:00"));
        assertThat(offered("Australia/Lord_Howe", "2026-04-05", 1, HOUR, one))
                .containsExactly(
                        "2026-04-05T01:00+11:00",
                        "2026-04-05T01:30+11:00",
                        "2026-04-05T01:30+10:30",
                        "2026-04-05T02:00+10:30");
        assertThat(offered("Australia/Lord_Howe", "2026-10-04", 1, HOUR, one))
                .containsExactly("2026-10-04T01:00+10:30", "2026-10-04T01:30+10:30");
    }

    @Test
    void in_chatham_the_clock_jumps_from_a_quarter_to_three() {
        var one = free("Pacific/Chatham", on(DayOfWeek.SUNDAY, "02:00", "05:00"));
        assertThat(offered("Pacific/Chatham", "2026-09-27", 1, HOUR, one))
                .containsExactly("2026-09-27T02:00+12:45", "2026-09-27T02:30+12:45", "2026-09-27T04:00+13:45");
    }

    @Test
    void the_date_that_samoa_left_out_has_no_slots() {
        var slots = offered("Pacific/Apia", "2011-12-29", 3, Duration.ofHours(20), free("Pacific/Apia", ALWAYS));
        assertThat(slots)
                .contains("2011-12-29T23:30-10:00", "2011-12-31T00:00+14:00")
                .noneMatch(slot -> slot.startsWith("2011-12-30"));
    }

    @Test
    void beyond_the_date_line_it_is_another_weekday() {
        var mondays = free("Pacific/Kiritimati", on(DayOfWeek.MONDAY, "09:00", "10:00"));
        assertThat(offered("Pacific/Pago_Pago", "2026-06-06", 3, HOUR, mondays))
                .containsExactly("2026-06-07T08:00-11:00");
    }
}
