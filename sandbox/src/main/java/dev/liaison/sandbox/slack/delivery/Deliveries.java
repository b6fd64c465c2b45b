package dev.liaison.sandbox.slack.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of what was sent to apps and what became of it. */
public final class Deliveries {
    private static final int KEPT = 5_000;
    private final Deque<Delivery> all = new ArrayDeque<>();
    private long seq;

    /** One attempt. */
    public record Delivery(
            long seq,
            Instant at,
            String kind,
            String type,
            String app,
            @Nullable String team,
            @Nullable String eventId,
            int retryNum,
            String url,
            int status,
            String outcome,
            String body,
            long ms,
            @Nullable Instant retryAt) {}

    synchronized void add(Attempt attempt, Outcome outcome, Instant at, @Nullable Instant retryAt) {
        all.add(new Delivery(
                ++seq,
                at,
                attempt.kind(),
                attempt.type(),
                attempt.app(),
                attempt.team(),
                attempt.eventId(),
                attempt.retryNum(),
                attempt.url(),
                outcome.status(),
                outcome.reason(),
                shortened(outcome.body()),
                outcome.millis(),
                retryAt));
        if (all.size() > KEPT) {
            all.removeFirst();
        }
    }

    private static String shortened(String body) {
        return body.length() <= 2000 ? body : body.substring(0, 2000);
    }

    /** All attempts, oldest first. */
    public synchronized List<Delivery> all() {
        return List.copyOf(all);
    }

    /** Forgets them. */
    public synchronized void clear() {
        all.clear();
    }

    /** What was tried. */
    record Attempt(
            String kind,
            String type,
            String app,
            @Nullable String team,
            @Nullable String eventId,
            int retryNum,
            String url) {}
}
