package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.Conference;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;

/** Events in Graph's JSON. With ReadBasic alone there is no body. */
final class EventWriter {
    private final GraphRequest request;
    private final Account account;
    private final ZoneId zone;

    EventWriter(GraphRequest request) {
        this.request = request;
        account = request.mailbox();
        zone = request.zone();
    }

    ObjectNode occurrence(Occurrence each) {
        if (!each.recurs()) {
            return event(each.event());
        }
        boolean exception =
                each.event() != each.series() && !each.event().when().start().equals(each.original());
        ObjectNode out = event(each.event().repeating(null));
        out.put(
                "id",
                each.series().id()
                        + DateTimeFormatter.BASIC_ISO_DATE.format(
                                each.original().toLocalDate()));
        out.put("type", exception ? "exception" : "occurrence");
        return out.put("seriesMasterId", each.series().id());
    }

    ObjectNode event(Event event) {
        ObjectNode out = Json.object();
        String key = Base64.getEncoder()
                .encodeToString((event.id() + event.revision().etag()).getBytes(StandardCharsets.UTF_8));
        out.put("@odata.etag", "W/\"" + key.substring(key.length() - 24) + "\"").put("id", event.id());
        out.put("createdDateTime", GraphTimes.utc(event.revision().created()));
        out.put("lastModifiedDateTime", GraphTimes.utc(event.revision().updated()));
        out.put("changeKey", key.substring(key.length() - 24));
        out.putArray("categories");
        out.put("transactionId", event.booking().clientKey());
        out.put("originalStartTimeZone", WindowsZones.name(event.when().zone(), request.now()));
        out.put("originalEndTimeZone", WindowsZones.name(event.when().zone(), request.now()));
        out.put("iCalUId", event.uid()).put("reminderMinutesBeforeStart", 15).put("isReminderOn", true);
        about(out, event);
        when(out, event.when());
        people(out, event);
        meeting(out, event);
        out.put("seriesMasterId", (String) null)
                .put("type", event.recurrence() == null ? "singleInstance" : "seriesMaster");
        return out.putNull("recurrence");
    }

    private void about(ObjectNode out, Event event) {
        Details details = event.details();
        out.put("subject", details.title()).put("importance", "normal");
        out.put("sensitivity", details.confidential() ? "private" : "normal");
        out.put("isCancelled", event.cancelled()).put("showAs", event.status().key());
        out.put("webLink", "https://outlook.office365.com/owa/?itemid=" + event.id());
        out.put("responseRequested", true).put("allowNewTimeProposals", true);
        out.put("isDraft", false).put("hideAttendees", false);
        if (!basic()) {
            out.put("hasAttachments", false).put("bodyPreview", details.description());
            out.putObject("body").put("contentType", "html").put("content", details.description());
        }
        ObjectNode location = out.putObject("location");
        location.put("displayName", details.location()).put("locationType", "default");
        ArrayNode locations = out.putArray("locations");
        if (!details.location().isEmpty()) {
            locations.add(location.deepCopy());
        }
    }

    private boolean basic() {
        List<String> scopes = request.token().grant().scopes();
        return !scopes.contains("Calendars.Read") && !scopes.contains("Calendars.ReadWrite");
    }

    /** All-day events have midnights in whatever zone is asked for: their date does not move. */
    private void when(ObjectNode out, When when) {
        out.put("isAllDay", when.allDay());
        out.set("start", GraphTimes.write(shown(when.start(), when), request.zoneName()));
        out.set("end", GraphTimes.write(shown(when.end(), when), request.zoneName()));
    }

    private LocalDateTime shown(LocalDateTime time, When when) {
        return when.allDay()
                ? time
                : time.atZone(when.zone()).withZoneSameInstant(zone).toLocalDateTime();
    }

    private void people(ObjectNode out, Event event) {
        boolean own = event.booking().organizer().equalsIgnoreCase(account.email());
        out.put("isOrganizer", own);
        ArrayNode attendees = out.putArray("attendees");
        String answer = own ? "organizer" : "none";
        for (Attendee each : event.details().attendees()) {
            attendees.add(attendee(each));
            answer = each.email().equalsIgnoreCase(account.email()) ? response(each) : answer;
        }
        out.putObject("responseStatus").put("response", answer).put("time", "0001-01-01T00:00:00Z");
        String organizer = event.booking().organizer();
        out.putObject("organizer").set("emailAddress", address(organizer, organizer));
    }

    private static ObjectNode attendee(Attendee each) {
        ObjectNode out = Json.object().put("type", "required");
        out.putObject("status").put("response", response(each)).put("time", "0001-01-01T00:00:00Z");
        out.set("emailAddress", address(each.name() == null ? each.email() : each.name(), each.email()));
        return out;
    }

    private static ObjectNode address(String name, String email) {
        return Json.object().put("name", name).put("address", email);
    }

    private static String response(Attendee each) {
        return switch (each.response()) {
            case NEEDS_ACTION -> "none";
            case ACCEPTED -> "accepted";
            case TENTATIVE -> "tentativelyAccepted";
            case DECLINED -> "declined";
        };
    }

    private void meeting(ObjectNode out, Event event) {
        Conference conference = event.booking().conference();
        boolean ready = conference != null && !request.now().isBefore(conference.readyAt());
        out.put("isOnlineMeeting", conference != null).putNull("onlineMeetingUrl");
        out.put("onlineMeetingProvider", conference == null ? "unknown" : "teamsForBusiness");
        if (conference != null && ready) {
            out.putObject("onlineMeeting").put("joinUrl", conference.url());
        } else {
            out.putNull("onlineMeeting");
        }
    }
}
