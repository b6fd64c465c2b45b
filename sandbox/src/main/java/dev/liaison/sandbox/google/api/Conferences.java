package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Booking;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Conference;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a Meet link when one is asked for; without {@code conferenceDataVersion=1} the wish is not heard. */
final class Conferences {
    private Conferences() {}

    static Event onto(Request request, ObjectNode body, Event event) {
        int version = request.number("conferenceDataVersion", 0, 0, 1);
        if (version == 0 || !body.has("conferenceData")) {
            return event;
        }
        Booking booking = event.booking();
        if (body.path("conferenceData").isNull()) {
            return event.booked(new Booking(booking.organizer(), booking.clientKey(), null));
        }
        JsonNode wish = body.path("conferenceData").path("createRequest");
        String id = Json.text(wish, "requestId");
        Conference known = booking.conference();
        if (wish.isMissingNode() || (known != null && known.requestId().equals(id))) {
            return event;
        }
        return event.booked(new Booking(booking.organizer(), booking.clientKey(), conference(request, wish, id)));
    }

    private static Conference conference(Request request, JsonNode wish, @Nullable String id) {
        Request.only(
                wish, Set.of("requestId", "conferenceSolutionKey", "status"), " at 'conference_data.create_request'");
        if (id == null || id.isEmpty()) {
            throw GoogleError.invalid("Invalid conference request id.");
        }
        String type = Json.text(wish.path("conferenceSolutionKey"), "type", "hangoutsMeet");
        if (!type.equals("hangoutsMeet")) {
            throw GoogleError.invalid("Invalid conference type value.");
        }
        Calendars calendars = request.google().calendars();
        Instant ready = calendars
                .clock()
                .instant()
                .plusSeconds(calendars.settings(Provider.GOOGLE).conferencePendingSeconds());
        String code = Ids.letters(3) + "-" + Ids.letters(4) + "-" + Ids.letters(3);
        return new Conference(id, "https://meet.google.com/" + code, ready);
    }
}
