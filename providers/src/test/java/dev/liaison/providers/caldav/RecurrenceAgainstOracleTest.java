package dev.liaison.providers.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Our expansion of recurring events, against somebody who looks at one day after the other. */
@Tag("F10")
class RecurrenceAgainstOracleTest {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /**
     * @param text as iCalendar has it
     * @param on whether it takes place on a day, when it began on another
     */
    record Rule(String text, BiPredicate<LocalDate, LocalDate> on) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** @param count 0 for none; @param days after the start that it ends, 0 for never */
    record End(int count, int days) {}

    @Property(tries = 600)
    @Label("an event recurs on exactly the days that a patient person would find")
    void recurs(
            @ForAll("rules") Rule rule,
            @ForAll("ends") End end,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate near,
            @ForAll("times") LocalTime time,
            @ForAll("lengths") Duration length,
            @ForAll("windows") Window window)
            throws Unreadable {
        var first = first(rule, near);
        var until = end.days() == 0
                ? null
                : first.plusDays(end.days()).atTime(time).atZone(zone).toInstant();
        var text = Ical.calendar(Ical.event(
                "a",
                "DTSTART;TZID=" + zone + ":" + first.atTime(time).format(LOCAL),
                "DURATION:PT" + length.toMinutes() + "M",
                "RRULE:" + rule.text()
                        + (end.count() == 0 ? "" : ";COUNT=" + end.count())
                        + (until == null ? "" : ";UNTIL=" + UTC.format(until.atZone(ZoneOffset.UTC)))));
        assertThat(Ical.busy(text, ZoneOffset.UTC, window).stream().map(Busy::from))
                .containsExactlyElementsOf(oracle(rule, end.count(), until, first, time, zone, length, window));
    }

    private static LocalDate first(Rule rule, LocalDate near) {
        var day = near;
        while (!rule.on().test(day, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static List<Instant> oracle(
            Rule rule,
            int count,
            @Nullable Instant until,
            LocalDate first,
            LocalTime time,
            ZoneId zone,
            Duration length,
            Window window) {
        var found = new ArrayList<Instant>();
        var times = 0;
        for (var day = first; day.isBefore(LocalDate.of(2029, 1, 1)); day = day.plusDays(1)) {
            if (!rule.on().test(first, day)) {
                continue;
            }
            var start = day.atTime(time).atZone(zone).toInstant();
            if (count > 0 && ++times > count || until != null && start.isAfter(until)) {
                break;
            }
            if (start.isBefore(window.to()) && start.plus(length).isAfter(window.from())) {
                found.add(start);
            }
        }
        return found;
    }

    @Provide
    Arbitrary<Rule> rules() {
        var interval = Arbitraries.integers().between(1, 4);
        return Arbitraries.oneOf(
                interval.map(RecurrenceAgainstOracleTest::daily),
                Combinators.combine(interval, weekdays(), Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
                        .as(RecurrenceAgainstOracleTest::weekly),
                Combinators.combine(interval, Arbitraries.integers().between(1, 31))
                        .as(RecurrenceAgainstOracleTest::monthlyByDate),
                Combinators.combine(interval, Arbitraries.of(1, 2, 3, 4, 5, -1, -2), Arbitraries.of(DayOfWeek.class))
                        .as(RecurrenceAgainstOracleTest::monthlyByDay));
    }

    private static Arbitrary<Set<DayOfWeek>> weekdays() {
        return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(5);
    }

    private static Rule daily(int interval) {
        return new Rule(
                "FREQ=DAILY;INTERVAL=" + interval, (first, day) -> ChronoUnit.DAYS.between(first, day) % interval == 0);
    }

    private static Rule weekly(int interval, Set<DayOfWeek> on, DayOfWeek begin) {
        var names = on.stream().map(day -> NAMES.get(day.ordinal())).collect(Collectors.joining(","));
        return new Rule(
                "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + names
                        + (begin == DayOfWeek.MONDAY ? "" : ";WKST=" + NAMES.get(begin.ordinal())),
                (first, day) -> on.contains(day.getDayOfWeek())
                        && ChronoUnit.WEEKS.between(week(first, begin), week(day, begin)) % interval == 0);
    }

    private static LocalDate week(LocalDate day, DayOfWeek begin) {
        return day.with(TemporalAdjusters.previousOrSame(begin));
    }

    private static Rule monthlyByDate(int interval, int date) {
        return new Rule(
                "FREQ=MONTHLY;INTERVAL=" + interval + ";BYMONTHDAY=" + date,
                (first, day) -> day.getDayOfMonth() == date && months(first, day) % interval == 0);
    }

    private static Rule monthlyByDay(int interval, int nth, DayOfWeek on) {
        return new Rule(
                "FREQ=MONTHLY;INTERVAL=" + interval + ";BYDAY=" + nth + NAMES.get(on.ordinal()),
                (first, day) -> day.getDayOfWeek() == on && isNth(nth, day) && months(first, day) % interval == 0);
    }

    private static boolean isNth(int nth, LocalDate day) {
        return nth > 0
                ? (day.getDayOfMonth() - 1) / 7 + 1 == nth
                : (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1 == -nth;
    }

    private static long months(LocalDate first, LocalDate day) {
        return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
    }

    @Provide
    Arbitrary<End> ends() {
        return Arbitraries.oneOf(
                Arbitraries.just(new End(0, 0)),
                Arbitraries.integers().between(1, 60).map(count -> new End(count, 0)),
                Arbitraries.integers().between(1, 500).map(days -> new End(0, days)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "America/St_Johns",
                        "Pacific/Chatham",
                        "Pacific/Kiritimati",
                        "Etc/UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1200).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24 * 60 - 1).map(LocalTime.MIN::plusMinutes),
                Arbitraries.of(LocalTime.of(1, 30), LocalTime.of(2, 0), LocalTime.of(2, 30), LocalTime.of(3, 0)));
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.of(15, 60, 24 * 60, 50 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Window> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1300),
                        Arbitraries.integers().between(1, 366),
                        Arbitraries.integers().between(0, 23))
                .as((day, length, hour) -> {
                    var from = Instant.parse("2024-01-01T00:00:00Z").plus(day, ChronoUnit.DAYS);
                    return new Window(from.plus(hour, ChronoUnit.HOURS), from.plus(length + 1L, ChronoUnit.DAYS));
                });
    }
}
