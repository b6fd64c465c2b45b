package dev.liaison.processes.calendar;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When a calendar that works is checked next: about six hours later, and those that were checked together no longer together. */
final class CheckTimes {
    static final Duration SOONEST = Duration.ofHours(5);
    static final Duration LATEST = Duration.ofHours(7);

    private CheckTimes() {}

    static Duration untilNext() {
        return Duration.ofSeconds(ThreadLocalRandom.current().nextLong(SOONEST.toSeconds(), LATEST.toSeconds() + 1));
    }
}
