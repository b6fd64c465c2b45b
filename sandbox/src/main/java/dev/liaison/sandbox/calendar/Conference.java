package dev.liaison.sandbox.calendar;

import java.time.Instant;

/** An online meeting that comes with an event; it is there from {@code readyAt} on. */
public record Conference(String requestId, String url, Instant readyAt) {}
