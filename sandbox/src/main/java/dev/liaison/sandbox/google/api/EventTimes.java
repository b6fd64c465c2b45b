package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/** The {@code start} and {@code end} of an event: a date, or a time with an offset or a zone. */
final class EventTimes {
    private final Account account;
    private final ObjectNode body;
    private final Event event;

    EventTimes(Account account, ObjectNode body, Event event) {
        this.account = account;
        this.body = body;
        this.event = event;
    }

    When read() {
        JsonNode start = field("start");
        JsonNode end = field("end");
        if (start.hasNonNull("date") != end.hasNonNull("date")) {
            throw GoogleError.invalid("Invalid start time.");
        }
        return start.hasNonNull("date") ? days(start, end) : times(start, end);
    }

    private JsonNode field(String name) {
        JsonNode given = body.path(name);
        if (!given.isObject()) {
            throw GoogleError.required("Missing " + name + " time.");
        }
        Request.only(given, Set.of("date", "dateTime", "timeZone"), " at '" + name + "'");
        if (given.hasNonNull("date") == given.hasNonNull("dateTime")) {
            throw given.hasNonNull("date")
                    ? GoogleError.invalid("Invalid " + name + " time.")
                    : GoogleError.required("Missing " + name + " time.");
        }
        return given;
    }

    private When days(JsonNode start, JsonNode end) {
        return when(date(start), date(end), account.profile().zone(), true);
    }

    private static LocalDateTime date(JsonNode given) {
        try {
            return LocalDate.parse(given.path("date").asText()).atStartOfDay();
        } catch (DateTimeException noDate) {
            throw GoogleError.invalid(
                    "Invalid value for: Invalid format: \"" + given.path("date").asText() + "\"");
        }
    }

    private When times(JsonNode start, JsonNode end) {
        if (event.recurrence() != null && !start.hasNonNull("timeZone")) {
            throw GoogleError.required("Missing time zone definition for start time.");
        }
        ZoneId zone = zone(start);
        return when(time(start, zone, "start"), time(end, zone(end), "end", zone), zone, false);
    }

    private ZoneId zone(JsonNode given) {
        String name = Json.text(given, "timeZone");
        return name == null ? account.profile().zone() : Request.zone(name);
    }

    private static LocalDateTime time(JsonNode given, ZoneId zone, String name) {
        return time(given, zone, name, zone);
    }

    private static LocalDateTime time(JsonNode given, ZoneId own, String name, ZoneId shown) {
        String text = given.path("dateTime").asText();
        if (text.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})")) {
            return Request.instant(text).atZone(shown).toLocalDateTime();
        }
        if (!given.hasNonNull("timeZone")) {
            throw GoogleError.required("Missing time zone definition for " + name + " time.");
        }
        try {
            return LocalDateTime.parse(text)
                    .atZone(own)
                    .withZoneSameInstant(shown)
                    .toLocalDateTime();
        } catch (DateTimeException noTime) {
            throw GoogleError.invalid("Invalid value for: Invalid format: \"" + text + "\"");
        }
    }

    private static When when(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay) {
        if (end.isBefore(start) || (allDay && !start.isBefore(end))) {
            throw new GoogleError(400, "timeRangeEmpty", "The specified time range is empty.");
        }
        return new When(start, end, zone, allDay);
    }
}
