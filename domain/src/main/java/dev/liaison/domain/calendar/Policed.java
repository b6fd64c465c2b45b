package dev.liaison.domain.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies a policy to what a calendar holds. */
final class Policed {
    private Policed() {}

    /** @return in the order of time, not overlapping, within the window; where both overlap, busy wins over tentative */
    static List<Taken> of(List<Busy> busy, AvailabilityPolicy policy, Window window) {
        var changes = new TreeMap<Instant, Change>();
        for (var stretch : busy) {
            var presence = policy.presence(stretch.showAs(), stretch.allDay());
            var from = latest(stretch.from(), window.from());
            var to = earliest(stretch.to(), window.to());
            if (presence != Presence.FREE && from.isBefore(to)) {
                changes.computeIfAbsent(from, at -> new Change()).add(presence, 1);
                changes.computeIfAbsent(to, at -> new Change()).add(presence, -1);
            }
        }
        return sweep(changes);
    }

    /** How many stretches of each presence begin (or, below zero, end) at a moment. */
    private static final class Change {
        private int busy;
        private int tentative;

        void add(Presence presence, int count) {
            if (presence == Presence.BUSY) {
                busy += count;
            } else {
                tentative += count;
            }
        }
    }

    private static List<Taken> sweep(TreeMap<Instant, Change> changes) {
        var taken = new ArrayList<Taken>();
        int busy = 0;
        int tentative = 0;
        var before = Presence.FREE;
        @Nullable Instant since = null;
        for (var change : changes.entrySet()) {
            busy += change.getValue().busy;
            tentative += change.getValue().tentative;
            var now = busy > 0 ? Presence.BUSY : tentative > 0 ? Presence.TENTATIVE : Presence.FREE;
            if (now != before) {
                if (since != null) {
                    taken.add(new Taken(since, change.getKey(), before));
                }
                since = now == Presence.FREE ? null : change.getKey();
                before = now;
            }
        }
        return taken;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
