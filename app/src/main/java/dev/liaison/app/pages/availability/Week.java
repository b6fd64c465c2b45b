package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.Stretch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A week of ISO 8601, from Monday to Sunday. */
record Week(LocalDate monday) {
    /** As far as people plan; providers answer about any year. */
    private static final int FURTHEST = 26;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Week of(LocalDate date) {
        return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The one of that name; empty for what is no week, and for one that is over or too far away from today's. */
    static Optional<Week> named(String name, LocalDate today) {
        return parse(name).filter(week -> of(today).reaches(week));
    }

    /** This week and those after it, as far as one can go. */
    static Stream<Week> from(LocalDate today) {
        return IntStream.rangeClosed(0, FURTHEST).mapToObj(of(today)::plus);
    }

    private static Optional<Week> parse(String name) {
        try {
            return Optional.of(new Week(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        } catch (DateTimeParseException noWeek) {
            return Optional.empty();
        }
    }

    /** From this week one can go on to that one. */
    boolean reaches(Week other) {
        var weeks = ChronoUnit.WEEKS.between(monday, other.monday);
        return weeks >= 0 && weeks <= FURTHEST;
    }

    Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    /** "2026-W48". */
    public String name() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** "23–29 November 2026". */
    public String title() {
        var sunday = monday.plusDays(6);
        var begin = monday.getYear() != sunday.getYear() ? YEAR : monday.getMonth() != sunday.getMonth() ? MONTH : DAY;
        return begin.format(monday) + "\u2013" + YEAR.format(sunday);
    }

    List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    /** From midnight to midnight there; an hour longer or shorter when the clock is changed. */
    Stretch in(ZoneId zone) {
        return new Stretch(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
    }
}
