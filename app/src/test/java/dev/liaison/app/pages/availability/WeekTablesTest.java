package dev.liaison.app.pages.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.pages.availability.WeekTable.Cell;
import dev.liaison.app.pages.availability.WeekTable.Row;
import dev.liaison.domain.meeting.CommonTimes.Found;
import dev.liaison.domain.meeting.DayHours;
import dev.liaison.domain.meeting.MeetingHours;
import dev.liaison.domain.meeting.Participant;
import dev.liaison.domain.meeting.SchedulingRules;
import dev.liaison.domain.meeting.SlotFinder;
import dev.liaison.domain.meeting.SlotQuestion;
import dev.liaison.domain.meeting.Stretch;
import dev.liaison.domain.people.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The grid in the weeks in which clocks are changed, and beside zones that are not whole hours away. */
@Tag("F10")
class WeekTablesTest {
    private static final String ZURICH = "Europe/Zurich";
    private static final String NEW_YORK = "America/New_York";
    private static final Instant LONG_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    private SchedulingRules rules = SchedulingRules.DEFAULT;
    private List<Stretch> busy = List.of();

    private static Person person(String name, String zone) {
        return new Person(
                UUID.randomUUID(),
                new UUID(0, 1),
                name,
                name + "@northwind.example",
                "",
                "",
                ZoneId.of(zone),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }

    private Company company(String viewer, String... partners) {
        var people = Stream.concat(
                        Stream.of(person("Tom", viewer)), Stream.of(partners).map(zone -> person("Mia", zone)))
                .toList();
        return new Company(people, rules);
    }

    private static Asked asked(String monday) {
        return new Asked(
                List.of(),
                Week.of(LocalDate.parse(monday)),
                Duration.ofMinutes(30),
                List.of(),
                java.util.Optional.empty());
    }

    /** The viewer is busy as the test says, the others never are. */
    private WeekTable table(Company company, String monday) {
        var asked = asked(monday);
        var question = SlotQuestion.of(asked.week().in(company.zone()), company.zone(), asked.duration());
        var participants = company.people().stream()
                .map(it -> new Participant(
                        it.timeZone(),
                        company.rules().hours(),
                        it == company.viewer() ? busy : List.of(),
                        List.<Stretch>of()))
                .toList();
        var slots = SlotFinder.find(question, participants);
        return WeekTables.of(company, asked, new Found(slots, slots, Map.of()), LONG_BEFORE);
    }

    private static Row row(WeekTable table, String time) {
        return table.rows().stream()
                .filter(it -> it.time().equals(time))
                .findFirst()
                .orElseThrow();
    }

    private static long slots(WeekTable table) {
        return table.rows().stream()
                .flatMap(it -> it.cells().stream())
                .filter(Cell::offered)
                .count();
    }

    private void atAllHours() {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).forEach(day -> week.put(day, DayHours.WHOLE_DAY));
        rules = new SchedulingRules(new MeetingHours(week, Set.of(), Map.of()), Duration.ZERO, Duration.ZERO);
    }

    @Test
    void usually_new_york_is_six_hours_behind_zurich() {
        var company = company(ZURICH, NEW_YORK);
        var table = table(company, "2026-11-23");
        assertThat(table.places()).containsExactly("New York");
        assertThat(row(table, "15:00").elsewhere()).containsExactly("09:00");
        assertThat(slots(table)).isEqualTo(5 * 8);
        assertThat(ClockNotes.difference(
                        asked("2026-11-23").week().in(company.zone()), company.zone(), ZoneId.of(NEW_YORK)))
                .isEqualTo("6 hours behind you");
    }

    @Test
    void when_only_europe_has_put_its_clock_back_it_is_five_and_there_are_two_more_slots_a_day() {
        var company = company(ZURICH, NEW_YORK);
        var table = table(company, "2026-10-26");
        assertThat(row(table, "15:00").elsewhere()).containsExactly("10:00");
        assertThat(slots(table)).isEqualTo(5 * 10);
        var week = asked("2026-10-26").week().in(company.zone());
        assertThat(ClockNotes.difference(week, company.zone(), ZoneId.of(NEW_YORK)))
                .isEqualTo("5 hours behind you; from Sunday, 1 November, 6 hours behind you");
        assertThat(ClockNotes.changes(week, List.of(company.zone(), ZoneId.of(NEW_YORK))))
                .containsExactly("In New York the clock goes back 1 hour on Sunday, 1 November.");
    }

    @Test
    void a_repeated_hour_is_there_twice_on_that_day_and_once_on_the_others() {
        atAllHours();
        var table = table(company(ZURICH, ZURICH), "2026-10-19");
        assertThat(slots(table)).isEqualTo(7 * 48 + 2);
        assertThat(table.rows())
                .extracting(Row::time)
                .containsSubsequence("02:00", "02:30", "02:00 again", "02:30 again", "03:00");
        assertThat(row(table, "02:00").cells()).hasSize(7).allMatch(Cell::offered);
        var again = row(table, "02:00 again").cells();
        assertThat(again).filteredOn(Cell::offered).extracting(Cell::value).containsExactly("2026-10-25T01:00:00Z");
        assertThat(again).filteredOn(it -> !it.offered()).allMatch(it -> it.why()
                .isEmpty());
    }

