package dev.liaison.domain.calendar;

import java.net.URI;
import java.util.Optional;

/**
 * An event that stands in a calendar.
 *
 * @param joinLink for an online meeting; empty when none was asked for, when the provider makes none, and while it is being
 *     made
 */
public record PlacedEvent(EventRef event, Optional<URI> joinLink) {}
