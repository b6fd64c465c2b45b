package dev.liaison.sandbox.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Events as the world file and the control API write them. */
public final class EventFile {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "uid",
            "title",
            "description",
            "location",
            "attendees",
            "confidential",
            "start",
            "end",
            "zone",
            "status",
            "cancelled",
            "rrule",
            "skipped",
            "moved",
            "organizer",
            "client_key",
            "online_meeting",
            "sequence",
            "etag",
            "created",
            "updated",
            "all_day");

    private EventFile() {}

    /** All of an event. */
    public static ObjectNode write(Event event) {
        ObjectNode out = Json.object().put("id", event.id()).put("uid", event.uid());
        Details details = event.details();
        out.put("title", details.title()).put("description", details.description());
        out.put("location", details.location()).put("confidential", details.confidential());
        attendees(out.putArray("attendees"), details.attendees());
        when(out, event.when());
        out.put("status", event.status().key()).put("cancelled", event.cancelled());
        Recurrence recurrence = event.recurrence();
        if (recurrence != null) {
            out.put("rrule", recurrence.rule());
            ArrayNode skipped = out.putArray("skipped");
            new TreeSet<>(recurrence.skipped()).forEach(each -> skipped.add(each.toString()));
            ObjectNode moved = out.putObject("moved");
            recurrence.moved().forEach((start, changed) -> moved.set(start.toString(), write(changed)));
        }
        out.put("organizer", event.booking().organizer());
        out.put("client_key", event.booking().clientKey());
        Conference conference = event.booking().conference();
        out.put("online_meeting", conference == null ? null : conference.url());
        Revision revision = event.revision();
        out.put("sequence", revision.sequence()).put("etag", revision.etag());
        out.put("created", revision.created().toString());
        return out.put("updated", revision.updated().toString());
    }

    private static void attendees(ArrayNode out, List<Attendee> attendees) {
        for (Attendee each : attendees) {
            out.addObject()
                    .put("email", each.email())
                    .put("name", each.name())
                    .put("response", each.response().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void when(ObjectNode out, When when) {
        boolean allDay = when.allDay();
        out.put("start", (allDay ? when.start().toLocalDate() : when.start()).toString());
        out.put("end", (allDay ? when.end().toLocalDate() : when.end()).toString());
        out.put("zone", when.zone().getId()).put("all_day", allDay);
    }

    /** A new event in that account; throws IllegalArgumentException or DateTimeException when it makes no sense. */
    public static Event read(Account account, JsonNode given, Instant now) {
        known(given);
        String id = Json.text(given, "id", EventIds.id(account.provider()));
        String uid = Json.text(given, "uid", EventIds.uid(account.provider(), id));
        String organizer = Json.text(given, "organizer", account.email());
        return new Event(
                id,
                uid,
                when(given, account.profile().zone()),
                details(given),
                BusyStatus.of(Json.text(given, "status", "busy")),
                given.path("cancelled").asBoolean(),
                recurrence(account, given, now),
                new Booking(organizer, Json.text(given, "client_key"), conference(given, id)),
                revision(given, now));
    }

    /** The event with some fields changed. */
    public static Event changed(Account account, Event event, JsonNode patch) {
        known(patch);
        ObjectNode full = write(event);
        patch.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
        full.put("id", event.id());
        Event after = read(account, full, event.revision().created());
        return after.booked(event.booking()).revised(event.revision());
    }

    private static void known(JsonNode given) {
        given.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("an event has no field " + name);
            }
        });
    }

    private static Details details(JsonNode given) {
        List<Attendee> attendees = new ArrayList<>();
        for (JsonNode each : given.path("attendees")) {
            String email = each.isTextual() ? each.textValue() : Json.text(each, "email", "");
            String response = Json.text(each, "response", "needs_action").toUpperCase(Locale.ROOT);
            attendees.add(new Attendee(email, Json.text(each, "name"), Attendee.Response.valueOf(response)));
        }
        return new Details(
                Json.text(given, "title", ""),
                Json.text(given, "description", ""),
                Json.text(given, "location", ""),
                attendees,
                given.path("confidential").asBoolean());
    }

    private static When when(JsonNode given, ZoneId calendar) {
        String start = Json.text(given, "start", "");
        String end = Json.text(given, "end", "");
        if (start.length() == 10) {
            LocalDateTime first = LocalDate.parse(start).atStartOfDay();
            LocalDateTime last =
                    end.isEmpty() ? first.plusDays(1) : LocalDate.parse(end).atStartOfDay();
            return new When(first, last, calendar, true);
        }
        ZoneId zone = ZoneId.of(Json.text(given, "zone", calendar.getId()));
        LocalDateTime first = local(start, zone);
        return new When(first, end.isEmpty() ? first.plusHours(1) : local(end, zone), zone, false);
    }

    private static LocalDateTime local(String text, ZoneId zone) {
        boolean fixed = text.matches(".*T.*(Z|[+-][0-9]{2}:?[0-9]{2})");
        return fixed ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime() : LocalDateTime.parse(text);
    }

    private static @Nullable Recurrence recurrence(Account account, JsonNode given, Instant now) {
        String rule = Json.text(given, "rrule");
        if (rule == null || rule.isBlank()) {
            return null;
        }
        Set<LocalDateTime> skipped = new TreeSet<>();
        given.path("skipped").forEach(each -> skipped.add(LocalDateTime.parse(each.asText())));
        Map<LocalDateTime, Event> moved = new LinkedHashMap<>();
        given.path("moved")
                .properties()
                .forEach(each -> moved.put(
                        LocalDateTime.parse(each.getKey()), read(account, single(given, each.getValue()), now)));
        return new Recurrence(rule, skipped, moved);
    }

    private static ObjectNode single(JsonNode series, JsonNode changed) {
        ObjectNode out = ((ObjectNode) series).deepCopy();
        changed.properties().forEach(field -> out.set(field.getKey(), field.getValue()));
        out.remove(List.of("rrule", "skipped", "moved"));
        return out;
    }

    private static @Nullable Conference conference(JsonNode given, String id) {
        String url = Json.text(given, "online_meeting");
        return url == null ? null : new Conference(id, url, Instant.EPOCH);
    }

    private static Revision revision(JsonNode given, Instant now) {
        if (!given.has("created")) {
            return Revision.first(now);
        }
        return new Revision(
                given.path("sequence").asInt(),
                given.path("etag").asLong(1),
                Instant.parse(given.path("created").asText()),
                Instant.parse(Json.text(given, "updated", given.path("created").asText())));
    }
}
