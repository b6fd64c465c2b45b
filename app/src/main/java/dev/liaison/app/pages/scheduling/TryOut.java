package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.OwnCalendar;
import dev.liaison.domain.calendar.PolicyTable;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applies a table to the admin's own next two weeks, before it is saved. */
@Component
class TryOut {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final OwnCalendar calendar;
    private final Clock clock;

    TryOut(OwnCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What came out.
     *
     * @param trouble why the calendar can't be shown; empty when it was read
     */
    record Outcome(String trouble, List<Day> days, long changed) {}

    record Day(String title, List<Line> lines) {}

    /** One event, of which nothing is known but what it is shown as. */
    record Line(String when, String shownAs, Presence before, Presence after) {
        public boolean changed() {
            return before != after;
        }

        public String beforeWords() {
            return PolicyWords.title(before);
        }

        public String afterWords() {
            return PolicyWords.title(after);
        }
    }

    Outcome of(Person admin, PolicyTable before, PolicyTable after) {
        var now = clock.instant();
        var ahead = new Window(now, now.plus(AHEAD));
        var reading = calendar.of(admin, ahead);
        if (reading instanceof Reading.Unread unread) {
            return new Outcome(unread.reason().words(), List.of(), 0);
        }
        var events = ((Reading.Read) reading).busy();
        var zone = admin.timeZone();
        var days = byDay(events, ahead, zone).entrySet().stream()
                .map(day -> day(day.getKey(), day.getValue(), before, after, zone))
                .toList();
        var changed = days.stream()
                .flatMap(day -> day.lines().stream())
                .filter(Line::changed)
                .count();
        return new Outcome("", days, changed);
    }

    private static SortedMap<LocalDate, List<Busy>> byDay(List<Busy> events, Window ahead, ZoneId zone) {
        return events.stream()
                .filter(it -> it.to().isAfter(ahead.from()) && it.from().isBefore(ahead.to()))
                .sorted(Comparator.comparing(Busy::from))
                .collect(Collectors.groupingBy(
                        it -> it.from().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
    }

    private static Day day(LocalDate date, List<Busy> events, PolicyTable before, PolicyTable after, ZoneId zone) {
        return new Day(
                DAY.format(date),
                events.stream()
                        .map(it -> new Line(
                                when(it, zone),
                                PolicyWords.title(it.showAs()),
                                before.presence(it.showAs(), it.allDay()),
                                after.presence(it.showAs(), it.allDay())))
                        .toList());
    }

    private static String when(Busy busy, ZoneId zone) {
        var from = busy.from().atZone(zone);
        var to = busy.to().atZone(zone);
        if (busy.allDay()) {
            return "All day";
        }
        var sameDay = from.toLocalDate().equals(to.minusNanos(1).toLocalDate());
        return TIME.format(from) + "\u2013" + (sameDay ? TIME : DAY_TIME).format(to);
    }
}
