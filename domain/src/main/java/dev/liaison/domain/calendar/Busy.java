package dev.liaison.domain.calendar;

import java.time.Instant;

/**
 * A stretch of time that a calendar has something in, and nothing about what that is.
 *
 * @param from belongs to it
 * @param to does not belong to it; after {@code from}
 * @param allDay true when the calendar says that it is of whole days; false also where the calendar does not tell
 */
public record Busy(Instant from, Instant to, ShowAs showAs, boolean allDay) {

    public Busy {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a stretch ends after it begins");
        }
    }
}
