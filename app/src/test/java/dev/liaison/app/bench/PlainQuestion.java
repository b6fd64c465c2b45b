package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.liaison.domain.calendar.CalendarKind;
import java.time.Duration;
import java.time.Instant;

/** The question for one person's busy times, where it is one call with a token. */
enum PlainQuestion {
    GOOGLE("google/calendar/v3/freeBusy") {
        @Override
        JsonNode about(String address, Instant from) {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("timeMin", from.toString())
                    .put("timeMax", from.plus(WEEK).toString());
            body.putArray("items").addObject().put("id", address);
            return body;
        }
    },
    MICROSOFT("microsoft/v1.0/me/calendar/getSchedule") {
        @Override
        JsonNode about(String address, Instant from) {
            var body = JsonNodeFactory.instance.objectNode();
            body.putArray("schedules").add(address);
            body.putObject("startTime").put("dateTime", local(from)).put("timeZone", "UTC");
            body.putObject("endTime").put("dateTime", local(from.plus(WEEK))).put("timeZone", "UTC");
            return body;
        }
    };

    private static final Duration WEEK = Duration.ofDays(7);

    private final String path;

    PlainQuestion(String path) {
        this.path = path;
    }

    /** Where it is asked in the sandbox. */
    String path() {
        return path;
    }

    CalendarKind kind() {
        return CalendarKind.valueOf(name());
    }

    abstract JsonNode about(String address, Instant from);

    private static String local(Instant instant) {
        return instant.toString().substring(0, "2026-11-22T00:00:00".length());
    }
}
