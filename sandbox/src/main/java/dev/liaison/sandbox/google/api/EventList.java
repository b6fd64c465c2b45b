package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.kit.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code events.list}. */
final class EventList {
    static final Set<String> PARAMETERS = Set.of(
            "iCalUID",
            "timeMin",
            "timeMax",
            "timeZone",
            "singleEvents",
            "maxResults",
            "pageToken",
            "orderBy",
            "showDeleted",
            "maxAttendees");
    private static final Duration FAR = Duration.ofDays(730);

    private EventList() {}

    static ObjectNode list(Request request) {
        Account account = CalendarMethods.readable(request);
        boolean single =
                request.choice("singleEvents", "false", "true", "false").equals("true");
        request.choice("showDeleted", "false", "false");
        String order = request.choice("orderBy", "", "", "startTime", "updated");
        if (order.equals("startTime") && !single) {
            throw GoogleError.invalid("The requested ordering is not available for the particular query.");
        }
        List<ObjectNode> all = found(request, account, single).toList();
        int size = request.number("maxResults", 250, 1, 2500);
        int first = request.number("pageToken", 0, 0, 999_999);
        ObjectNode out = Json.object().put("kind", "calendar#events").put("etag", "\"p33\"");
        out.put("summary", account.email())
                .put("timeZone", account.profile().zone().getId())
                .put("accessRole", account == request.caller() ? "owner" : "reader");
        ArrayNode items = out.putArray("items");
        all.stream().skip(first).limit(size).forEach(items::add);
        if (first + size < all.size()) {
            out.put("nextPageToken", String.valueOf(first + size));
        }
        return out;
    }

    private static Stream<ObjectNode> found(Request request, Account account, boolean single) {
        Instant from = request.time("timeMin");
        Instant to = request.time("timeMax");
        Instant now = request.google().calendars().clock().instant();
        if (from != null && to != null && !from.isBefore(to)) {
            throw new GoogleError(400, "timeRangeEmpty", "The specified time range is empty.");
        }
        List<Occurrence> within =
                account.between(from == null ? now.minus(FAR) : from, to == null ? now.plus(FAR) : to);
        String uid = request.query("iCalUID");
        EventWriter writer = new EventWriter(request, account);
        if (single) {
            return within.stream()
                    .filter(each -> uid == null || each.event().uid().equals(uid))
                    .filter(each -> !each.event().cancelled())
                    .map(writer::occurrence);
        }
        Stream<Event> events = from == null && to == null
                ? account.events().stream()
                : within.stream().map(Occurrence::series).distinct();
        return events.filter(each -> uid == null || each.uid().equals(uid))
                .filter(each -> !each.cancelled())
                .map(writer::event);
    }
}
