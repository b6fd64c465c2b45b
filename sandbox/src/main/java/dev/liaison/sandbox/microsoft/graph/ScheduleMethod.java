package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.Sharing;
import dev.liaison.sandbox.kit.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code getSchedule}: who is busy when, with as much about it as its owner shares. */
final class ScheduleMethod {
    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofDays(62);
    private static final List<String> FIELDS = List.of("schedules", "startTime", "endTime", "availabilityViewInterval");
    private final GraphRequest request;
    private final Instant from;
    private final Instant to;
    private final Duration interval;
    private final ZoneId zone;

    private ScheduleMethod(GraphRequest request, Instant from, Instant to, int minutes) {
        this.request = request;
        this.from = from;
        this.to = to;
        interval = Duration.ofMinutes(minutes);
        zone = request.zone();
    }

    static ObjectNode get(GraphRequest request) {
        ObjectNode body = parameters(request.anyBody());
        if (request.microsoft().tenant(request.mailbox()).isEmpty()) {
            throw GraphError.denied();
        }
        Instant from = GraphTimes.read(body.path("startTime"), "startTime").instant();
        Instant to = GraphTimes.read(body.path("endTime"), "endTime").instant();
        if (!from.isBefore(to)) {
            throw GraphError.parameter("The end time must be after the start time.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) >= 0) {
            throw GraphError.parameter(
                    "The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed"
                            + " limits.");
        }
        JsonNode minutes = body.path("availabilityViewInterval");
        if (!minutes.isMissingNode() && (!minutes.isInt() || minutes.asInt() < 5 || minutes.asInt() > 1440)) {
            throw GraphError.parameter("AvailabilityViewInterval must be between 5 and 1440.");
        }
        return new ScheduleMethod(request, from, to, minutes.asInt(30)).answer(schedules(body.path("schedules")));
    }

    /** The names of an action's parameters are taken with a capital first letter too. */
    private static ObjectNode parameters(ObjectNode given) {
        ObjectNode out = Json.object();
        given.properties().forEach(field -> {
            String name = field.getKey().isEmpty()
                    ? ""
                    : field.getKey().substring(0, 1).toLowerCase(Locale.ROOT)
                            + field.getKey().substring(1);
            if (!FIELDS.contains(name) && !name.startsWith("@odata.")) {
                throw GraphError.body("The parameter '" + field.getKey()
                        + "' in the request payload is not a valid parameter for the operation 'getSchedule'.");
            }
            out.set(name, field.getValue());
        });
        return out;
    }

    private static List<String> schedules(JsonNode given) {
        if (!given.isArray() || given.isEmpty()) {
            throw GraphError.parameter("The parameter 'schedules' is required.");
        }
        if (given.size() > MOST) {
            throw GraphError.parameter("The number of schedules must not be more than " + MOST + ".");
        }
        List<String> out = new ArrayList<>();
        for (JsonNode each : given) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw GraphError.parameter("A schedule must be an SMTP address.");
            }
            out.add(each.textValue());
        }
        return out;
    }

    private ObjectNode answer(List<String> schedules) {
        ObjectNode out = Json.object();
        out.put("@odata.context", request.root() + "/$metadata#Collection(microsoft.graph.scheduleInformation)");
        ArrayNode value = out.putArray("value");
        schedules.forEach(each -> schedule(value.addObject().put("scheduleId", each), each));
        return out;
    }

    private void schedule(ObjectNode out, String email) {
        Optional<Account> found = request.microsoft().calendars().accounts(Provider.MICROSOFT).stream()
                .filter(each -> each.email().equalsIgnoreCase(email))
                .filter(each -> request.microsoft()
                        .tenantId(each)
                        .equals(request.token().grant().realm()))
                .findFirst();
        if (found.isEmpty()) {
            error(
                    out,
                    "ErrorMailRecipientNotFound",
                    "Unable to resolve e-mail address " + email + " to an Active Directory object.");
        } else if (sharing(found.get()) == Sharing.NONE) {
            error(out, "ErrorNoFreeBusyAccess", "The caller has no access to the free/busy data.");
        } else if (found.get().profile().error() != null) {
            error(out, found.get().profile().error(), "The free/busy data could not be read.");
        } else {
            times(out, found.get());
        }
    }

    private Sharing sharing(Account account) {
        Account caller = request.token().grant().account();
        if (caller == null || caller == account) {
            return Sharing.DETAILS;
        }
        return account.towards(caller.profile().organization());
    }

    private static void error(ObjectNode out, String code, String message) {
        out.put("availabilityView", "");
        out.putArray("scheduleItems");
        out.putObject("error").put("message", message).put("responseCode", code);
    }

    private void times(ObjectNode out, Account account) {
        List<Occurrence> all = account.between(from, to).stream()
                .filter(each -> !each.event().cancelled())
                .toList();
        out.put("availabilityView", view(all));
        ArrayNode items = out.putArray("scheduleItems");
        boolean details = sharing(account) == Sharing.DETAILS;
        all.forEach(each -> items.add(item(each, details)));
        out.set("workingHours", workingHours(WindowsZones.name(account.profile().zone(), request.now())));
    }

    private String view(List<Occurrence> all) {
        StringBuilder out = new StringBuilder();
        for (Instant start = from; start.isBefore(to); start = start.plus(interval)) {
            Instant begin = start;
            Instant end = start.plus(interval);
            int highest = all.stream()
                    .filter(each -> each.start().isBefore(end) && each.end().isAfter(begin))
                    .mapToInt(each -> digit(each.event().status()))
                    .max()
                    .orElse(0);
            out.append(highest);
        }
        return out.toString();
    }

    private static int digit(BusyStatus status) {
        return switch (status) {
            case FREE, WORKING_ELSEWHERE -> 0;
            case TENTATIVE -> 1;
            case BUSY -> 2;
            case OOF -> 3;
        };
    }

    private ObjectNode item(Occurrence each, boolean shared) {
        ObjectNode out = Json.object();
        Details details = each.event().details();
        if (shared) {
            out.put("isPrivate", details.confidential());
            out.put("isMeeting", !details.attendees().isEmpty()).put("isRecurring", each.recurs());
            out.put("subject", details.confidential() ? "" : details.title());
            out.put("location", details.confidential() ? "" : details.location());
        }
        out.put("status", each.event().status().key());
        out.set("start", GraphTimes.write(local(each.start()), request.zoneName()));
        out.set("end", GraphTimes.write(local(each.end()), request.zoneName()));
        return out;
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, zone);
    }

    static ObjectNode workingHours(String zoneName) {
        ObjectNode out = Json.object();
        ArrayNode days = out.putArray("daysOfWeek");
        List.of("monday", "tuesday", "wednesday", "thursday", "friday").forEach(days::add);
        out.put("startTime", "08:00:00.0000000").put("endTime", "17:00:00.0000000");
        out.putObject("timeZone").put("name", zoneName);
        return out;
    }
}
