package dev.liaison.sandbox.calendar;

import org.jspecify.annotations.Nullable;

/** Who made an event and with what: the organizer's address, the client's own key for it, its online meeting. */
public record Booking(String organizer, @Nullable String clientKey, @Nullable Conference conference) {}
