package dev.liaison.sandbox.teams.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The log of activities that were sent to bots, the oldest first. Thread-safe. */
public final class Sent {
    private static final int KEPT = 5_000;
    private static final int SHOWN = 2_000;
    private final Deque<Entry> all = new ArrayDeque<>();
    private long seq;

    /** One activity and what became of it. */
    public record Entry(
            long seq,
            Instant at,
            String type,
            String id,
            String app,
            String url,
            int status,
            String outcome,
            String body,
            long ms) {}

    synchronized void add(Instant at, String type, String id, String app, String url, BotAnswer answer) {
        String body = answer.body();
        all.add(new Entry(
                ++seq,
                at,
                type,
                id,
                app,
                url,
                answer.status(),
                answer.ok() ? "ok" : answer.reason(),
                body.length() <= SHOWN ? body : body.substring(0, SHOWN),
                answer.millis()));
        if (all.size() > KEPT) {
            all.removeFirst();
        }
    }

    /** All of them. */
    public synchronized List<Entry> all() {
        return List.copyOf(all);
    }

    /** Forgets them. */
    public synchronized void clear() {
        all.clear();
    }
}
