package dev.liaison.providers.caldav;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.jspecify.annotations.Nullable;

/**
 * Reads iCalendar (RFC 5545) and keeps only what says when: a server may send subjects, places and people in spite of what we
 * asked for, and they end here.
 */
final class IcalReader implements ContentHandler {
    private static final Map<String, Set<String>> KEPT = Map.of(
            "VEVENT",
                    Set.of(
                            "UID",
                            "DTSTART",
                            "DTEND",
                            "DURATION",
                            "RRULE",
                            "RDATE",
                            "EXDATE",
                            "RECURRENCE-ID",
                            "TRANSP",
                            "STATUS"),
            "VFREEBUSY", Set.of("FREEBUSY"),
            "VTIMEZONE", Set.of("TZID"),
            "STANDARD", Set.of("DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"),
            "DAYLIGHT", Set.of("DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"));

    private static final Set<String> KEPT_PARAMETERS = Set.of("VALUE", "TZID", "RANGE", "FBTYPE");
    /** In XML the line ends are single line feeds, which the parser would not take for folded lines. */
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");

    private final IcalComponent calendar = new IcalComponent("VCALENDAR");
    private final Deque<IcalComponent> open = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();
    private @Nullable String kept;

    private IcalReader() {
        open.push(calendar);
    }

    /** What is kept of a calendar object. @throws Unreadable when it isn't one */
    static IcalComponent read(String text) throws Unreadable {
        var reader = new IcalReader();
        try {
            new CalendarParserImpl().parse(new StringReader(FOLD.matcher(text).replaceAll("")), reader);
        } catch (ParserException | IOException | RuntimeException e) {
            // the cause quotes lines of the calendar
            throw new Unreadable("not iCalendar");
        }
        return reader.calendar;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        open.push(new IcalComponent(name.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void endComponent(String name) {
        var done = open.pop();
        if (KEPT.containsKey(done.name())) {
            open.element().add(done);
        }
    }

    @Override
    public void startProperty(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        parameters.clear();
        kept = KEPT.getOrDefault(open.element().name(), Set.of()).contains(upper) ? upper : null;
    }

    @Override
    public void parameter(String name, String value) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (kept != null && KEPT_PARAMETERS.contains(upper)) {
            parameters.put(upper, value);
        }
    }

    @Override
    public void propertyValue(String value) {
        if (kept != null) {
            open.element().add(new IcalProperty(kept, Map.copyOf(parameters), value));
        }
    }

    @Override
    public void endProperty(String name) {
        kept = null;
    }
}
