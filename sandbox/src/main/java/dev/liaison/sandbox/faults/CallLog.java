package dev.liaison.sandbox.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest calls to the Web API and to response URLs, without secrets. */
public final class CallLog {
    private static final int KEPT = 10_000;
    private final Deque<Call> calls = new ArrayDeque<>();
    private long seq;

    /** One call. */
    public record Call(
            long seq,
            Instant at,
            String method,
            @Nullable String team,
            @Nullable String app,
            int status,
            @Nullable String error,
            long ms,
            ObjectNode args) {}

    /** Notes a call. */
    public synchronized void add(
            Instant at,
            String method,
            @Nullable String team,
            @Nullable String app,
            int status,
            @Nullable String error,
            long ms,
            ObjectNode args) {
        calls.add(new Call(++seq, at, method, team, app, status, error, ms, args));
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    /** Calls after that number, oldest first. */
    public synchronized List<Call> since(long number) {
        return calls.stream().filter(call -> call.seq() > number).toList();
    }

    /** Forgets all calls; numbers go on. */
    public synchronized void clear() {
        calls.clear();
    }
}
