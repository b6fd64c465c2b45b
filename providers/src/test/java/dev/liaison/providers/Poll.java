package dev.liaison.providers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens at the other end of a wire, within a budget. */
public final class Poll {
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private Poll() {}

    /** @throws AssertionError when it does not come true in time */
    public static void until(BooleanSupplier condition) {
        for (var end = System.nanoTime() + BUDGET.toNanos(); System.nanoTime() < end; ) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("did not come true in " + BUDGET);
    }
}
