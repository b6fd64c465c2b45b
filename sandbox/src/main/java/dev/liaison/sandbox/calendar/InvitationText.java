package dev.liaison.sandbox.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

/** An iTIP message (RFC 5546): a calendar object with a method. */
final class InvitationText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private final StringBuilder out = new StringBuilder();

    private InvitationText() {}

    static String of(Event event, String method, Provider provider, Instant now) {
        InvitationText text = new InvitationText();
        text.line("BEGIN:VCALENDAR");
        text.line("PRODID:-//Liaison//Sandbox " + provider.key() + "//EN");
        text.line("VERSION:2.0");
        text.line("CALSCALE:GREGORIAN");
        text.line("METHOD:" + method);
        text.zone(event);
        text.event(event, method, now);
        text.line("END:VCALENDAR");
        return text.out.toString();
    }

    private void zone(Event event) {
        if (event.recurrence() != null && !event.when().allDay()) {
            String id = event.when().zone().getId();
            var zone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(id);
            if (zone != null) {
                out.append(zone.getVTimeZone());
            }
        }
    }

    private void event(Event event, String method, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + utc(now));
        times(event);
        line("SUMMARY:" + escaped(event.details().title()));
        text("DESCRIPTION", event.details().description());
        text("LOCATION", event.details().location());
        Conference conference = event.booking().conference();
        if (conference != null) {
            line("URL:" + conference.url());
        }
        line("ORGANIZER:mailto:" + event.booking().organizer());
        event.details().attendees().forEach(this::attendee);
        line("SEQUENCE:" + event.revision().sequence());
        line("STATUS:" + (method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (event.status() == BusyStatus.FREE ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    private void times(Event event) {
        When when = event.when();
        Recurrence recurrence = event.recurrence();
        if (when.allDay()) {
            line("DTSTART;VALUE=DATE:"
                    + DateTimeFormatter.BASIC_ISO_DATE.format(when.start().toLocalDate()));
            line("DTEND;VALUE=DATE:"
                    + DateTimeFormatter.BASIC_ISO_DATE.format(when.end().toLocalDate()));
        } else if (recurrence == null) {
            line("DTSTART:" + utc(when.startIn(ZoneOffset.UTC)));
            line("DTEND:" + utc(when.endIn(ZoneOffset.UTC)));
        } else {
            line("DTSTART" + local(when.start(), when.zone()));
            line("DTEND" + local(when.end(), when.zone()));
        }
        if (recurrence != null) {
            line("RRULE:" + recurrence.rule());
            recurrence.skipped().forEach(each -> line("EXDATE" + local(each, when.zone())));
        }
    }

    private void attendee(Attendee each) {
        String name = each.name() == null ? each.email() : each.name();
        line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                + each.response().name().replace('_', '-') + ";RSVP=TRUE;CN=\"" + name.replace("\"", "'")
                + "\":mailto:" + each.email());
    }

    private void text(String property, String value) {
        if (!value.isEmpty()) {
            line(property + ":" + escaped(value));
        }
    }

    private static String local(LocalDateTime time, ZoneId zone) {
        return ";TZID=" + zone.getId() + ":" + LOCAL.format(time);
    }

    private static String utc(Instant time) {
        return LOCAL.format(time.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folds at 75 octets (RFC 5545, 3.1), never inside a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            String next = Character.toString(content.codePointAt(i));
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(next);
            octets += size;
            i += next.length();
        }
        out.append("\r\n");
    }

    /** How a mail about it is called. */
    static String subject(Event event, String method, Provider provider) {
        String what = method.equals("CANCEL") ? "Canceled" : "Invitation";
        String sign = provider == Provider.GOOGLE && method.equals("CANCEL") ? "Canceled event" : what;
        return provider != Provider.GOOGLE && !method.equals("CANCEL")
                ? event.details().title()
                : String.format(Locale.ROOT, "%s: %s", sign, event.details().title());
    }
}
