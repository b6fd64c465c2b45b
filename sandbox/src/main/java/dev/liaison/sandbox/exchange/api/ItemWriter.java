package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Calendar items in answers: the id, and of the properties those that were asked for, in the schema's order. */
final class ItemWriter {
    private static final Set<String> DEFAULT = Set.of(
            "Subject",
            "Sensitivity",
            "UID",
            "Start",
            "End",
            "IsAllDayEvent",
            "LegacyFreeBusyStatus",
            "Location",
            "IsCancelled",
            "Organizer");
    private static final Set<String> MORE =
            Set.of("Body", "IsMeeting", "IsRecurring", "MyResponseType", "RequiredAttendees");
    private final Set<String> asked;

    private ItemWriter(Set<String> asked) {
        this.asked = asked;
    }

    /** For that shape; bodies and attendees come with single items only. */
    static ItemWriter of(Element shape, boolean single) {
        Set<String> asked = new TreeSet<>();
        String base = Dom.text(shape, "BaseShape").orElseThrow();
        if (!base.equals("IdOnly")) {
            asked.addAll(DEFAULT);
        }
        if (base.equals("AllProperties")) {
            asked.addAll(MORE);
        }
        Dom.child(shape, "AdditionalProperties").ifPresent(more -> Dom.children(more)
                .forEach(each -> asked.add(each.getAttribute("FieldURI").replaceFirst(".*:", ""))));
        if (!single) {
            asked.removeAll(Set.of("Body", "RequiredAttendees"));
        }
        return new ItemWriter(asked);
    }

    void write(Xml xml, Account account, Event event, When when) {
        Details details = event.details();
        xml.open("t:CalendarItem");
        ItemIds.write(xml, event);
        text(xml, "Subject", details.title());
        text(xml, "Sensitivity", details.confidential() ? "Private" : "Normal");
        if (asked.contains("Body")) {
            xml.text("t:Body", details.description(), "BodyType", "Text");
        }
        text(xml, "UID", event.uid());
        text(xml, "Start", utc(when.startIn(account.profile().zone())));
        text(xml, "End", utc(when.endIn(account.profile().zone())));
        text(xml, "IsAllDayEvent", String.valueOf(when.allDay()));
        text(xml, "LegacyFreeBusyStatus", FreeBusyView.busyType(event));
        text(xml, "Location", details.location());
        text(xml, "IsMeeting", String.valueOf(!details.attendees().isEmpty()));
        text(xml, "IsCancelled", String.valueOf(event.cancelled()));
        text(xml, "IsRecurring", String.valueOf(event.recurrence() != null));
        people(xml, account, event);
        xml.close();
    }

    private void people(Xml xml, Account account, Event event) {
        boolean own = event.booking().organizer().equalsIgnoreCase(account.email());
        text(xml, "MyResponseType", own ? "Organizer" : "NoResponseReceived");
        if (asked.contains("Organizer")) {
            xml.open("t:Organizer");
            mailbox(xml, event.booking().organizer());
            xml.close();
        }
        List<Attendee> attendees = event.details().attendees();
        if (asked.contains("RequiredAttendees") && !attendees.isEmpty()) {
            xml.open("t:RequiredAttendees");
            attendees.forEach(each -> attendee(xml, each));
            xml.close();
        }
    }

    private static void attendee(Xml xml, Attendee each) {
        xml.open("t:Attendee");
        mailbox(xml, each.email());
        String answer =
                switch (each.response()) {
                    case ACCEPTED -> "Accept";
                    case DECLINED -> "Decline";
                    case TENTATIVE -> "Tentative";
                    case NEEDS_ACTION -> "Unknown";
                };
        xml.text("t:ResponseType", answer).close();
    }

    private static void mailbox(Xml xml, String email) {
        xml.open("t:Mailbox").text("t:Name", email).text("t:EmailAddress", email);
        xml.text("t:RoutingType", "SMTP").close();
    }

    private void text(Xml xml, String name, String value) {
        if (asked.contains(name)) {
            xml.text("t:" + name, value);
        }
    }

    private static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
