package dev.liaison.providers.teams;

import dev.liaison.domain.outside.Throttled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps Teams' limits: for each conversation, and for each tenant by itself, so that a busy or limited customer slows nobody
 * else. Never waits: whoever is too early is told when to come back. Each node of a cluster keeps its own; where that is too
 * much, Teams' own answer pauses the conversation.
 */
public final class TeamsGovernor {
    /** Beyond this many conversations a tenant's idle ones are forgotten. */
    private static final int MANY = 1000;

    private final TeamsQuota quota;
    private final Clock clock;
    private final Map<UUID, Tenant> tenants = new ConcurrentHashMap<>();

    public TeamsGovernor(TeamsQuota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /** @throws Throttled when nothing may be written there now; then nothing was used up */
    void admitWriting(UUID installation, String conversation) {
        tenant(installation).admit(conversation, true);
    }

    /** @throws Throttled when nothing may be read there now; then nothing was used up */
    void admitReading(UUID installation, String conversation) {
        tenant(installation).admit(conversation, false);
    }

    /** Teams said so. */
    void pause(UUID installation, String conversation, Duration retryAfter) {
        tenant(installation).pause(conversation, clock.instant().plus(retryAfter));
    }

    private Tenant tenant(UUID installation) {
        return tenants.computeIfAbsent(installation, id -> new Tenant());
    }

    /** One installation. */
    private final class Tenant {
        private final Windows all = new Windows(quota.tenant());
        private final Map<String, Windows> writing = new HashMap<>();
        private final Map<String, Windows> reading = new HashMap<>();
        private final Map<String, Instant> paused = new HashMap<>();
        /** Those that are left when the idle ones are forgotten are not looked at again with each new one. */
        private int full = MANY;

        /** Reads the clock where only one is at a time, so that nobody counts with a moment before another's. */
        synchronized void admit(String conversation, boolean writes) {
            var now = clock.instant();
            var until = paused.getOrDefault(conversation, Instant.MIN);
            if (until.isAfter(now)) {
                throw new Throttled(Duration.between(now, until));
            }
            paused.remove(conversation);
            var both = List.of(thread(conversation, writes, now), all);
            for (var windows : both) {
                if (!windows.free(now)) {
                    throw new Throttled(windows.promise(now));
                }
            }
            both.forEach(windows -> windows.use(now));
        }

        synchronized void pause(String conversation, Instant until) {
            paused.merge(conversation, until, (a, b) -> a.isAfter(b) ? a : b);
        }

        private Windows thread(String conversation, boolean writes, Instant now) {
            var threads = writes ? writing : reading;
            if (threads.size() > full && !threads.containsKey(conversation)) {
                Stream.of(writing, reading).forEach(each -> each.values().removeIf(it -> it.idle(now)));
                full = Math.max(MANY, 2 * Math.max(writing.size(), reading.size()));
            }
            return threads.computeIfAbsent(conversation, id -> new Windows(writes ? quota.writing() : quota.reading()));
        }
    }
}
