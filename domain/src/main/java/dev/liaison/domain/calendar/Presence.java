package dev.liaison.domain.calendar;

/** What an organization's policy makes of an event. */
public enum Presence {
    /** Does not keep anybody from meeting. */
    FREE,
    /** Keeps from meeting, and may still change. */
    TENTATIVE,
    /** Keeps from meeting. */
    BUSY
}
