package dev.liaison.providers.slack;

import java.time.Duration;
import java.util.Map;

/**
 * How often we call Slack, for each installation.
 *
 * @param perMinute by method
 * @param otherwisePerMinute for methods that aren't named
 * @param betweenPosts to one person
 * @param burst how much of a minute's calls may come at once, 0 to 1
 */
public record SlackQuota(Map<String, Integer> perMinute, int otherwisePerMinute, Duration betweenPosts, double burst) {

    public SlackQuota {
        perMinute = Map.copyOf(perMinute);
    }

    /** What Slack promises at least to every app. Its workspace-wide ceiling for posts is only "several hundred". */
    public static SlackQuota published() {
        return new SlackQuota(
                Map.of(
                        "chat.postMessage", 300,
                        "chat.update", 50,
                        "chat.postEphemeral", 100,
                        "users.lookupByEmail", 50,
                        "views.open", 100,
                        "apps.uninstall", 1),
                20,
                Duration.ofSeconds(1),
                0.2);
    }

    /** Practically none, for measuring against a stand-in. */
    public static SlackQuota lifted() {
        return new SlackQuota(Map.of(), 60_000_000, Duration.ZERO, 1);
    }

    /** How much time one call of a method takes up. */
    Duration interval(String method) {
        return Duration.ofMinutes(1).dividedBy(perMinute.getOrDefault(method, otherwisePerMinute));
    }

    /** How far ahead of its even pace a method may run. */
    Duration play(String method) {
        var calls = perMinute.getOrDefault(method, otherwisePerMinute);
        return interval(method).multipliedBy(Math.max(0, (long) (calls * burst) - 1));
    }
}
