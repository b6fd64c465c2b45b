package dev.liaison.domain.calendar;

import java.util.List;
import java.util.UUID;

/**
 * A meeting as it should stand in a calendar.
 *
 * @param id the same for every repeat of one placing, and for no other: by it a repeat finds what an earlier try left
 * @param uid iCalendar's UID (RFC 5545, 3.8.4.7), the same for the whole life of a meeting; providers that make their own
 *     pass it over
 * @param sequence iCalendar's SEQUENCE (RFC 5546, 2.1.4): 0 at first, raised with every change of time or place
 * @param description plain text, may have several lines; empty for none
 * @param when whole minutes
 * @param attendees everybody who is to come, the owner of the calendar too where that is one of them; never empty
 * @param place where people meet; empty for online only, and when it is not settled
 * @param online true when the provider is asked to make a link for an online meeting
 */
public record EventDraft(
        UUID id,
        String uid,
        int sequence,
        String title,
        String description,
        Window when,
        List<Attendee> attendees,
        String place,
        boolean online) {

    /** Somebody who is to come. */
    public record Attendee(String name, String email) {}

    public EventDraft {
        attendees = List.copyOf(attendees);
        if (attendees.isEmpty()) {
            throw new IllegalArgumentException("nobody is to come");
        }
    }

    /** Nothing that people wrote. */
    @Override
    public String toString() {
        return "EventDraft[" + id + ", " + sequence + "]";
    }
}
