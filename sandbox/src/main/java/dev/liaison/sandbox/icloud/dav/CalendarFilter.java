package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.kit.Dom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The filter of a calendar-query (RFC 4791, 9.7): events at all, and in which time. */
record CalendarFilter(boolean events, Instant from, Instant to) {
    private static final Duration OPEN = Duration.ofDays(3650);
    private static final CalendarFilter NOTHING = new CalendarFilter(false, Instant.EPOCH, Instant.EPOCH);

    static CalendarFilter read(Element query, Instant now) {
        Element filter = Dom.child(query, "filter").orElseThrow(() -> DavError.of(400));
        Element calendar = only(filter);
        if (calendar == null || !calendar.getAttribute("name").equals("VCALENDAR")) {
            throw DavError.caldav("valid-filter");
        }
        Element component = only(calendar);
        if (component == null || !component.getAttribute("name").equals("VEVENT")) {
            return NOTHING;
        }
        List<Element> inner = Dom.children(component);
        if (inner.isEmpty()) {
            return new CalendarFilter(true, now.minus(OPEN), now.plus(OPEN));
        }
        if (inner.size() != 1 || !Dom.is(inner.get(0), DavNames.CALDAV, "time-range")) {
            throw DavError.caldav("supported-filter");
        }
        return range(inner.get(0), now);
    }

    /** The one comp-filter within; null when there is nothing. */
    private static @Nullable Element only(Element parent) {
        List<Element> inner = Dom.children(parent);
        if (inner.isEmpty()) {
            return null;
        }
        if (inner.size() != 1 || !Dom.is(inner.get(0), DavNames.CALDAV, "comp-filter")) {
            throw DavError.caldav("supported-filter");
        }
        return inner.get(0);
    }

    private static CalendarFilter range(Element range, Instant now) {
        String start = range.getAttribute("start");
        String end = range.getAttribute("end");
        if (start.isEmpty() && end.isEmpty()) {
            throw DavError.caldav("valid-filter");
        }
        Instant from = start.isEmpty() ? now.minus(OPEN) : UtcTime.read(start, "valid-filter");
        Instant to = end.isEmpty() ? from.plus(OPEN) : UtcTime.read(end, "valid-filter");
        if (!from.isBefore(to)) {
            throw DavError.caldav("valid-filter");
        }
        return new CalendarFilter(true, from, to);
    }
}
