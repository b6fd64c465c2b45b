package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects when a window is taken, from one calendar object after the other. */
final class BusyTimes {
    /** Nobody has more; who seems to have may be after our memory. */
    static final int MOST = 10_000;

    private final Window window;
    private final List<Busy> busy = new ArrayList<>();
    private int seen;

    BusyTimes(Window window) {
        this.window = window;
    }

    List<Busy> list() {
        return busy;
    }

    void add(Busy one) throws Unreadable {
        count(1);
        if (one.from().isBefore(window.to()) && window.from().isBefore(one.to())) {
            busy.add(one);
        }
    }

    /** The events of a calendar object, expanded by the server or not. */
    void addEvents(IcalComponent calendar, IcalZones zones) throws Unreadable {
        var series = new TreeMap<String, List<IcalEvent>>();
        for (var event : calendar.parts("VEVENT").toList()) {
            var read = IcalEvent.of(event, zones);
            series.computeIfAbsent(read.uid(), uid -> new ArrayList<>()).add(read);
        }
        for (var events : series.values()) {
            addSeries(events, zones);
        }
    }

    /** What stands for an occurrence takes its place, wherever it was moved to. */
    private void addSeries(List<IcalEvent> events, IcalZones zones) throws Unreadable {
        var replaced = replaced(events);
        for (var event : events) {
            if (event.recurrenceId() != null) {
                addOne(event, event.start(), event.length());
                continue;
            }
            var occurrences = new Occurrences(event, zones).around(window, MOST - seen);
            occurrences.keySet().removeAll(replaced);
            addAll(event, occurrences);
        }
    }

    private static Set<Instant> replaced(List<IcalEvent> events) {
        var replaced = new HashSet<Instant>();
        for (var event : events) {
            var id = event.recurrenceId();
            if (id != null) {
                replaced.add(id.instant());
            }
        }
        return replaced;
    }

    private void addAll(IcalEvent event, Map<Instant, Occurrences.Occurrence> occurrences) throws Unreadable {
        for (var occurrence : occurrences.values()) {
            addOne(event, occurrence.start(), occurrence.length());
        }
    }

    private void addOne(IcalEvent event, IcalTime start, IcalDuration length) throws Unreadable {
        var one = event.busy(start, length);
        if (one.isPresent()) {
            add(one.get());
        } else {
            count(1);
        }
    }

    private void count(int more) throws Unreadable {
        seen += more;
        if (seen > MOST) {
            throw new Unreadable("more than " + MOST + " entries");
        }
    }
}
