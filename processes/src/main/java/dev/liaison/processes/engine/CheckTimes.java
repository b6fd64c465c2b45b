package dev.liaison.processes.engine;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When what works is checked next: about six hours later, and what was checked together no longer together. */
public final class CheckTimes {
    public static final Duration SOONEST = Duration.ofHours(5);
    public static final Duration LATEST = Duration.ofHours(7);

    private CheckTimes() {}

    /** As long as it is left alone. */
    public static Duration untilNext() {
        return Duration.ofSeconds(ThreadLocalRandom.current().nextLong(SOONEST.toSeconds(), LATEST.toSeconds() + 1));
    }
}
