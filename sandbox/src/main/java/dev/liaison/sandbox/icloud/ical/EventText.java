package dev.liaison.sandbox.icloud.ical;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.Recurrence;
import dev.liaison.sandbox.calendar.When;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

/** Events as calendar objects: whole series with their exceptions, or single occurrences in UTC. */
public final class EventText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Set<String> UTC = Set.of("UTC", "Z", "Etc/UTC", "GMT");

    private EventText() {}

    /** A whole entry, with the time zones that it names. */
    public static Component whole(Event event) {
        Component calendar = calendar();
        Recurrence recurrence = event.recurrence();
        Set<String> zones = new TreeSet<>(List.of(event.when().zone().getId()));
        Component master = component(event);
        times(master, event.when());
        calendar.with(master);
        if (recurrence != null) {
            master.line("RRULE:" + recurrence.rule());
            new TreeSet<>(recurrence.skipped()).forEach(each -> master.line("EXDATE" + time(each, event.when())));
            new TreeMap<>(recurrence.moved()).forEach((original, changed) -> {
                zones.add(changed.when().zone().getId());
                Component exception = component(changed).line("RECURRENCE-ID" + time(original, event.when()));
                times(exception, changed.when());
                calendar.with(exception);
            });
        }
        zones.forEach(zone -> zone(calendar, zone));
        return calendar;
    }

    /** Occurrences of one entry, each on its own and without a rule (RFC 4791, 9.6.5). */
    public static Component expanded(Account account, List<Occurrence> occurrences) {
        Component calendar = calendar();
        for (Occurrence each : occurrences) {
            Component single = component(each.event());
            When when = each.event().when();
            if (when.allDay()) {
                times(single, when);
            } else {
                single.line("DTSTART:" + utc(each.start())).line("DTEND:" + utc(each.end()));
            }
            if (each.recurs()) {
                single.line("RECURRENCE-ID" + original(account, each));
            }
            calendar.with(single);
        }
        return calendar;
    }

    private static String original(Account account, Occurrence each) {
        When series = each.series().when();
        ZoneId zone = series.allDay() ? account.profile().zone() : series.zone();
        return series.allDay()
                ? time(each.original(), series)
                : ":" + utc(each.original().atZone(zone).toInstant());
    }

    /** The description of a time zone as a calendar object; empty for UTC. */
    public static Optional<Component> zone(ZoneId zone) {
        Component calendar = calendar();
        zone(calendar, zone.getId());
        return Optional.of(calendar).filter(each -> !each.components().isEmpty());
    }

    private static Component calendar() {
        return Component.of("VCALENDAR")
                .line("CALSCALE:GREGORIAN")
                .line("PRODID:-//Apple Inc.//iCloud Sandbox//EN")
                .line("VERSION:2.0");
    }

    private static void zone(Component calendar, String id) {
        TimeZone zone = UTC.contains(id)
                ? null
                : TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(id);
        if (zone != null) {
            calendar.with(Component.parse(zone.getVTimeZone().toString()));
        }
    }

    private static Component component(Event event) {
        Details details = event.details();
        Component out = Component.of("VEVENT").line("UID:" + event.uid());
        out.line("DTSTAMP:" + utc(event.revision().updated()));
        out.line("CREATED:" + utc(event.revision().created()));
        out.line("LAST-MODIFIED:" + utc(event.revision().updated()));
        out.line("SUMMARY:" + ContentLine.escaped(details.title()));
        optional(out, "DESCRIPTION", details.description());
        optional(out, "LOCATION", details.location());
        out.line("SEQUENCE:" + event.revision().sequence());
        out.line("CLASS:" + (details.confidential() ? "PRIVATE" : "PUBLIC"));
        out.line("STATUS:" + status(event));
        boolean free = event.status() == BusyStatus.FREE || event.status() == BusyStatus.WORKING_ELSEWHERE;
        out.line("TRANSP:" + (free ? "TRANSPARENT" : "OPAQUE"));
        people(out, event);
        return out;
    }

    private static String status(Event event) {
        return event.cancelled() ? "CANCELLED" : event.status() == BusyStatus.TENTATIVE ? "TENTATIVE" : "CONFIRMED";
    }

    private static void optional(Component out, String property, String value) {
        if (!value.isEmpty()) {
            out.line(property + ":" + ContentLine.escaped(value));
        }
    }

    private static void people(Component out, Event event) {
        if (event.details().attendees().isEmpty()) {
            return;
        }
        out.line("ORGANIZER:mailto:" + event.booking().organizer());
        for (Attendee each : event.details().attendees()) {
            String answer = each.response().name().replace('_', '-');
            out.line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=" + answer + ":mailto:" + each.email());
        }
    }

    private static void times(Component out, When when) {
        out.line("DTSTART" + time(when.start(), when)).line("DTEND" + time(when.end(), when));
    }

    private static String time(LocalDateTime time, When when) {
        if (when.allDay()) {
            return ";VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(time.toLocalDate());
        }
        String zone = when.zone().getId();
        return UTC.contains(zone) ? ":" + LOCAL.format(time) + "Z" : ";TZID=" + zone + ":" + LOCAL.format(time);
    }

    private static String utc(Instant time) {
        return LOCAL.format(time.atOffset(ZoneOffset.UTC)) + "Z";
    }
}
