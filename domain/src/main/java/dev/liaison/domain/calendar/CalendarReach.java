package dev.liaison.domain.calendar;

/** Whose calendars an authorization is for. */
public enum CalendarReach {
    /** The person's own. */
    OWN,
    /** Everybody's in the organization, through a dedicated account. */
    ORGANIZATION
}
