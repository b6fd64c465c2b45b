package dev.liaison.providers.slack;

import dev.liaison.domain.outside.Throttled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps Slack's limits, for each installation by itself, so that a busy or limited customer slows nobody else. Never
 * waits: whoever is too early is told when to come back. Each node of a cluster keeps its own; where that is too much,
 * Slack's own answer pauses it.
 */
public final class SlackGovernor {
    static final String POST = "chat.postMessage";

    /** Beyond this many people an installation's idle ones are forgotten. */
    private static final int MANY = 1000;

    private final SlackQuota quota;
    private final Clock clock;
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();

    public SlackGovernor(SlackQuota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /** @throws Throttled when the method may not be called now; then nothing was used up */
    void admit(UUID installation, String method) {
        lane(installation).admit(method, List.of(method));
    }

    /** The same for a message to one person. @throws Throttled when it may not be sent now */
    void admitPost(UUID installation, String channel) {
        lane(installation).admit(POST, List.of(POST, POST + " " + channel));
    }

    /** Slack said so. */
    void pause(UUID installation, String method, Duration retryAfter) {
        lane(installation).pause(method, clock.instant().plus(retryAfter));
    }

    private Lane lane(UUID installation) {
        return lanes.computeIfAbsent(installation, id -> new Lane());
    }

    /** One installation. */
    private final class Lane {
        private final Map<String, Pace> paces = new HashMap<>();
        private final Map<String, Instant> paused = new HashMap<>();

        /** Reads the clock where only one is at a time, so that nobody counts with a moment before another's. */
        synchronized void admit(String method, List<String> keys) {
            var now = clock.instant();
            var until = paused.getOrDefault(method, Instant.MIN);
            if (until.isAfter(now)) {
                throw new Throttled(Duration.between(now, until));
            }
            paused.remove(method);
            for (var key : keys) {
                if (!pace(key, now).free(now)) {
                    throw new Throttled(pace(key, now).promise(now));
                }
            }
            keys.forEach(key -> pace(key, now).use(now));
        }

        synchronized void pause(String method, Instant until) {
            paused.merge(method, until, (a, b) -> a.isAfter(b) ? a : b);
        }

        private Pace pace(String key, Instant now) {
            if (paces.size() > MANY && !paces.containsKey(key)) {
                paces.values().removeIf(pace -> pace.idle(now));
            }
            return paces.computeIfAbsent(key, this::newPace);
        }

        private Pace newPace(String key) {
            return key.indexOf(' ') < 0
                    ? new Pace(quota.interval(key), quota.play(key))
                    : new Pace(quota.betweenPosts(), Duration.ZERO);
        }
    }
}
