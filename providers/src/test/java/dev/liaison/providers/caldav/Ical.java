package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** Writes iCalendar, and reads it with the product. */
final class Ical {
    private Ical() {}

    static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + String.join("", components)
                + "END:VCALENDAR\r\n";
    }

    static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    /** As Outlook writes western Europe, under a name that IANA does not know. */
    static String europe(String id) {
        return """
                BEGIN:VTIMEZONE
                TZID:%s
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """
                .formatted(id)
                .replace("\n", "\r\n");
    }

    static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }

    /** Of a calendar in that zone, in the order of time. */
    static List<Busy> busy(String text, ZoneId zone, Window window) throws Unreadable {
        var busy = new BusyTimes(window);
        var object = IcalReader.read(text);
        busy.addEvents(object, new IcalZones(zone.getRules(), object));
        return busy.list().stream().sorted(Comparator.comparing(Busy::from)).toList();
    }
}
