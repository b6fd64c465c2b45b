package dev.liaison.domain.calendar;

/** Decides whether an event keeps its owner from meeting. Does not block. */
@FunctionalInterface
public interface AvailabilityPolicy {

    /** @param allDay false also where the calendar does not tell */
    Presence presence(ShowAs showAs, boolean allDay);
}
