package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.Attendee.Response;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Recurrence;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the Calendar API's JSON of an event onto an event. Fields that are absent stay as they are. */
final class EventReader {
    /** What an event may carry; what Google sets itself is taken and not looked at. */
    static final Set<String> FIELDS = Set.of(
            "id",
            "summary",
            "description",
            "location",
            "start",
            "end",
            "attendees",
            "conferenceData",
            "transparency",
            "visibility",
            "status",
            "recurrence",
            "reminders",
            "guestsCanModify",
            "guestsCanInviteOthers",
            "guestsCanSeeOtherGuests",
            "colorId",
            "source",
            "eventType",
            "sequence",
            "kind",
            "etag",
            "htmlLink",
            "created",
            "updated",
            "creator",
            "organizer",
            "hangoutLink",
            "iCalUID");

    private static final Map<String, Response> RESPONSES = Map.of(
            "needsAction", Response.NEEDS_ACTION,
            "accepted", Response.ACCEPTED,
            "tentative", Response.TENTATIVE,
            "declined", Response.DECLINED);
    private final Account account;
    private final ObjectNode body;

    EventReader(Account account, ObjectNode body) {
        this.account = account;
        this.body = body;
    }

    Event onto(Event event) {
        Event out = event.about(details(event.details()));
        out = out.repeating(recurrence(event.recurrence()));
        if (body.has("start") || body.has("end")) {
            out = out.at(new EventTimes(account, body, out).read());
        }
        out = out.showing(status(event.status()));
        return out.cancelled("cancelled".equals(Json.text(body, "status", event.cancelled() ? "cancelled" : "")));
    }

    private Details details(Details before) {
        return new Details(
                text("summary", before.title(), 1024),
                text("description", before.description(), 8192),
                text("location", before.location(), 1024),
                body.has("attendees") ? attendees() : before.attendees(),
                body.has("visibility") ? confidential() : before.confidential());
    }

    private String text(String field, String before, int longest) {
        if (!body.has(field)) {
            return before;
        }
        JsonNode given = body.path(field);
        if (given.isNull()) {
            return "";
        }
        if (!given.isTextual() || given.textValue().length() > longest) {
            throw GoogleError.invalid("Invalid value for: " + field);
        }
        return given.textValue();
    }

    private boolean confidential() {
        String value = Json.text(body, "visibility", "default");
        if (!Set.of("default", "public", "private", "confidential").contains(value)) {
            throw GoogleError.invalid("Invalid value for: visibility");
        }
        return value.equals("private") || value.equals("confidential");
    }

    private List<Attendee> attendees() {
        List<Attendee> out = new ArrayList<>();
        for (JsonNode each : body.path("attendees")) {
            Request.only(
                    each,
                    Set.of(
                            "email",
                            "displayName",
                            "responseStatus",
                            "optional",
                            "organizer",
                            "self",
                            "id",
                            "comment",
                            "additionalGuests",
                            "resource"),
                    " at 'attendees'");
            String email = Json.text(each, "email");
            if (email == null) {
                throw GoogleError.required("Missing attendee email.");
            }
            if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                throw GoogleError.invalid("Invalid attendee email.");
            }
            Response response = RESPONSES.get(Json.text(each, "responseStatus", "needsAction"));
            if (response == null) {
                throw GoogleError.invalid("Invalid attendee response status.");
            }
            out.add(new Attendee(email, Json.text(each, "displayName"), response));
        }
        return out;
    }

    private @Nullable Recurrence recurrence(@Nullable Recurrence before) {
        if (!body.has("recurrence")) {
            return before;
        }
        List<String> lines = new ArrayList<>();
        body.path("recurrence").forEach(each -> lines.add(each.asText()));
        if (lines.isEmpty()) {
            return null;
        }
        if (lines.size() > 1 || !lines.get(0).startsWith("RRULE:")) {
            throw GoogleError.invalid("Invalid recurrence rule.");
        }
        try {
            return Recurrence.of(lines.get(0).substring("RRULE:".length()));
        } catch (IllegalArgumentException noRule) {
            throw GoogleError.invalid("Invalid recurrence rule.");
        }
    }

    private BusyStatus status(BusyStatus before) {
        String type = Json.text(body, "eventType", "default");
        if (!Set.of("default", "outOfOffice").contains(type)) {
            throw GoogleError.invalid("Invalid event type.");
        }
        if (type.equals("outOfOffice")) {
            return BusyStatus.OOF;
        }
        String transparency = Json.text(body, "transparency");
        if (transparency != null && !Set.of("opaque", "transparent").contains(transparency)) {
            throw GoogleError.invalid("Invalid value for: transparency");
        }
        String status = Json.text(body, "status");
        if (status != null && !Set.of("confirmed", "tentative", "cancelled").contains(status)) {
            throw GoogleError.invalid("Invalid value for: status");
        }
        if (transparency != null) {
            return transparency.equals("transparent") ? BusyStatus.FREE : BusyStatus.BUSY;
        }
        return "tentative".equals(status) ? BusyStatus.TENTATIVE : before;
    }
}
