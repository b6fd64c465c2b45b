package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How we speak about times and meetings: one wording for chat, mail and pages. */
public final class MeetingWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ENGLISH);

    private MeetingWords() {}

    /** "Tue, 1 Dec, 15:00–15:30", by the reader's clock. */
    public static String when(Window when, ZoneId zone) {
        return DAY.format(when.from().atZone(zone)) + ", " + span(when, zone);
    }

    /** "15:00–15:30"; with the offset where the clock shows an hour twice. */
    public static String span(Window when, ZoneId zone) {
        return time(when.from(), zone) + "\u2013" + time(when.to(), zone);
    }

    private static String time(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return TIME.format(local) + (twice ? " (UTC" + OFFSET.format(local) + ")" : "");
    }

    /** "1 Dec, 15:00": when something was done. */
    public static String moment(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone)) + ", " + TIME.format(at.atZone(zone));
    }

    /** "Times in Zurich, Central European Time." */
    public static String zone(ZoneId zone) {
        var id = zone.getId();
        var place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        var name = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return name.equals(place) ? "Times in " + place : "Times in " + place + ", " + name;
    }

    /** "45 minutes", "1 hour", "1 h 30 min". */
    public static String length(Duration duration) {
        var hours = duration.toHours();
        var minutes = duration.toMinutesPart();
        if (hours == 0) {
            return minutes + " minutes";
        }
        return minutes == 0 ? hours + (hours == 1 ? " hour" : " hours") : hours + " h " + minutes + " min";
    }
}
