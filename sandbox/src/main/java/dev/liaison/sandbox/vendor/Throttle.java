package dev.liaison.sandbox.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts calls per key: those of the last while, and those that are still running. */
final class Throttle {
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final Map<String, Integer> running = new HashMap<>();

    /** Counts a call; answers 0, or the seconds until one more is allowed. */
    synchronized long take(String key, int most, Duration window, Instant now) {
        Deque<Instant> recent = calls.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(window))) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return Math.max(
                    1, Duration.between(now, recent.peekFirst().plus(window)).toSeconds() + 1);
        }
        recent.addLast(now);
        return 0;
    }

    synchronized boolean enter(String key, int most) {
        int now = running.getOrDefault(key, 0);
        if (now >= most) {
            return false;
        }
        running.put(key, now + 1);
        return true;
    }

    synchronized void leave(String key) {
        running.merge(key, -1, Integer::sum);
    }

    synchronized void clear() {
        calls.clear();
    }
}
