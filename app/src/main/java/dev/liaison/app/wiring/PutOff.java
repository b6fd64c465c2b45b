package dev.liaison.app.wiring;

import java.util.concurrent.PriorityBlockingQueue;

/** When tasks that were put off are due again, in nanoseconds of a clock that only runs on. Restarted nodes don't know. */
final class PutOff {
    private final PriorityBlockingQueue<Long> due = new PriorityBlockingQueue<>();

    /** @return true when nothing is due before it */
    boolean until(long nanos) {
        due.add(nanos);
        var next = due.peek();
        return next != null && next == nanos;
    }

    /** Called by one thread only. @return the next one that is due after that; {@code otherwise} when there is none */
    long nextAfter(long nanos, long otherwise) {
        var next = due.peek();
        while (next != null && next <= nanos) {
            due.poll();
            next = due.peek();
        }
        return next == null ? otherwise : next;
    }
}
