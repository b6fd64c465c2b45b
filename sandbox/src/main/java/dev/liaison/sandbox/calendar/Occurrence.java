package dev.liaison.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One time that an event takes place. {@code event} is the exception where there is one, {@code series} the entry that it comes
 * from, {@code original} the beginning that the rule gives it.
 */
public record Occurrence(Event event, Event series, LocalDateTime original, Instant start, Instant end) {
    /** Whether it comes from a series. */
    public boolean recurs() {
        return series.recurrence() != null;
    }
}
