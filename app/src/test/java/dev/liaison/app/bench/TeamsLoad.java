package dev.liaison.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Teams: how soon a press shows, and how long welcoming a whole tenant takes within Microsoft's limits. */
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

    void measure() {
        var people = quick ? 500 : 5_000;
        report.measuring("Making " + people + " people who get the app by policy");
        order("/teams/people?number=" + people);
        stage.sandbox().put("/_control/settings", "{\"latency_ms\":0,\"rate_limits\":true}");
        for (var from = 0; from < people; from += BATCH) {
            stage.sandbox().post("/_control/teams/policy", policy(from));
        }
        until(() -> number("/teams/met") == people, Duration.ofMinutes(10));
        welcome(people);
        press(quick ? 30 : 100);
    }

    private static String policy(int from) {
        return IntStream.range(from, from + BATCH)
                .mapToObj(each -> "\"alex" + each + "@" + TENANT + "\"")
                .collect(Collectors.joining(",", "{\"tenant\":\"" + TENANT + "\",\"emails\":[", "]}"));
    }

    private void welcome(int people) {
        report.measuring(people + " people are welcomed in one tenant, " + (int) LIMIT + " requests a second");
        stage.sandbox().delete("/_control/calls");
        var begin = System.nanoTime();
        order("/teams/confirm");
        until(() -> number("/teams/welcomed") == people, Duration.ofMinutes(20));
        var seconds = (System.nanoTime() - begin) / 1e9;
        var shortest = CALLS * people / LIMIT;
        report.add("welcoming " + people + " people in one tenant", seconds, "s");
        report.add("  to the shortest that the limit allows", seconds / shortest, "", "<= 1.2", value -> value <= 1.2);
        report.add("  answered by 429", throttled(), "");
    }

    private double throttled() {
        return StreamSupport.stream(json(stage.sandbox().get("/_control/calls")).spliterator(), false)
                .filter(call -> call.path("status").asInt() == 429)
                .count();
    }

    private void press(int count) {
        report.measuring(count + " presses of a button in Teams, one after the other");
        var answered = new Samples();
        var shown = new Samples();
        for (var each = 0; each < count; each++) {
            var mentor = order("/teams/ask?number=" + each);
            var card = card(mentor);
            var begin = System.nanoTime();
            var answer = json(stage.sandbox()
                    .post(
                            "/_control/teams/press",
                            "{\"tenant\":\"%s\",\"email\":\"%s\",\"activity\":\"%s\",\"action\":\"Accept\"}"
                                    .formatted(TENANT, mentor, card)));
            if (!answer.path("outcome").asText().equals("card")) {
                throw new IllegalStateException("the press: " + answer);
            }
            answered.add(Duration.ofNanos(System.nanoTime() - begin));
            until(() -> changed(mentor, card), Duration.ofSeconds(30));
            shown.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        report.add("press in Teams to the answer with the new card, p50", answered.percentile(50), "ms");
        report.add("press in Teams to the answer with the new card, p99", answered.percentile(99), "ms");
        report.add("press in Teams to the replaced message, p50", shown.percentile(50), "ms", "< 250", it -> it < 250);
    }

    private String card(String email) {
        until(() -> asked(email).isPresent(), Duration.ofSeconds(30));
        return asked(email).orElseThrow().get("id").asText();
    }

    private Optional<JsonNode> asked(String email) {
        return activities(email).filter(it -> it.toString().contains("Accept")).reduce((earlier, later) -> later);
    }

    private boolean changed(String email, String activity) {
        return activities(email)
                .anyMatch(it -> it.get("id").asText().equals(activity)
                        && it.path("state").asText().equals("updated"));
    }

    private Stream<JsonNode> activities(String email) {
        var chat = json(stage.sandbox().get("/_control/teams/chats?tenant=" + TENANT + "&email=" + email));
        return StreamSupport.stream(chat.path("activities").spliterator(), false);
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
