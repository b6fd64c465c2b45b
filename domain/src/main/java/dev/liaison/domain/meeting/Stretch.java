package dev.liaison.domain.meeting;

import java.time.Instant;

/**
 * A stretch of time, half-open: it holds {@code from} and not {@code to}, so that two which touch have nothing in common.
 * Judged in whole seconds; a part of a second counts as a whole one. One that begins and ends at once holds nothing.
 */
public record Stretch(Instant from, Instant to) {

    public Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A stretch ends before it begins: " + from + " to " + to);
        }
    }

    /** The last second begun before it ends, and one. */
    static long ceiling(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    long firstSecond() {
        return from.getEpochSecond();
    }

    long endSecond() {
        return ceiling(to);
    }
}
