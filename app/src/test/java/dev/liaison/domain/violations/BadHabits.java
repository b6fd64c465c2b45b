package dev.liaison.domain.violations;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a compiler does not mind. */
public final class BadHabits {
    Instant asksNoClock() {
        return Instant.now();
    }

    Clock makesItsOwnClock() {
        return Clock.systemUTC();
    }

    void sleeps() throws InterruptedException {
        Thread.sleep(0);
    }

    Stream<String> leavesTheConnectionOpen(JdbcClient.MappedQuerySpec<String> query) {
        return query.stream();
    }
}