    @Test
    void a_skipped_hour_is_no_cell() {
        atAllHours();
        var table = table(company(ZURICH, ZURICH), "2026-03-23");
        assertThat(slots(table)).isEqualTo(7 * 48 - 2);
        assertThat(row(table, "02:00").cells()).filteredOn(Cell::offered).hasSize(6);
        assertThat(row(table, "02:00").cells().get(6))
                .satisfies(cell -> assertThat(cell.rows()).isEqualTo(2))
                .satisfies(cell -> assertThat(cell.label()).isEqualTo("The clock skips this time"));
    }

    @Test
    void lord_howe_changes_by_half_an_hour() {
        atAllHours();
        var table = table(company("Australia/Lord_Howe", "Australia/Lord_Howe"), "2026-03-30");
        assertThat(slots(table)).isEqualTo(7 * 48 + 1);
        assertThat(table.rows()).extracting(Row::time).containsSubsequence("01:30", "01:30 again", "02:00");
        var lordHowe = ZoneId.of("Australia/Lord_Howe");
        assertThat(ClockNotes.changes(asked("2026-03-30").week().in(lordHowe), List.of(lordHowe)))
                .containsExactly("In Lord Howe the clock goes back 30 minutes on Sunday, 5 April.");
    }

    @Test
    void kathmandu_is_not_whole_hours_away() {
        var company = company(ZURICH, "Asia/Kathmandu");
        var table = table(company, "2026-11-23");
        assertThat(row(table, "08:00").elsewhere()).containsExactly("12:45");
        assertThat(row(table, "13:30").elsewhere()).containsExactly("18:15");
        assertThat(row(table, "12:30").cells()).allMatch(Cell::offered);
        assertThat(row(table, "13:00").cells()).noneMatch(Cell::offered);
        assertThat(ClockNotes.difference(
                        asked("2026-11-23").week().in(company.zone()), company.zone(), ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("4 h 45 min ahead of you");
    }

    @Test
    void a_time_on_another_date_says_so() {
        var table = table(company("Pacific/Auckland", NEW_YORK), "2026-11-23");
        assertThat(row(table, "08:00").elsewhere()).containsExactly("14:00 \u22121");
    }

    @Test
    void a_clock_that_is_changed_within_the_week_shows_both_times() {
        var table = table(company(ZURICH, "Africa/Cairo"), "2026-04-20");
        assertThat(row(table, "10:00").elsewhere()).containsExactly("10:00 / 11:00");
    }

    @Test
    void who_live_by_the_same_clock_need_no_second_column() {
        assertThat(table(company(ZURICH, "Europe/Berlin"), "2026-11-23").places())
                .isEmpty();
    }

    @Test
    void a_weekend_is_shown_when_somebody_meets_on_it() {
        assertThat(table(company(ZURICH, ZURICH), "2026-11-23").columns()).hasSize(5);
        var week = new EnumMap<>(MeetingHours.DEFAULT.week());
        week.put(DayOfWeek.SATURDAY, DayHours.WHOLE_DAY);
        rules = new SchedulingRules(new MeetingHours(week, Set.of(), Map.of()), Duration.ZERO, Duration.ZERO);
        assertThat(table(company(ZURICH, ZURICH), "2026-11-23").columns()).hasSize(6);
    }

    @Test
    void what_is_not_offered_for_one_reason_is_one_stretch() {
        busy = List.of(new Stretch(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T10:30:00Z")));
        var cell = row(table(company(ZURICH, ZURICH), "2026-11-23"), "10:00")
                .cells()
                .get(1);
        assertThat(cell.rows()).isEqualTo(3);
        assertThat(cell.label()).isEqualTo("Tuesday, 24 November, 10:00\u201311:30. You: Unavailable. Mia: Free. Why?");
    }

    @Test
    void each_row_has_a_cell_for_each_day_that_no_stretch_above_covers() {
        atAllHours();
        busy = List.of(new Stretch(Instant.parse("2026-10-24T22:30:00Z"), Instant.parse("2026-10-25T02:30:00Z")));
        var table = table(company(ZURICH, NEW_YORK), "2026-10-19");
        var covered = table.rows().stream()
                .flatMap(it -> it.cells().stream())
                .mapToInt(Cell::rows)
                .sum();
        assertThat(covered).isEqualTo(table.rows().size() * table.columns().size());
    }

    @Test
    void weeks_are_those_of_iso_8601() {
        assertThat(Week.of(LocalDate.parse("2027-01-03")).name()).isEqualTo("2026-W53");
        assertThat(Week.of(LocalDate.parse("2026-12-28")).title()).isEqualTo("28 December 2026\u20133 January 2027");
        assertThat(Week.named("2026-W53", LocalDate.parse("2026-12-31"))).isPresent();
        assertThat(Week.named("2026-W52", LocalDate.parse("2026-12-31"))).isEmpty();
        assertThat(Week.named("2027-W53", LocalDate.parse("2026-12-31"))).isEmpty();
    }
}
