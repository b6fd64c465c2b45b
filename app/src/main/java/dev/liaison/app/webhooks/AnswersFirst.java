package dev.liaison.app.webhooks;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A chat gives up on an answer after three seconds, and nobody waits for what goes on behind it to the tenth of a second. So work
 * behind begins when no answer is under way; all the same after a while, so that it never stands still.
 */
public final class AnswersFirst {
    /** However many answers are under way. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition gap = lock.newCondition();
    private int underWay;

    /** Runs what answers somebody. */
    <T> T answering(Supplier<T> answer) {
        add(1);
        try {
            return answer.get();
        } finally {
            add(-1);
        }
    }

    /** Within an answer: waits for work that goes on behind it, which must not wait for this answer. */
    <T> T awaiting(Supplier<T> work) {
        add(-1);
        try {
            return work.get();
        } finally {
            add(1);
        }
    }

    /** Work behind answers. */
    public Runnable behind(Runnable work) {
        return () -> {
            awaitGap();
            try {
                work.run();
            } finally {
                add(0);
            }
        };
    }

    /** The same for all that the executor is given. */
    public Executor behind(Executor executor) {
        return work -> executor.execute(behind(work));
    }

    /** Not everything that waits begins in the gap between two answers: one does, and another one when it is through. */
    private void add(int answers) {
        lock.lock();
        try {
            underWay += answers;
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
            var left = LONGEST.toNanos();
            while (underWay > 0 && left > 0) {
                left = gap.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
