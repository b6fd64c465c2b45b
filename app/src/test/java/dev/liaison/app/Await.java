package dev.liaison.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Polls for a condition with a budget. */
public final class Await {
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private Await() {}

    /** Returns the first value that there is. */
    public static <T> T until(String what, Supplier<Optional<T>> condition) {
        return until(what, BUDGET, condition);
    }

    /** The same for what takes longer, as a start does. */
    public static <T> T until(String what, Duration budget, Supplier<Optional<T>> condition) {
        var end = Instant.now().plus(budget);
        while (Instant.now().isBefore(end)) {
            var value = condition.get();
            if (value.isPresent()) {
                return value.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("not within " + budget.toSeconds() + " s: " + what);
    }

    public static void that(String what, Supplier<Boolean> condition) {
        that(what, BUDGET, condition);
    }

    public static void that(String what, Duration budget, Supplier<Boolean> condition) {
        until(what, budget, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }
}
