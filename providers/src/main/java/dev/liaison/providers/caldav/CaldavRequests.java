package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The bodies that we send. */
final class CaldavRequests {
    static final String PRINCIPAL = propfind("<D:current-user-principal/>");
    static final String HOME = propfind("<C:calendar-home-set/>");
    static final String CALENDARS = propfind("<D:resourcetype/><D:supported-report-set/>"
            + "<C:supported-calendar-component-set/><C:calendar-timezone/><C:calendar-timezone-id/>"
            + "<C:schedule-calendar-transp/>");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";

    private CaldavRequests() {}

    private static String propfind(String properties) {
        return "<D:propfind" + NAMESPACES + "><D:prop>" + properties + "</D:prop></D:propfind>";
    }

    /** RFC 4791, 7.10. */
    static String freeBusy(Window window) {
        return "<C:free-busy-query" + NAMESPACES + "><C:time-range " + range(window) + "/></C:free-busy-query>";
    }

    /** Events of a window with their rules, without what they are about (RFC 4791, 7.8.1). */
    static String events(Window window) {
        return events(window, "");
    }

    /** The same, each occurrence by itself and in UTC (RFC 4791, 9.6.5). */
    static String expandedEvents(Window window) {
        return events(window, "<C:expand " + range(window) + "/>");
    }

    /** @param expand comes after the components: the order is the RFC's (9.6) */
    private static String events(Window window, String expand) {
        return """
                <C:calendar-query%s>
                 <D:prop><C:calendar-data>
                  <C:comp name="VCALENDAR"><C:prop name="VERSION"/>
                   <C:comp name="VEVENT">
                    <C:prop name="UID"/><C:prop name="DTSTART"/><C:prop name="DTEND"/><C:prop name="DURATION"/>
                    <C:prop name="RRULE"/><C:prop name="RDATE"/><C:prop name="EXDATE"/><C:prop name="RECURRENCE-ID"/>
                    <C:prop name="TRANSP"/><C:prop name="STATUS"/>
                   </C:comp><C:comp name="VTIMEZONE"><C:allprop/><C:allcomp/></C:comp>
                  </C:comp>
                  %s
                 </C:calendar-data></D:prop>
                 <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
                  <C:time-range %s/></C:comp-filter></C:comp-filter></C:filter>
                </C:calendar-query>
                """
                .formatted(NAMESPACES, expand, range(window));
    }

    private static String range(Window window) {
        return "start=\"" + utc(window.from()) + "\" end=\"" + utc(window.to()) + "\"";
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
