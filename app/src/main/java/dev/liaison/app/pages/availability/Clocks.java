package dev.liaison.app.pages.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How we write places, days and times. */
final class Clocks {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private Clocks() {}

    /** "New York" for America/New_York. */
    static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** "Tuesday, 24 November". */
    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /** "09:00–09:30". */
    static String span(Instant from, Instant to, ZoneId zone) {
        return time(from, zone) + "\u2013" + time(to, zone);
    }

    /** "02:00 +1": what their clock shows when ours shows a time, and on which day, seen from ours. */
    static String theirs(Instant at, ZoneId ours, ZoneId theirs) {
        var days = ChronoUnit.DAYS.between(
                at.atZone(ours).toLocalDate(), at.atZone(theirs).toLocalDate());
        return time(at, theirs) + (days == 0 ? "" : days > 0 ? " +" + days : " \u2212" + -days);
    }
}
