package dev.liaison.domain.meeting;

/** How a meeting looks to people. Nothing stores it: it follows from the facts. */
public enum MeetingState {
    /** Somebody is asked for a time. */
    ASKING,
    /** Somebody picked one, and it is being booked. */
    PICKED,
    BOOKED,
    ENDED
}
