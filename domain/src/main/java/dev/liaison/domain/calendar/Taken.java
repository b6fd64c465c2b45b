package dev.liaison.domain.calendar;

import java.time.Instant;

/**
 * A stretch in which somebody can't meet.
 *
 * @param from belongs to it
 * @param to does not belong to it
 * @param presence never {@link Presence#FREE}
 */
public record Taken(Instant from, Instant to, Presence presence) {}
