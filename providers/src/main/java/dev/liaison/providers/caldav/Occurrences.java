package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Window;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When a master event takes place: DTSTART, RRULE and RDATE, without EXDATE. */
final class Occurrences {
    /** More than any zone is away from another. */
    private static final int DAYS_AROUND = 2;

    private final IcalEvent event;
    private final IcalZones zones;

    Occurrences(IcalEvent event, IcalZones zones) {
        this.event = event;
        this.zones = zones;
    }

    /** One of them; an RDATE may have a length of its own. */
    record Occurrence(IcalTime start, IcalDuration length) {}

    /**
     * Those around a window, by when they begin.
     *
     * @param most how many are too many
     */
    Map<Instant, Occurrence> around(Window window, int most) throws Unreadable {
        var occurrences = new TreeMap<Instant, Occurrence>();
        put(occurrences, event.start(), event.length());
        addRules(occurrences, window, most);
        addDates(occurrences);
        occurrences.keySet().removeAll(excluded());
        return occurrences;
    }

    private void addRules(Map<Instant, Occurrence> occurrences, Window window, int most) throws Unreadable {
        var from = LocalDateTime.ofInstant(window.from(), ZoneOffset.UTC)
                .minus(event.length().longest())
                .minusDays(DAYS_AROUND);
        var to = LocalDateTime.ofInstant(window.to(), ZoneOffset.UTC).plusDays(DAYS_AROUND);
        for (var property : event.source().all("RRULE").toList()) {
            var rule = RecurrenceRule.parse(property.value(), event.start().zone());
            for (var start : rule.starts(event.start(), from, to, most)) {
                put(occurrences, event.start().at(start), event.length());
            }
        }
    }

    private void addDates(Map<Instant, Occurrence> occurrences) throws Unreadable {
        for (var property : event.source().all("RDATE").toList()) {
            for (var value : property.value().split(",")) {
                var period = value.strip().split("/", 2);
                var start = zones.time(property, period[0]);
                put(occurrences, start, period.length == 1 ? event.length() : length(property, start, period[1]));
            }
        }
    }

    private IcalDuration length(IcalProperty property, IcalTime start, String end) throws Unreadable {
        return end.startsWith("P") ? IcalDuration.parse(end) : IcalDuration.between(start, zones.time(property, end));
    }

    private Set<Instant> excluded() throws Unreadable {
        var excluded = new HashSet<Instant>();
        for (var property : event.source().all("EXDATE").toList()) {
            for (var value : property.value().split(",")) {
                excluded.add(zones.time(property, value.strip()).instant());
            }
        }
        return excluded;
    }

    private static void put(Map<Instant, Occurrence> occurrences, IcalTime start, IcalDuration length) {
        occurrences.put(start.instant(), new Occurrence(start, length));
    }
}
