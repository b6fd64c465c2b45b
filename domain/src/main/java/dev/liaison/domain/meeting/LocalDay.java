package dev.liaison.domain.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A date in a zone, or the part of it between two changes of the clock. In epoch seconds, half-open.
 *
 * @param midnight when it was midnight, had the clock not been changed: add what the clock shows to get the moment
 */
record LocalDay(LocalDate date, long midnight, long from, long to) {
    static final int SECONDS = 24 * 60 * 60;

    /** All of them between two moments, ascending. */
    static List<LocalDay> between(long from, long to, ZoneId zone) {
        var days = new ArrayList<LocalDay>();
        var rules = zone.getRules();
        for (var at = from; at < to; ) {
            var change = Math.min(to, nextChange(rules, at));
            addUnchanged(
                    days, at, change, rules.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds());
            at = change;
        }
        return days;
    }

    private static long nextChange(ZoneRules rules, long at) {
        var next = rules.nextTransition(Instant.ofEpochSecond(at));
        return next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }

    private static void addUnchanged(List<LocalDay> days, long from, long to, int offset) {
        for (var at = from; at < to; ) {
            var day = Math.floorDiv(at + offset, SECONDS);
            var midnight = day * SECONDS - offset;
            var end = Math.min(to, midnight + SECONDS);
            days.add(new LocalDay(LocalDate.ofEpochDay(day), midnight, at, end));
            at = end;
        }
    }
}
