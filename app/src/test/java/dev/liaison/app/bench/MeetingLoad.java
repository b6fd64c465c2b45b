package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How fast meetings are booked, and how late reminders come when very many are due at once. */
final class MeetingLoad {
    private static final int LATENCY_MS = 50;
    private static final int BATCH = 100;
    private static final int AT_ONCE = 16;
    /** Messages a minute in one workspace, and how many of them at once: the limits that Liaison keeps by itself. */
    private static final double PACE = 300;

    private static final int BURST = 60;

    private final Stage stage;
    private final Report report;
    private final boolean quick;

    MeetingLoad(Stage stage, Report report, boolean quick) {
        this.stage = stage;
        this.report = report;
        this.quick = quick;
    }

    void measure() {
        var pairs = quick ? 40 : 400;
        report.measuring("Connecting the calendars of " + pairs + " pairs");
        order("/meetings/connect?number=" + pairs);
        stage.sandbox().put("/_control/calendar/providers/google", "{\"latency_ms\":" + LATENCY_MS + "}");
        order("/meetings/book?number=" + (quick ? 10 : 60));
        confirm(quick ? 20 : 100);
        book(quick ? 100 : 1_000);
        var reminded = quick ? 1_000 : 10_000;
        var seconds = remind(reminded);
        report.add("reminders due in the same second, until the last is sent", seconds, "s");
        report.add("  that is", 2 * reminded / seconds, "/s");
    }

    /** Reminders in a workspace that takes only so many messages a minute. */
    void remindWithinLimits() {
        var count = quick ? 150 : 1_000;
        var seconds = remind(count);
        var shortest = (2 * count - BURST) / PACE * 60;
        report.add("within Slack's limits, until the last of " + 2 * count + " reminders is sent", seconds, "s");
        report.add("  the shortest that they allow", shortest, "s");
        report.add("  later than that", seconds - shortest, "s", "< 60", value -> value < 60);
    }

    /** One after the other, as on an ordinary day. */
    private void confirm(int count) {
        report.measuring(count + " meetings one after the other, Google answers after " + LATENCY_MS + " ms");
        var samples = new Samples();
        confirmed(booked(count, 1), samples);
        report.add("click to confirmed card, p50", samples.percentile(50), "ms", "< 1000", value -> value < 1000);
        report.add("click to confirmed card, p99", samples.percentile(99), "ms");
    }

    /** When which card was clicked. */
    private Map<String, Instant> booked(int count, int users) {
        stage.sandbox().delete("/_control/calls");
        var clicked = new HashMap<String, Instant>();
        order("/meetings/book?number=" + count + "&users=" + users)
                .lines()
                .map(line -> line.split(" "))
                .forEach(parts -> clicked.put(parts[0], Instant.parse(parts[1])));
        return clicked;
    }

    private void book(int count) {
        report.measuring(
                count + " meetings, from the proposal to the booked event, Google answers after " + LATENCY_MS + " ms");
        var samples = new Samples();
        var seconds = 0.0;
        for (var done = 0; done < count; done += BATCH) {
            var begin = System.nanoTime();
            var clicked = booked(BATCH, AT_ONCE);
            seconds += (System.nanoTime() - begin) / 1e9;
            confirmed(clicked, samples);
        }
        report.add("meetings, from the proposal to the booked event", count / seconds, "/s");
        report.add("  click to confirmed card, " + AT_ONCE + " at once, p50", samples.percentile(50), "ms");
        report.add("  click to confirmed card, " + AT_ONCE + " at once, p99", samples.percentile(99), "ms");
    }

    /**
     * From each click to the second change of the mentor's card, by the sandbox's call log: the first shows what was picked, the
     * second what was booked. If both were booked by then, the later one counts.
     */
    private void confirmed(Map<String, Instant> clicked, Samples samples) {
        var changes = quiet();
        clicked.forEach((place, at) -> {
            var mine = changes.getOrDefault(place, List.of());
            if (mine.isEmpty()) {
                throw new IllegalStateException("a card was never updated");
            }
            samples.add(Duration.between(at, mine.get(Math.min(1, mine.size() - 1))));
        });
    }

    /** When each card was changed, after nothing has changed for a while. */
    private Map<String, List<Instant>> quiet() {
        var before = changes();
        while (true) {
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            var now = changes();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private Map<String, List<Instant>> changes() {
        var changes = new HashMap<String, List<Instant>>();
        for (var call : calls()) {
            var args = call.path("args");
            if (call.path("method").asText().equals("chat.update")) {
                var place =
                        args.path("channel").asText() + ":" + args.path("ts").asText();
                changes.computeIfAbsent(place, key -> new ArrayList<>())
                        .add(Instant.parse(call.get("at").asText()));
            }
        }
        return changes;
    }

    private JsonNode calls() {
        try {
            return new ObjectMapper().readTree(stage.sandbox().get("/_control/calls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Two people each; the calendars have none of these meetings, so that they are only looked for here.
     *
     * @return seconds from the moment when all are due until the last is sent
     */
    private double remind(int count) {
        var due = Instant.now().plusSeconds(count / 20 + 30).truncatedTo(ChronoUnit.SECONDS);
        report.measuring("Making " + count + " meetings that are reminded of at " + due);
        order("/meetings/remind?number=" + count + "&at=" + due);
        var early = Duration.between(Instant.now(), due);
        if (early.isNegative()) {
            throw new IllegalStateException("making them took longer than that");
        }
        report.measuring(2 * count + " reminders due in the same second");
        while (reminded() < 2 * count) {
            if (Instant.now().isAfter(due.plus(Duration.ofMinutes(40)))) {
                throw new IllegalStateException(reminded() + " reminders were sent");
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        return Duration.between(due, Instant.now()).toMillis() / 1000.0;
    }

    private int reminded() {
        return Integer.parseInt(order("/meetings/reminded"));
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }
}
