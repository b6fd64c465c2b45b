package dev.liaison.sandbox.calendar;

import java.util.List;

/** What an event is about: everything that somebody who may only see busy times must never get. */
public record Details(
        String title, String description, String location, List<Attendee> attendees, boolean confidential) {
    /** Nothing known. */
    public static final Details NONE = new Details("", "", "", List.of(), false);

    /** The same, with other people. */
    public Details withAttendees(List<Attendee> others) {
        return new Details(title, description, location, List.copyOf(others), confidential);
    }
}
