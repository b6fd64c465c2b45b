package dev.liaison.providers.slack;

import java.time.Duration;
import java.time.Instant;

/** An even pace with some play: each use moves the time when all of it will be used up. Not thread-safe. */
final class Pace {
    /** Nobody is sent away for longer, so that nobody comes back to a place in a queue that has long been empty. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Duration interval;
    private final Duration play;
    private Instant usedUpTo = Instant.MIN;
    private Instant lastPromise = Instant.MIN;

    Pace(Duration interval, Duration play) {
        this.interval = interval;
        this.play = play;
    }

    boolean free(Instant now) {
        return !earliest(now).isAfter(now);
    }

    void use(Instant now) {
        usedUpTo = (usedUpTo.isAfter(now) ? usedUpTo : now).plus(interval);
    }

    /** When to come back. Everybody who asks gets a moment of their own, one interval after the last one's. */
    Duration promise(Instant now) {
        var earliest = earliest(now);
        var next = lastPromise.isAfter(now) ? lastPromise.plus(interval) : earliest;
        var limit = now.plus(LONGEST_WAIT);
        lastPromise = next.isBefore(earliest) ? earliest : next;
        if (lastPromise.isAfter(limit)) {
            lastPromise = limit;
        }
        return Duration.between(now, lastPromise);
    }

    /** Nobody needs to remember it any longer. */
    boolean idle(Instant now) {
        return !usedUpTo.isAfter(now) && !lastPromise.isAfter(now);
    }

    private Instant earliest(Instant now) {
        // more than this can only be used up after the clock was set back
        if (usedUpTo.isAfter(now.plus(play).plus(interval))) {
            usedUpTo = now;
        }
        return usedUpTo.isAfter(now) ? usedUpTo.minus(play) : now;
    }
}
