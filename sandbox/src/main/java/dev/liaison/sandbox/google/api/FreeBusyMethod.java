package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.Sharing;
import dev.liaison.sandbox.kit.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code freeBusy.query}: when people are busy, and nothing else about them. */
final class FreeBusyMethod {
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int MOST = 50;
    private static final Set<String> FIELDS =
            Set.of("timeMin", "timeMax", "timeZone", "groupExpansionMax", "calendarExpansionMax", "items");
    private final Request request;
    private final Instant from;
    private final Instant to;
    private final DateTimeFormatter format;

    private FreeBusyMethod(Request request, Instant from, Instant to, ZoneId zone) {
        this.request = request;
        this.from = from;
        this.to = to;
        format = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(zone);
    }

    static ObjectNode query(Request request) {
        ObjectNode body = request.body(FIELDS);
        Instant from = time(body, "timeMin");
        Instant to = time(body, "timeMax");
        if (!from.isBefore(to)) {
            throw new GoogleError(400, "timeRangeEmpty", "The specified time range is empty.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new GoogleError(400, "timeRangeTooLong", "The requested time range is too long.");
        }
        int most = expansion(body, "calendarExpansionMax", MOST);
        expansion(body, "groupExpansionMax", 100);
        ZoneId zone = Request.zone(Json.text(body, "timeZone", "UTC"));
        return new FreeBusyMethod(request, from, to, zone).answer(ids(body), most);
    }

    private static Instant time(JsonNode body, String field) {
        String text = Json.text(body, field);
        if (text == null) {
            throw GoogleError.required("Missing " + field + " parameter.");
        }
        return Request.instant(text);
    }

    private static int expansion(JsonNode body, String field, int most) {
        JsonNode given = body.path(field);
        if (given.isMissingNode()) {
            return most;
        }
        if (!given.isInt() || given.asInt() < 1 || given.asInt() > most) {
            throw GoogleError.invalid("Invalid value for: " + field);
        }
        return given.asInt();
    }

    private static List<String> ids(JsonNode body) {
        JsonNode items = body.path("items");
        if (!items.isMissingNode() && !items.isArray()) {
            throw GoogleError.invalid("Invalid value for: items");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode item : items) {
            Request.only(item, Set.of("id"), " at 'items'");
            String id = Json.text(item, "id");
            if (id == null) {
                throw GoogleError.required("Required");
            }
            ids.add(id);
        }
        return ids;
    }

    private ObjectNode answer(List<String> ids, int most) {
        ObjectNode out = Json.object().put("kind", "calendar#freeBusy");
        out.put("timeMin", milliseconds(from)).put("timeMax", milliseconds(to));
        ObjectNode calendars = out.putObject("calendars");
        for (String id : ids) {
            ObjectNode each = calendars.putObject(id);
            if (ids.size() > most) {
                error(each, "tooManyCalendarsRequested");
            } else {
                calendar(each, id);
            }
        }
        return out;
    }

    private static String milliseconds(Instant time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneId.of("UTC"))
                .format(time);
    }

    private void calendar(ObjectNode out, String id) {
        Optional<Account> found = id.equals("primary")
                ? Optional.of(request.caller())
                : request.google().calendars().account(Provider.GOOGLE, id);
        Optional<Account> readable = found.filter(this::shared);
        if (readable.isEmpty()) {
            error(out, "notFound");
        } else if (readable.get().profile().error() != null) {
            error(out, readable.get().profile().error());
        } else {
            busy(out.putArray("busy"), readable.get());
        }
    }

    private boolean shared(Account account) {
        String organization = request.caller().profile().organization();
        return account == request.caller() || account.towards(organization) != Sharing.NONE;
    }

    private static void error(ObjectNode out, String reason) {
        out.putArray("errors").addObject().put("domain", "global").put("reason", reason);
        out.putArray("busy");
    }

    /** Overlapping and touching times become one. */
    private void busy(ArrayNode out, Account account) {
        Instant start = null;
        Instant end = Instant.MIN;
        for (Occurrence each : account.between(from, to)) {
            if (!blocks(each.event()) || !each.start().isBefore(each.end())) {
                continue;
            }
            if (start != null && each.start().isAfter(end)) {
                period(out, start, end);
                start = null;
            }
            start = start == null ? each.start() : start;
            end = each.end().isAfter(end) ? each.end() : end;
        }
        if (start != null) {
            period(out, start, end);
        }
    }

    private void period(ArrayNode out, Instant start, Instant end) {
        out.addObject()
                .put("start", format.format(start.isBefore(from) ? from : start))
                .put("end", format.format(end.isAfter(to) ? to : end));
    }

    private static boolean blocks(Event event) {
        return !event.cancelled()
                && event.status() != BusyStatus.FREE
                && event.status() != BusyStatus.WORKING_ELSEWHERE;
    }
}
