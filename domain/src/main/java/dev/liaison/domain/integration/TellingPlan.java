package dev.liaison.domain.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** On which days somebody is told that a connection is broken: often enough to be heard, and then no more. */
public final class TellingPlan {
    private static final int[] DAYS = {1, 3, 7, 14};

    private TellingPlan() {}

    /**
     * The next telling after {@code now}; empty when all are over.
     *
     * @param lostAt the days are counted from here, 24 hours each
     */
    public static Optional<Instant> next(Instant lostAt, Instant now) {
        return IntStream.of(DAYS)
                .mapToObj(day -> lostAt.plus(Duration.ofDays(day)))
                .filter(at -> at.isAfter(now))
                .findFirst();
    }
}
