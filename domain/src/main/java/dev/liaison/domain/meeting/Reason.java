package dev.liaison.domain.meeting;

/** Why a participant can't meet in a slot. */
public enum Reason {
    /** Part of the meeting would be on a date on which the participant doesn't meet. */
    DAY_OFF,
    /** Part of the meeting would be on a date with meeting hours, and outside these. */
    OUTSIDE_MEETING_HOURS,
    /** Something in the calendar overlaps the meeting. */
    BUSY,
    /** Nothing overlaps the meeting, but something is nearer than the buffer. */
    BUFFER,
    /** Of part of the meeting or its buffers nobody knows whether it is free. */
    UNKNOWN;

    int bit() {
        return 1 << ordinal();
    }
}
