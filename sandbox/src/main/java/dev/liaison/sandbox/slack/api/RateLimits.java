package dev.liaison.sandbox.slack.api;

import dev.liaison.sandbox.faults.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Token buckets per method, workspace and app, and the special ones for posting. */
public final class RateLimits {
    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    /** Limits on that clock. */
    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Takes one call; answers the seconds to wait, zero when the call may pass. */
    synchronized long take(Method method, String workspace, Settings settings) {
        int perMinute = method.tier().perMinute();
        int burst = Math.max(1, Math.min(perMinute, settings.burst()));
        return bucket(method.name() + "|" + workspace, burst).take(perMinute / 60.0, burst, clock.instant());
    }

    /** Takes one message to a channel; answers the seconds to wait, zero when it may pass. */
    synchronized long takeMessage(String workspace, String channel, Settings settings) {
        Instant now = clock.instant();
        Bucket all = bucket("messages|" + workspace, settings.messageWorkspaceBurst());
        Bucket one = bucket("messages|" + workspace + "|" + channel, settings.messageBurst());
        double perSecond = settings.messagesPerMinute() / 60.0;
        long wait = Math.max(
                all.wait(perSecond, settings.messageWorkspaceBurst(), now),
                one.wait(settings.messagesPerSecond(), settings.messageBurst(), now));
        if (wait == 0) {
            all.tokens--;
            one.tokens--;
        }
        return wait;
    }

    /** Full buckets again. */
    public synchronized void clear() {
        buckets.clear();
    }

    private Bucket bucket(String key, int burst) {
        return buckets.computeIfAbsent(key, name -> new Bucket(burst, clock.instant()));
    }

    private static final class Bucket {
        private double tokens;
        private Instant filled;

        private Bucket(double tokens, Instant filled) {
            this.tokens = tokens;
            this.filled = filled;
        }

        private long take(double perSecond, int burst, Instant now) {
            long wait = wait(perSecond, burst, now);
            if (wait == 0) {
                tokens--;
            }
            return wait;
        }

        private long wait(double perSecond, int burst, Instant now) {
            double seconds = Duration.between(filled, now).toNanos() / 1e9;
            tokens = Math.min(burst, tokens + seconds * perSecond);
            filled = now;
            return tokens >= 1 ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
        }
    }
}
