package dev.liaison.domain.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time: the beginning belongs to it, the end does not. */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
