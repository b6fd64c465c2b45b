package dev.liaison.domain.calendar;

/** What somebody is asked to allow. */
public enum CalendarRights {
    /** To see when they are busy. */
    READ,
    /** The same, and to put meetings into their calendar, to move them and to call them off. */
    READ_AND_PLACE
}
