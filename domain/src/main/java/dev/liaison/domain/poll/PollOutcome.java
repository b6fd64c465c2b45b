package dev.liaison.domain.poll;

/** How a poll ended. */
public enum PollOutcome {
    /** There is a meeting. */
    BOOKED,
    CANCELLED,
    /** Too few can come at any of the times, or nobody picked one. */
    NOT_AGREED
}
