package dev.liaison.domain.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What we read of an event that we placed; nothing else of it is read.
 *
 * @param joinLink empty while there is none
 */
public record SeenEvent(Window when, Optional<URI> joinLink) {

    /** Some calendars allow events that take no time; such a one takes a minute here. */
    public static SeenEvent of(Instant from, Instant to, Optional<URI> joinLink) {
        return new SeenEvent(new Window(from, from.isBefore(to) ? to : from.plusSeconds(60)), joinLink);
    }
}
