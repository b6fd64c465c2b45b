package dev.liaison.sandbox.icloud.ical;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.Booking;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Recurrence;
import dev.liaison.sandbox.calendar.Revision;
import dev.liaison.sandbox.calendar.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The event in a calendar object that a client wants to keep; RFC 4791, 4.1 says what such an object may hold. */
public final class EventParser {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private final Component calendar;
    private final Account account;
    private final Revision revision;

    /** For an entry of that account in that version. */
    public EventParser(Component calendar, Account account, Revision revision) {
        this.calendar = calendar;
        this.account = account;
        this.revision = revision;
    }

    /** The event; throws IllegalArgumentException or DateTimeException, with a reason, when the object is not sound. */
    public Event parse(String id) {
        List<Component> events = calendar.all("VEVENT");
        boolean sound = calendar.name().equals("VCALENDAR")
                && calendar.property("METHOD").isEmpty()
                && "2.0"
                        .equals(calendar.property("VERSION")
                                .map(ContentLine::value)
                                .orElse(""))
                && calendar.property("PRODID").isPresent();
        Set<String> uids = new TreeSet<>();
        events.forEach(each -> uids.add(required(each, "UID").value()));
        if (!sound || uids.size() != 1) {
            throw new IllegalArgumentException("not one event of iCalendar 2.0 without a method");
        }
        Component master = events.stream()
                .filter(each -> each.property("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("only exceptions"));
        return event(id, master, recurrence(id, master, events));
    }

    private Event event(String id, Component given, @Nullable Recurrence recurrence) {
        required(given, "DTSTAMP");
        return new Event(
                id,
                required(given, "UID").value(),
                when(given),
                details(given),
                status(given),
                value(given, "STATUS").equals("CANCELLED"),
                recurrence,
                new Booking(mail(given.property("ORGANIZER")).orElse(account.email()), null, null),
                revision);
    }

    private static ContentLine required(Component given, String property) {
        return given.property(property).orElseThrow(() -> new IllegalArgumentException("no " + property));
    }

    private static String value(Component given, String property) {
        return given.property(property).map(ContentLine::value).orElse("");
    }

    private static Details details(Component given) {
        List<Attendee> attendees = given.properties("ATTENDEE").stream()
                .flatMap(each -> mail(Optional.of(each)).stream())
                .map(each -> Attendee.invited(each, null))
                .toList();
        return new Details(
                text(given, "SUMMARY"), text(given, "DESCRIPTION"), text(given, "LOCATION"), attendees, false);
    }

    private static String text(Component given, String property) {
        return given.property(property).map(ContentLine::text).orElse("");
    }

    private static Optional<String> mail(Optional<ContentLine> line) {
        return line.map(each -> each.value().replaceFirst("(?i)^mailto:", ""));
    }

    private static BusyStatus status(Component given) {
        if (value(given, "TRANSP").equals("TRANSPARENT")) {
            return BusyStatus.FREE;
        }
        return value(given, "STATUS").equals("TENTATIVE") ? BusyStatus.TENTATIVE : BusyStatus.BUSY;
    }

    private When when(Component given) {
        ContentLine first = required(given, "DTSTART");
        boolean allDay = first.value().length() == 8;
        LocalDateTime start = time(first.value());
        ZoneId zone = zone(first);
        Optional<ContentLine> last = given.property("DTEND");
        Optional<Duration> duration = given.property("DURATION").map(each -> Duration.parse(each.value()));
        LocalDateTime end = last.map(each -> time(each.value()).atZone(zone(each)))
                .map(each -> each.withZoneSameInstant(zone).toLocalDateTime())
                .or(() -> duration.map(start::plus))
                .orElse(allDay ? start.plusDays(1) : start);
        return new When(start, end, zone, allDay);
    }

    private ZoneId zone(ContentLine line) {
        if (line.value().endsWith("Z")) {
            return ZoneId.of("UTC");
        }
        return line.parameter("TZID")
                .map(this::defined)
                .orElse(account.profile().zone());
    }

    private ZoneId defined(String id) {
        boolean known = calendar.all("VTIMEZONE").stream()
                .anyMatch(each -> value(each, "TZID").equals(id));
        if (!known) {
            throw new IllegalArgumentException("no VTIMEZONE " + id);
        }
        return ZoneId.of(id);
    }

    private static LocalDateTime time(String value) {
        return value.length() == 8
                ? LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
                : LocalDateTime.parse(value.replace("Z", ""), LOCAL);
    }

    private @Nullable Recurrence recurrence(String id, Component master, List<Component> events) {
        Optional<ContentLine> rule = master.property("RRULE");
        if (rule.isEmpty()) {
            return null;
        }
        Set<LocalDateTime> skipped = new TreeSet<>();
        for (ContentLine line : master.properties("EXDATE")) {
            List.of(line.value().split(",")).forEach(each -> skipped.add(time(each)));
        }
        Map<LocalDateTime, Event> moved = new LinkedHashMap<>();
        for (Component each : events) {
            each.property("RECURRENCE-ID").ifPresent(line -> moved.put(time(line.value()), event(id, each, null)));
        }
        return new Recurrence(rule.get().value(), skipped, moved);
    }
}
