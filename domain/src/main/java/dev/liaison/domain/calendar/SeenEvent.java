package dev.liaison.domain.calendar;

import java.net.URI;
import java.util.Optional;

/**
 * What we read of an event that we placed; nothing else of it is read.
 *
 * @param joinLink empty while there is none
 */
public record SeenEvent(Window when, Optional<URI> joinLink) {}
