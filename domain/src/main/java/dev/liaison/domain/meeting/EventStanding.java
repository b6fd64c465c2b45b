package dev.liaison.domain.meeting;

/** How the event of a meeting was found in its calendar. */
public enum EventStanding {
    /** There, at its time; or the meeting was only sent by mail. */
    AS_BOOKED,
    MOVED,
    DELETED,
    /** The calendar did not answer; nothing is known to have changed. */
    NOT_SEEN
}
