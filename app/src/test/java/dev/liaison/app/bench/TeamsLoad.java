package dev.liaison.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Teams: how long welcoming a whole tenant takes within Microsoft's limits, and how soon a press shows without them. */
final class TeamsLoad {
    private static final String TENANT = "teams.example";
    /** Requests a second of one app in one tenant. */
    private static final double LIMIT = 50;
    /** Each person is looked up and written to. */
    private static final int CALLS = 2;
    /** So many get the app at once: the sandbox waits for our answers. */
    private static final int BATCH = 100;

    private final Stage stage;
    private final Report report;
    private final boolean quick;

    TeamsLoad(Stage stage, Report report, boolean quick) {
        this.stage = stage;
        this.report = report;
        this.quick = quick;
    }

    /** Within Microsoft's limits. */
    void welcome() {
        var people = quick ? 500 : 5_000;
        report.measuring("Making " + people + " people who get the app by policy");
        stage.sandbox().put("/_control/settings", "{\"latency_ms\":0,\"rate_limits\":true}");
        meet(people);
        report.measuring(people + " people are welcomed in one tenant, " + (int) LIMIT + " requests a second");
        stage.sandbox().delete("/_control/calls");
        var seconds = confirm(people);
        var shortest = CALLS * people / LIMIT;
        report.add("welcoming " + people + " people in one tenant", seconds, "s");
        report.add("  to the shortest that the limit allows", seconds / shortest, "", "<= 1.2", value -> value <= 1.2);
        var throttled = throttled();
        report.add(
                "  answered by 429",
                throttled.values().stream().mapToLong(it -> it).sum(),
                "");
        var twice = throttled.values().stream().filter(it -> it > 1).count();
        report.add("  requests answered by it twice", twice, "", "0", it -> it == 0);
    }

    /** Without limits, as for Slack. */
    void presses() {
        var people = quick ? 200 : 2_000;
        report.measuring("Welcoming " + people + " people in Teams, and warming up");
        meet(people);
        confirm(people);
        var presses = new ChatLoad(stage, report, quick, new TeamsChat(stage));
        presses.warmUp(4);
        presses.clickToCard();
        presses.acknowledge();
        presses.highestRate();
    }

    private void meet(int people) {
        order("/teams/people?number=" + people);
        for (var from = 0; from < people; from += BATCH) {
            stage.sandbox().post("/_control/teams/policy", policy(from));
        }
        until(() -> number("/teams/met") == people, Duration.ofMinutes(10));
    }

    /** @return the seconds until all have been welcomed */
    private double confirm(int people) {
        var begin = System.nanoTime();
        order("/teams/confirm");
        until(() -> number("/teams/welcomed") == people, Duration.ofMinutes(20));
        return (System.nanoTime() - begin) / 1e9;
    }

    /** How often, by what was asked for. */
    private Map<String, Long> throttled() {
        return StreamSupport.stream(json(stage.sandbox().get("/_control/calls")).spliterator(), false)
                .filter(call -> call.path("status").asInt() == 429)
                .collect(Collectors.groupingBy(
                        call -> call.get("method").asText() + call.get("args"), Collectors.counting()));
    }

    private static String policy(int from) {
        return IntStream.range(from, from + BATCH)
                .mapToObj(each -> "\"alex" + each + "@" + TENANT + "\"")
                .collect(Collectors.joining(",", "{\"tenant\":\"" + TENANT + "\",\"emails\":[", "]}"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier holds, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("stuck");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private int number(String path) {
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        return Integer.parseInt(order(path));
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }
}
