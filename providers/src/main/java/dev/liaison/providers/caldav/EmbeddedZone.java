package dev.liaison.providers.caldav;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A VTIMEZONE, for zones that java.time does not know by name, as Windows calls them. Good from 1990 to 2060. */
final class EmbeddedZone {
    private static final LocalDateTime FIRST = LocalDateTime.of(1990, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2060, 1, 1, 0, 0);
    private static final int MOST_CHANGES = 300;

    private EmbeddedZone() {}

    static ZoneRules rules(IcalComponent zone) throws Unreadable {
        var changes = new ArrayList<Change>();
        for (var observance : zone.parts()) {
            changes.addAll(changes(observance));
        }
        if (changes.isEmpty()) {
            throw new Unreadable("a time zone without offsets");
        }
        changes.sort(Comparator.comparing(change -> change.at().toInstant(change.from())));
        return rules(changes);
    }

    private static ZoneRules rules(List<Change> changes) {
        var before = changes.get(0).from();
        var transitions = new ArrayList<ZoneOffsetTransition>();
        var offset = before;
        for (var change : changes) {
            if (!change.to().equals(offset)) {
                // a change tells the old offset too; what counts is the one before it
                var local = LocalDateTime.ofInstant(change.at().toInstant(change.from()), offset);
                transitions.add(ZoneOffsetTransition.of(local, offset, change.to()));
                offset = change.to();
            }
        }
        return ZoneRules.of(before, before, List.of(), transitions, List.of());
    }

    /** @param at by the clocks before it */
    private record Change(LocalDateTime at, ZoneOffset from, ZoneOffset to) {}

    private static List<Change> changes(IcalComponent observance) throws Unreadable {
        var from = offset(observance.required("TZOFFSETFROM"));
        var to = offset(observance.required("TZOFFSETTO"));
        var utc = from.getRules();
        var start = IcalTime.parse(observance.required("DTSTART").value().strip(), utc);
        var changes = new ArrayList<Change>();
        changes.add(new Change(start.local(), from, to));
        for (var rule : observance.all("RRULE").toList()) {
            for (var at : RecurrenceRule.parse(rule.value(), utc).starts(start, FIRST, LAST, MOST_CHANGES)) {
                changes.add(new Change(at, from, to));
            }
        }
        for (var date : observance.all("RDATE").toList()) {
            for (var value : date.value().split(",")) {
                changes.add(new Change(IcalTime.parse(value.strip(), utc).local(), from, to));
            }
        }
        return changes;
    }

    private static ZoneOffset offset(IcalProperty property) throws Unreadable {
        try {
            return ZoneOffset.of(property.value().strip());
        } catch (DateTimeException e) {
            throw new Unreadable("not an offset");
        }
    }
}
