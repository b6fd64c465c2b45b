package dev.liaison.sandbox.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs like the wall clock, can be moved forward or held; what is scheduled on it moves along. */
public final class VirtualClock extends Clock implements AutoCloseable {
    private final Clock wall = Clock.systemUTC();
    private final Set<Pending> pending = new LinkedHashSet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-clock");
        thread.setDaemon(true);
        return thread;
    });
    private Duration offset = Duration.ZERO;
    private @Nullable Instant heldAt;

    @Override
    public synchronized Instant instant() {
        return heldAt != null ? heldAt : wall.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the sandbox lives in UTC");
    }

    /** Moves time forward; whatever became due runs at once on the clock's thread. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        if (heldAt != null) {
            heldAt = heldAt.plus(by);
        } else {
            offset = offset.plus(by);
        }
        List.copyOf(pending).forEach(this::arm);
    }

    /** Holds the time, so that it moves by {@link #advance} only. */
    public synchronized void hold() {
        if (heldAt == null) {
            heldAt = instant();
            List.copyOf(pending).forEach(this::arm);
        }
    }

    /** Lets the time run on from where it is. */
    public synchronized void run() {
        if (heldAt != null) {
            offset = Duration.between(wall.instant(), heldAt);
            heldAt = null;
            List.copyOf(pending).forEach(this::arm);
        }
    }

    /** Runs the task when this clock has moved on by the delay. */
    public synchronized void after(Duration delay, Runnable task) {
        Pending each = new Pending(instant().plus(delay), task);
        pending.add(each);
        arm(each);
    }

    /** Forgets everything scheduled; the time stays. */
    public synchronized void forget() {
        new ArrayList<>(pending).forEach(each -> each.cancel());
        pending.clear();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private synchronized void arm(Pending each) {
        each.cancel();
        boolean due = !instant().isBefore(each.due);
        if (heldAt != null && !due) {
            return;
        }
        long millis = due ? 0 : Duration.between(instant(), each.due).toMillis();
        each.future = timer.schedule(() -> run(each), millis, TimeUnit.MILLISECONDS);
    }

    private void run(Pending each) {
        synchronized (this) {
            if (!pending.remove(each)) {
                return;
            }
        }
        each.task.run();
    }

    private static final class Pending {
        private final Instant due;
        private final Runnable task;
        private @Nullable ScheduledFuture<?> future;

        private Pending(Instant due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        private void cancel() {
            ScheduledFuture<?> running = future;
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
