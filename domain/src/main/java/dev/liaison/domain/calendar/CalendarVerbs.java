package dev.liaison.domain.calendar;

/** What happens to calendar accounts; the subject is the account's id. */
public final class CalendarVerbs {
    /** Its owner disconnects it. */
    public static final String DISCONNECT = "calendar.disconnect";
    /** A call shows that the authorization is dead, or lacks a right. */
    public static final String ACCESS_LOST = "calendar.accessLost";
    /** Its owner wants it to be read again now. */
    public static final String CHECK = "calendar.check";

    private CalendarVerbs() {}
}
