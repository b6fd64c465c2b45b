package dev.liaison.domain.meeting;

/** What the calendars say of a time. */
public enum SlotStanding {
    FREE,
    TAKEN,
    /** A calendar that could be read when the time was proposed can't be read now. */
    UNKNOWN
}
