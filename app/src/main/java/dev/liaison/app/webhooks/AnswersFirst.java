package dev.liaison.app.webhooks;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A chat gives up on an answer after three seconds, and nobody waits for what goes on behind it to the tenth of a second. So work
 * behind begins when no answer is under way, and while answers follow each other closely only so much of it at once as there are
 * processors; all the same after a while, so that it never stands still.
 */
public final class AnswersFirst {
    /** However many answers are under way. */
    private static final Duration LONGEST = Duration.ofSeconds(1);
    /** From one answer to the next. Beyond, work is not rationed: it waits for vendors most of the time. */
    private static final Duration CLOSELY = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition gap = lock.newCondition();
    private final int atOnce;
    private final LongSupplier nanos;
    private int underWay;
    private int behind;
    private long lastAnswer;
    private long rationedUntil;

    /**
     * @param atOnce how many pieces of work are under way at once while answers follow each other closely
     * @param nanos a clock that only runs on
     */
    AnswersFirst(int atOnce, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.nanos = nanos;
        this.rationedUntil = nanos.getAsLong();
        this.lastAnswer = rationedUntil - CLOSELY.toNanos();
    }

    /** For this machine's processors. */
    public static AnswersFirst here() {
        return new AnswersFirst(Runtime.getRuntime().availableProcessors(), System::nanoTime);
    }

    /** Runs what answers somebody. */
    <T> T answering(Supplier<T> answer) {
        begin();
        try {
            return answer.get();
        } finally {
            add(-1, 0);
        }
    }

    /** Within an answer: waits for work that goes on behind it, which must not wait for this answer. */
    <T> T awaiting(Supplier<T> work) {
        add(-1, 0);
        try {
            return work.get();
        } finally {
            add(1, 0);
        }
    }

    /** Work behind answers. */
    public Runnable behind(Runnable work) {
        return () -> {
            awaitGap();
            try {
                work.run();
            } finally {
                add(0, -1);
            }
        };
    }

    /** The same for all that the executor is given. */
    public Executor behind(Executor executor) {
        return work -> executor.execute(behind(work));
    }

    private void begin() {
        lock.lock();
        try {
            var now = nanos.getAsLong();
            if (now - lastAnswer < CLOSELY.toNanos()) {
                rationedUntil = now + CLOSELY.toNanos();
            }
            lastAnswer = now;
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    /** Not everything that waits begins in the gap between two answers: one does, and another one when it is through. */
    private void add(int answers, int pieces) {
        lock.lock();
        try {
            underWay += answers;
            behind += pieces;
            if (underWay == 0) {
                gap.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitGap() {
        lock.lock();
        try {
            var end = nanos.getAsLong() + LONGEST.toNanos();
            for (var wait = toWait(end); wait > 0; wait = toWait(end)) {
                gap.awaitNanos(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            behind++;
            lock.unlock();
        }
    }

    /** Before looking again, in nanoseconds; none when it is time to begin. */
    private long toWait(long end) {
        var now = nanos.getAsLong();
        if (underWay > 0) {
            return end - now;
        }
        return behind < atOnce ? 0 : Math.min(end, rationedUntil) - now;
    }
}
