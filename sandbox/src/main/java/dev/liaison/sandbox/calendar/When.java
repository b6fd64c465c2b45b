package dev.liaison.sandbox.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When an event is, on the clock of its zone. An all-day event has midnights and no zone of its own: it lies in the zone of
 * the calendar that shows it. The end is exclusive.
 */
public record When(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay) {
    /** Throws IllegalArgumentException when the end lies before the start, or an all-day event does not begin at midnight. */
    public When {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the end lies before the start");
        }
        boolean midnights = start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.isAfter(start);
        if (allDay && !midnights) {
            throw new IllegalArgumentException("an all-day event lasts from midnight to midnight");
        }
    }

    /** The beginning, in a calendar of that zone. */
    public Instant startIn(ZoneId calendar) {
        return start.atZone(allDay ? calendar : zone).toInstant();
    }

    /** The end, in a calendar of that zone. */
    public Instant endIn(ZoneId calendar) {
        return end.atZone(allDay ? calendar : zone).toInstant();
    }

    /** The same length, beginning at another local time. */
    public When startingAt(LocalDateTime other) {
        return new When(other, other.plus(Duration.between(start, end)), zone, allDay);
    }
}
