package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Conference;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.Recurrence;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Events in the Calendar API's JSON, as they lie in that account. */
final class EventWriter {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXCEPTION = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private final Request request;
    private final Account account;

    EventWriter(Request request, Account account) {
        this.request = request;
        this.account = account;
    }

    /** One time of a series, or a single event. */
    ObjectNode occurrence(Occurrence each) {
        if (!each.recurs()) {
            return event(each.event());
        }
        ObjectNode out = event(each.event().repeating(null));
        When original = each.series().when().startingAt(each.original());
        Instant start = original.startIn(account.profile().zone());
        out.put("id", each.series().id() + "_" + BASIC.format(start));
        out.put("recurringEventId", each.series().id());
        out.set("originalStartTime", time(original.start(), original));
        return out;
    }

    ObjectNode event(Event event) {
        ObjectNode out = Json.object().put("kind", "calendar#event");
        out.put("etag", etag(event)).put("id", event.id());
        out.put("status", status(event));
        out.put("htmlLink", "https://www.google.com/calendar/event?eid=" + event.id());
        out.put("created", MILLIS.format(event.revision().created()));
        out.put("updated", MILLIS.format(event.revision().updated()));
        details(out, event);
        out.set("creator", person(event.booking().organizer()));
        out.set("organizer", person(event.booking().organizer()));
        out.set("start", time(event.when().start(), event.when()));
        out.set("end", time(event.when().end(), event.when()));
        recurrence(out, event);
        if (event.status() == BusyStatus.FREE || event.status() == BusyStatus.WORKING_ELSEWHERE) {
            out.put("transparency", "transparent");
        }
        out.put("iCalUID", event.uid()).put("sequence", event.revision().sequence());
        conference(out, event);
        out.putObject("reminders").put("useDefault", true);
        return out.put("eventType", type(event.status()));
    }

    static String etag(Event event) {
        return "\""
                + (event.revision().updated().toEpochMilli() * 2
                        + event.revision().etag()) + "\"";
    }

    private static String status(Event event) {
        return event.cancelled() ? "cancelled" : event.status() == BusyStatus.TENTATIVE ? "tentative" : "confirmed";
    }

    private static String type(BusyStatus status) {
        return switch (status) {
            case OOF -> "outOfOffice";
            case WORKING_ELSEWHERE -> "workingLocation";
            default -> "default";
        };
    }

    private void details(ObjectNode out, Event event) {
        Details details = event.details();
        if (details.confidential() && account != request.caller()) {
            out.put("visibility", "private");
            return;
        }
        text(out, "summary", details.title());
        text(out, "description", details.description());
        text(out, "location", details.location());
        if (details.confidential()) {
            out.put("visibility", "private");
        }
        if (!details.attendees().isEmpty()) {
            ArrayNode people = out.putArray("attendees");
            details.attendees().forEach(each -> people.add(attendee(each, event)));
        }
    }

    private ObjectNode attendee(Attendee each, Event event) {
        ObjectNode out = Json.object().put("email", each.email());
        if (each.name() != null) {
            out.put("displayName", each.name());
        }
        if (each.email().equals(event.booking().organizer())) {
            out.put("organizer", true);
        }
        if (each.email().equals(account.email())) {
            out.put("self", true);
        }
        String response =
                switch (each.response()) {
                    case NEEDS_ACTION -> "needsAction";
                    case ACCEPTED -> "accepted";
                    case TENTATIVE -> "tentative";
                    case DECLINED -> "declined";
                };
        return out.put("responseStatus", response);
    }

    private ObjectNode person(String email) {
        ObjectNode out = Json.object().put("email", email);
        return email.equals(account.email()) ? out.put("self", true) : out;
    }

    private ObjectNode time(LocalDateTime time, When when) {
        if (when.allDay()) {
            return Json.object().put("date", time.toLocalDate().toString());
        }
        ZoneId calendar = account.profile().zone();
        String shown = OFFSET.format(time.atZone(when.zone()).withZoneSameInstant(calendar));
        return Json.object().put("dateTime", shown).put("timeZone", when.zone().getId());
    }

    private static void recurrence(ObjectNode out, Event event) {
        Recurrence recurrence = event.recurrence();
        if (recurrence != null) {
            ArrayNode lines = out.putArray("recurrence").add("RRULE:" + recurrence.rule());
            String zone = event.when().zone().getId();
            recurrence.skipped().stream()
                    .sorted()
                    .forEach(each -> lines.add("EXDATE;TZID=" + zone + ":" + EXCEPTION.format(each)));
        }
    }

    private void conference(ObjectNode out, Event event) {
        Conference conference = event.booking().conference();
        if (conference == null) {
            return;
        }
        boolean ready = !request.google().calendars().clock().instant().isBefore(conference.readyAt());
        ObjectNode data = Json.object();
        ObjectNode made = data.putObject("createRequest").put("requestId", conference.requestId());
        made.putObject("conferenceSolutionKey").put("type", "hangoutsMeet");
        made.putObject("status").put("statusCode", ready ? "success" : "pending");
        if (ready) {
            out.put("hangoutLink", conference.url());
            data.putArray("entryPoints")
                    .addObject()
                    .put("entryPointType", "video")
                    .put("uri", conference.url())
                    .put("label", conference.url().replace("https://", ""));
            ObjectNode solution = data.putObject("conferenceSolution").put("name", "Google Meet");
            solution.putObject("key").put("type", "hangoutsMeet");
            data.put("conferenceId", conference.url().substring(conference.url().lastIndexOf('/') + 1));
        }
        out.set("conferenceData", data);
    }

    private static void text(ObjectNode out, String field, String value) {
        if (!value.isEmpty()) {
            out.put(field, value);
        }
    }
}
