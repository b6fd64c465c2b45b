package dev.liaison.providers.teams;

import dev.liaison.providers.teams.TeamsQuota.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Several limits at once, each over any stretch of time of its length. Not thread-safe. */
final class Windows {
    /** Nobody is sent away for longer, so that nobody comes back to a place in a queue that has long been empty. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** A call that is later than now by more was counted by a clock that has been set back since. */
    private static final Duration SET_BACK = Duration.ofMinutes(1);

    private final List<Limit> limits;
    /** As many as the largest limit counts; the calls that it can still see, oldest first. */
    private final Deque<Instant> used = new ArrayDeque<>();

    private Instant lastPromise = Instant.MIN;

    Windows(List<Limit> limits) {
        this.limits = limits;
    }

    boolean free(Instant now) {
        return !earliest(now).isAfter(now);
    }

    void use(Instant now) {
        if (!limits.isEmpty()) {
            used.addLast(now);
        }
    }

    /** When to come back. Everybody who asks gets a moment of their own, one even interval after the last one's. */
    Duration promise(Instant now) {
        var earliest = earliest(now);
        var next = lastPromise.isAfter(now) ? lastPromise.plus(interval()) : earliest;
        lastPromise = next.isBefore(earliest) ? earliest : next;
        var limit = now.plus(LONGEST_WAIT);
        if (lastPromise.isAfter(limit)) {
            lastPromise = limit;
        }
        return Duration.between(now, lastPromise);
    }

    /** Nobody needs to remember it any longer. */
    boolean idle(Instant now) {
        forget(now);
        return used.isEmpty() && !lastPromise.isAfter(now);
    }

    /** Of the slowest limit, so that those who come back don't meet the next one. */
    private Duration interval() {
        return limits.stream()
                .map(limit -> limit.length().dividedBy(limit.calls()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Instant earliest(Instant now) {
        forget(now);
        var calls = new ArrayList<>(used);
        var earliest = now;
        for (var limit : limits) {
            if (calls.size() >= limit.calls()) {
                var over = calls.get(calls.size() - limit.calls()).plus(limit.length());
                earliest = over.isAfter(earliest) ? over : earliest;
            }
        }
        return earliest;
    }

    private void forget(Instant now) {
        var setBack = now.plus(SET_BACK);
        while (!used.isEmpty() && used.peekLast().isAfter(setBack)) {
            used.removeLast();
        }
        var longest =
                limits.stream().map(Limit::length).max(Duration::compareTo).orElse(Duration.ZERO);
        while (!used.isEmpty() && !used.peekFirst().plus(longest).isAfter(now)) {
            used.removeFirst();
        }
    }
}
