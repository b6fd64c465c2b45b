package dev.liaison.domain.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When one person can't meet, or why nobody knows. What is not known is never free. */
public sealed interface Availability {

    /**
     * Their calendar was read.
     *
     * @param taken in the order of time, not overlapping, within the window that was asked for; all else is free
     * @param readAt when the calendar was asked; at most {@link FreshReadings#LIFE} ago
     * @param through which kind of calendar said so
     */
    record Known(List<Taken> taken, Instant readAt, CalendarKind through) implements Availability {
        public Known {
            taken = List.copyOf(taken);
        }
    }

    /** @param since when it began; empty when it was never otherwise */
    record Unknown(UnreadReason reason, Optional<Instant> since) implements Availability {}
}
