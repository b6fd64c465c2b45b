package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Json;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads Graph's JSON of an event onto an event. Fields that are absent stay as they are. */
final class EventReader {
    static final Set<String> FIELDS = Set.of(
            "subject",
            "body",
            "start",
            "end",
            "location",
            "locations",
            "attendees",
            "isOnlineMeeting",
            "onlineMeetingProvider",
            "transactionId",
            "showAs",
            "isAllDay",
            "sensitivity",
            "importance",
            "categories",
            "reminderMinutesBeforeStart",
            "isReminderOn",
            "allowNewTimeProposals",
            "responseRequested",
            "hideAttendees");
    private final GraphRequest request;
    private final ObjectNode body;

    EventReader(GraphRequest request, ObjectNode body) {
        this.request = request;
        this.body = body;
    }

    Event onto(Event event) {
        Event out = event.about(details(event.details()));
        if (body.has("showAs")) {
            out = out.showing(status());
        }
        boolean timed = body.has("start") || body.has("end") || body.has("isAllDay");
        return timed ? out.at(when(event.when())) : out;
    }

    private Details details(Details before) {
        return new Details(
                text(body, "subject", before.title(), 255),
                content(before.description()),
                body.has("location") ? location() : before.location(),
                body.has("attendees") ? attendees() : before.attendees(),
                body.has("sensitivity") ? confidential() : before.confidential());
    }

    private static String text(JsonNode given, String field, String before, int longest) {
        if (!given.has(field)) {
            return before;
        }
        JsonNode value = given.path(field);
        if (value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw GraphError.body(
                    "Cannot convert a value to target type 'Edm.String' for the property '" + field + "'.");
        }
        if (value.textValue().length() > longest) {
            throw GraphError.property("The property '" + field + "' is too long.");
        }
        return value.textValue();
    }

    private String content(String before) {
        if (!body.has("body")) {
            return before;
        }
        GraphRequest.only(body.path("body"), Set.of("contentType", "content"));
        String type = Json.text(body.path("body"), "contentType", "text");
        if (!Set.of("text", "html", "Text", "HTML").contains(type)) {
            throw GraphError.body(
                    "Cannot convert the literal '" + type + "' to the expected type 'microsoft.graph.bodyType'.");
        }
        return text(body.path("body"), "content", "", 32_000);
    }

    private String location() {
        GraphRequest.only(
                body.path("location"),
                Set.of(
                        "displayName",
                        "locationType",
                        "uniqueId",
                        "uniqueIdType",
                        "address",
                        "coordinates",
                        "locationUri",
                        "locationEmailAddress"));
        return text(body.path("location"), "displayName", "", 255);
    }

    private List<Attendee> attendees() {
        List<Attendee> out = new ArrayList<>();
        for (JsonNode each : body.path("attendees")) {
            GraphRequest.only(each, Set.of("emailAddress", "type", "status", "proposedNewTime"));
            GraphRequest.only(each.path("emailAddress"), Set.of("address", "name"));
            String type = Json.text(each, "type", "required");
            if (!Set.of("required", "optional", "resource").contains(type)) {
                throw GraphError.body("Cannot convert the literal '" + type
                        + "' to the expected type 'microsoft.graph.attendeeType'.");
            }
            String email = Json.text(each.path("emailAddress"), "address", "");
            if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                throw new GraphError(400, "ErrorInvalidRecipients", "At least one recipient is not valid.");
            }
            out.add(Attendee.invited(email, Json.text(each.path("emailAddress"), "name")));
        }
        return out;
    }

    private boolean confidential() {
        String value = Json.text(body, "sensitivity", "");
        if (!Set.of("normal", "personal", "private", "confidential").contains(value)) {
            throw GraphError.body(
                    "Cannot convert the literal '" + value + "' to the expected type 'microsoft.graph.sensitivity'.");
        }
        return value.equals("private") || value.equals("confidential");
    }

    private BusyStatus status() {
        String value = Json.text(body, "showAs", "");
        try {
            return BusyStatus.of(value);
        } catch (IllegalArgumentException noStatus) {
            throw GraphError.body("Cannot convert the literal '" + value
                    + "' to the expected type 'microsoft.graph.freeBusyStatus'.");
        }
    }

    private When when(When before) {
        boolean allDay = body.has("isAllDay") ? body.path("isAllDay").asBoolean() : before.allDay();
        ZoneId zone = before.zone();
        LocalDateTime start = before.start();
        LocalDateTime end = before.end();
        if (body.has("start")) {
            GraphTimes.Local given = GraphTimes.read(body.path("start"), "start");
            zone = given.zone();
            start = given.time();
        }
        if (body.has("end")) {
            GraphTimes.Local given = GraphTimes.read(body.path("end"), "end");
            end = allDay ? given.time() : given.in(zone);
        }
        return checked(start, end, allDay ? request.mailbox().profile().zone() : zone, allDay);
    }

    private static When checked(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay) {
        try {
            return new When(start, end, zone, allDay);
        } catch (IllegalArgumentException noTime) {
            String message = allDay
                    ? "The Event.Start and Event.End properties of an all-day event must be set to midnight and be in the same"
                            + " time zone, and the duration must be at least 24 hours."
                    : "The start time must be before the end time.";
            throw GraphError.property(message);
        }
    }
}
