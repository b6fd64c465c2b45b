package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** Times as Graph writes and reads them: a local time, and beside it the name of a zone. */
final class GraphTimes {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.'0000000'");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.'0000000Z'").withZone(ZoneOffset.UTC);

    private GraphTimes() {}

    static ObjectNode write(LocalDateTime time, String zone) {
        return Json.object().put("dateTime", LOCAL.format(time)).put("timeZone", zone);
    }

    static String utc(Instant time) {
        return UTC.format(time);
    }

    /** A dateTimeTimeZone. */
    static Local read(JsonNode given, String field) {
        if (!given.isObject()) {
            throw GraphError.property("The property '" + field + "' is required.");
        }
        GraphRequest.only(given, Set.of("dateTime", "timeZone"));
        String text = Json.text(given, "dateTime");
        if (text == null) {
            throw GraphError.property("The property 'dateTime' of '" + field + "' is required.");
        }
        ZoneId zone = WindowsZones.zone(Json.text(given, "timeZone", "UTC"));
        try {
            boolean fixed = text.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})");
            LocalDateTime local = fixed
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                    : LocalDateTime.parse(text);
            return new Local(local, zone);
        } catch (DateTimeException noTime) {
            throw GraphError.parameter("The value '" + text + "' of parameter '" + field + "' is invalid.");
        }
    }

    /** A local time and its zone. */
    record Local(LocalDateTime time, ZoneId zone) {
        Instant instant() {
            return time.atZone(zone).toInstant();
        }

        LocalDateTime in(ZoneId other) {
            return time.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
        }
    }

    /** ISO 8601 in an address; without an offset it is UTC. */
    static Instant query(String text, String name) {
        try {
            return text.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            throw GraphError.parameter("The value '" + text + "' of parameter '" + name + "' is invalid.");
        }
    }
}
