package dev.liaison.sandbox.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a bot may call: in one chat, and in one tenant. Counts on the sandbox's clock what was let in. */
public final class Quota {
    private final Clock clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    /** On that clock. */
    public Quota(Clock clock) {
        this.clock = clock;
    }

    private record Rule(int most, Duration window) {
        static Rule of(int most, int seconds) {
            return new Rule(most, Duration.ofSeconds(seconds));
        }
    }

    /** What is counted. */
    public enum Kind {
        /** Conversations and messages, changes and deletions among them. */
        SEND(Rule.of(7, 1), Rule.of(8, 2), Rule.of(60, 30), Rule.of(1800, 3600)),
        /** Members. */
        READ(Rule.of(14, 1), Rule.of(16, 2), Rule.of(120, 30), Rule.of(3600, 3600)),
        /** All calls of an app in a tenant. */
        TENANT(Rule.of(50, 1));

        private final List<Rule> rules;

        Kind(Rule... rules) {
            this.rules = List.of(rules);
        }
    }

    /** Counts a call in a chat; answers 0, or the seconds until one more is allowed, and then it does not count. */
    public synchronized long take(Kind kind, Chat chat) {
        Instant now = clock.instant();
        String tenant = chat.bot().appId() + "|" + chat.person().tenant();
        String thread = kind + "|" + chat.conversationId();
        long wait = Math.max(wait(Kind.TENANT, tenant, now), wait(kind, thread, now));
        if (wait == 0) {
            recent(tenant).addLast(now);
            recent(thread).addLast(now);
        }
        return wait;
    }

    private Deque<Instant> recent(String key) {
        return calls.computeIfAbsent(key, any -> new ArrayDeque<>());
    }

    private long wait(Kind kind, String key, Instant now) {
        Deque<Instant> recent = recent(key);
        Duration longest = kind.rules.get(kind.rules.size() - 1).window();
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(longest))) {
            recent.removeFirst();
        }
        List<Instant> times = List.copyOf(recent);
        long wait = 0;
        for (Rule rule : kind.rules) {
            if (times.size() < rule.most()) {
                continue;
            }
            Instant free = times.get(times.size() - rule.most()).plus(rule.window());
            if (free.isAfter(now)) {
                wait = Math.max(wait, (Duration.between(now, free).toMillis() + 999) / 1000);
            }
        }
        return wait;
    }

    /** No calls yet. */
    public synchronized void clear() {
        calls.clear();
    }
}
