package dev.liaison.domain.delivery;

import dev.liaison.domain.calendar.EventDraft.Attendee;
import dev.liaison.domain.calendar.Window;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a mail asks the recipient's calendar to do (RFC 6047). The organizer is always the sender of our mail, whom nobody can set.
 *
 * @param uid iCalendar's UID, the same for the whole life of a meeting
 * @param sequence iCalendar's SEQUENCE: raised with every change of time or place and with the cancellation
 * @param description plain text, may have several lines; empty for none
 * @param when whole minutes
 * @param place where people meet; empty for online only
 * @param joinLink for an online meeting; empty while there is none
 * @param attendees everybody who is or was to come, whoever of them this mail is for; never empty
 */
public record Invitation(
        Method method,
        String uid,
        int sequence,
        String title,
        String description,
        Window when,
        String place,
        Optional<URI> joinLink,
        List<Attendee> attendees) {

    /** RFC 5546, 1.4. */
    public enum Method {
        /** Come, or come at another time. */
        REQUEST,
        /** It does not take place. */
        CANCEL
    }

    public Invitation {
        attendees = List.copyOf(attendees);
        if (attendees.isEmpty()) {
            throw new IllegalArgumentException("nobody is to come");
        }
    }

    /** Nothing that people wrote. */
    @Override
    public String toString() {
        return "Invitation[" + method + ", " + sequence + "]";
    }
}
