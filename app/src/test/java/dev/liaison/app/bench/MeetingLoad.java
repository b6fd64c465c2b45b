package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How fast meetings are booked, and how late reminders come when very many are due at once. */
final class MeetingLoad {
    private static final int LATENCY_MS = 50;
    private static final int BATCH = 100;
    /** Only cards of booked meetings have it. */
    private static final String ON_A_BOOKED_CARD = "Cancel the meeting";

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
        book(quick ? 100 : 1_000);
        remind(quick ? 1_000 : 10_000);
    }

    private void book(int count) {
        report.measuring(
                count + " meetings, from the proposal to the booked event, Google answers after " + LATENCY_MS + " ms");
        stage.sandbox().delete("/_control/calls");
        var clicked = new HashMap<String, Instant>();
        var begin = System.nanoTime();
        for (var done = 0; done < count; done += BATCH) {
            order("/meetings/book?number=" + BATCH)
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(parts -> clicked.put(parts[0], Instant.parse(parts[1])));
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        report.add("meetings, from the proposal to the booked event", count / seconds, "/s");
        var samples = confirmed(clicked);
        report.add("click to confirmed card, p50", samples.percentile(50), "ms", "< 1000", value -> value < 1000);
        report.add("click to confirmed card, p99", samples.percentile(99), "ms");
    }

    /** From each click to the first call that shows the mentor's card as booked, by the sandbox's call log. */
    private Samples confirmed(Map<String, Instant> clicked) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            var shown = shown();
            if (shown.keySet().containsAll(clicked.keySet())) {
                var samples = new Samples();
                clicked.forEach((place, at) -> samples.add(Duration.between(at, shown.get(place))));
                return samples;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("cards were never updated");
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private Map<String, Instant> shown() {
        var shown = new HashMap<String, Instant>();
        for (var call : calls()) {
            var args = call.path("args");
            if (call.path("method").asText().equals("chat.update")
                    && args.toString().contains(ON_A_BOOKED_CARD)) {
                var place =
                        args.path("channel").asText() + ":" + args.path("ts").asText();
                shown.putIfAbsent(place, Instant.parse(call.get("at").asText()));
            }
        }
        return shown;
    }

    private JsonNode calls() {
        try {
            return new ObjectMapper().readTree(stage.sandbox().get("/_control/calls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two people each; the calendars have none of these meetings, so that they are only looked for here. */
    private void remind(int count) {
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
        var seconds = Duration.between(due, Instant.now()).toMillis() / 1000.0;
        report.add("reminders due in the same second, until the last is sent", seconds, "s");
        report.add("  that is", 2 * count / seconds, "/s");
    }

    private int reminded() {
        return Integer.parseInt(order("/meetings/reminded"));
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }
}
