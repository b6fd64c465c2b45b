package dev.liaison.domain.calendar;

import dev.liaison.domain.outside.ProviderFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A calendar system that does as it is told and counts how often it is asked. */
final class Calendars implements CalendarProvider {
    private final CalendarKind kind;
    private final Map<String, Reading> readings = new HashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    volatile @Nullable RuntimeException failure;
    /** While not null, every call waits for it. */
    volatile @Nullable CountDownLatch stuck;

    Calendars(CalendarKind kind) {
        this.kind = kind;
    }

    @Override
    public CalendarKind kind() {
        return kind;
    }

    void has(String address, Busy... busy) {
        readings.put(address, new Reading.Read(List.of(busy)));
    }

    static Busy meeting(Instant from, Duration length) {
        return new Busy(from, from.plus(length), ShowAs.BUSY, false);
    }

    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        calls.incrementAndGet();
        waitIfStuck();
        var wrong = failure;
        if (wrong != null) {
            throw wrong;
        }
        var found = new HashMap<String, Reading>();
        addresses.forEach(address ->
                found.put(address, readings.getOrDefault(address, new Reading.Unread(UnreadReason.NOT_SHARED))));
        return found;
    }

    private void waitIfStuck() {
        var latch = stuck;
        try {
            if (latch != null && !latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void fails(ProviderFailure with) {
        failure = with;
    }

    @Override
    public void revoke(CalendarAccount account) {
        throw new UnsupportedOperationException("nobody revokes here");
    }
}
