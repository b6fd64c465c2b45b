package dev.liaison.providers.teams;

import java.time.Duration;
import java.util.List;

/**
 * How often we call Teams.
 *
 * @param writing in one conversation: messages, changes, new conversations
 * @param reading in one conversation: members
 * @param tenant everything together in one tenant
 */
public record TeamsQuota(List<Limit> writing, List<Limit> reading, List<Limit> tenant) {

    /** By so much a request may be longer on its way than the one before it, and Teams still counts as we do. */
    static final Duration ROOM = Duration.ofMillis(50);

    /** At most so many calls in any stretch of time of that length. */
    public record Limit(int calls, Duration length) {
        private Limit longer(Duration by) {
            return new Limit(calls, length.plus(by));
        }
    }

    public TeamsQuota {
        writing = List.copyOf(writing);
        reading = List.copyOf(reading);
        tenant = List.copyOf(tenant);
    }

    /** What we keep: the published limits, each over a little longer. */
    public static TeamsQuota kept() {
        var published = published();
        return new TeamsQuota(
                withRoom(published.writing()), withRoom(published.reading()), withRoom(published.tenant()));
    }

    private static List<Limit> withRoom(List<Limit> limits) {
        return limits.stream().map(limit -> limit.longer(ROOM)).toList();
    }

    /** What Microsoft publishes ("Optimize your bot with rate limiting in Teams"). */
    static TeamsQuota published() {
        return new TeamsQuota(
                List.of(limit(7, 1), limit(8, 2), limit(60, 30), limit(1800, 3600)),
                List.of(limit(14, 1), limit(16, 2), limit(120, 30), limit(3600, 3600)),
                List.of(limit(50, 1)));
    }

    /** Practically none, for measuring against a stand-in. */
    public static TeamsQuota lifted() {
        return new TeamsQuota(List.of(), List.of(), List.of());
    }

    private static Limit limit(int calls, int seconds) {
        return new Limit(calls, Duration.ofSeconds(seconds));
    }
}
