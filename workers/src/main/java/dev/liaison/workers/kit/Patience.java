package dev.liaison.workers.kit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often and how long we try again when a provider is out of reach. */
final class Patience {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    /** As many as leave the whole list of waits after the first failure. */
    static final int UNTRIED = WAITS.size() + 1;

    private Patience() {}

    /** What is left after this failure; zero means an incident. */
    static int retriesAfter(@Nullable Integer left) {
        return Math.max(0, (left == null ? UNTRIED : left) - 1);
    }

    static Duration waitBefore(int retries) {
        return retries == 0 ? Duration.ZERO : WAITS.get(WAITS.size() - Math.min(retries, WAITS.size()));
    }
}
