package dev.liaison.sandbox.calendar;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an event repeats: an RFC 5545 rule without its name, the beginnings left out, and the occurrences that differ. Both by
 * the beginning that the rule gives them, on the clock of the event's zone.
 */
public record Recurrence(String rule, Set<LocalDateTime> skipped, Map<LocalDateTime, Event> moved) {
    /** Throws IllegalArgumentException when the rule is none. */
    public Recurrence {
        Rule.check(rule);
        skipped = Set.copyOf(skipped);
        moved = Map.copyOf(moved);
    }

    /** A rule without exceptions. */
    public static Recurrence of(String rule) {
        return new Recurrence(rule, Set.of(), Map.of());
    }

    /** Without that occurrence. */
    public Recurrence without(LocalDateTime start) {
        Set<LocalDateTime> more = new TreeSet<>(skipped);
        more.add(start);
        Map<LocalDateTime, Event> rest = new LinkedHashMap<>(moved);
        rest.remove(start);
        return new Recurrence(rule, more, rest);
    }

    /** With that occurrence changed. */
    public Recurrence with(LocalDateTime start, Event changed) {
        Map<LocalDateTime, Event> more = new LinkedHashMap<>(moved);
        more.put(start, changed);
        return new Recurrence(rule, skipped, more);
    }
}
