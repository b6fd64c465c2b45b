package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.app.bench.Stage.Processors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** How soon presses in a chat are answered, and how soon the cards show it. */
final class ChatLoad {
    private static final int USUAL_RATE = 50;
    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final double[] RATES = {75, 100, 150, 200, 300, 400, 600};

    private final Stage stage;
    private final Report report;
    private final boolean quick;
    private final Chat chat;
    private final OpenLoop loop = new OpenLoop();

    ChatLoad(Stage stage, Report report, boolean quick, Chat chat) {
        this.stage = stage;
        this.report = report;
        this.quick = quick;
        this.chat = chat;
    }

    /** What differs between Slack and Teams. */
    interface Chat {
        /** Before the names of its figures. */
        String title();

        /** Asks that many mentors, and gives their presses of Accept. All of them have their cards when this returns. */
        List<? extends Click> open(int count);

        /** The card that a call of ours changed. */
        Optional<String> changed(JsonNode call);
    }

    private int seconds(int full, int quick) {
        return this.quick ? quick : full;
    }

    private String named(String figure) {
        return chat.title() + figure;
    }

    /** Not counted. */
    void warmUp(int rounds) {
        for (var round = 0; round < rounds; round++) {
            loop.run(chat.open(25 * seconds(8, 4)), 25);
            drain();
        }
    }

    /** From the click to the call that changes the mentor's card, by the sandbox's call log; one machine, one clock. */
    void clickToCard() {
        var clicks = chat.open(5 * seconds(40, 10));
        report.measuring(named("Clicks at 5/s, until the card shows it"));
        stage.sandbox().delete("/_control/calls");
        var seen = loop.run(clicks, 5);
        drain();
        var samples = new Samples();
        for (var call : calls()) {
            chat.changed(call)
                    .map(seen.sent()::remove)
                    .ifPresent(sent -> samples.add(
                            Duration.between(sent, Instant.parse(call.get("at").asText()))));
        }
        if (!seen.sent().isEmpty()) {
            throw new IllegalStateException(seen.sent().size() + " cards were never updated");
        }
        report.add(named("click to updated card, p50"), samples.percentile(50), "ms", "< 250", value -> value < 250);
        report.add(named("click to updated card, p99"), samples.percentile(99), "ms");
    }

    private List<JsonNode> calls() {
        try {
            var list = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(stage.sandbox().get("/_control/calls")).forEach(list::add);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void acknowledge() {
        var clicks = chat.open(USUAL_RATE * seconds(60, 8));
        report.measuring(named("Clicks at " + USUAL_RATE + "/s"));
        var before = ended();
        var used = stage.processors();
        var seen = loop.run(clicks, USUAL_RATE);
        var followed = ended() - before;
        report.add(named("click to 200 at 50/s, p50"), seen.toAnswer().percentile(50), "ms");
        report.add(
                named("click to 200 at 50/s, p99"),
                seen.toAnswer().percentile(99),
                "ms",
                "< 150",
                value -> value < 150);
        report.add("  clicks without a 200", seen.lost(), "of " + clicks.size());
        report.add("  answers with the new card, where they can have it", seen.brought(), "of " + clicks.size());
        report.add("  flows that had ended when the last click was answered", followed, "of " + clicks.size());
        var begin = System.nanoTime();
        drain();
        report.add("  and until all had ended", (System.nanoTime() - begin) / 1e9, "s");
        tell(stage.processors().since(used), clicks.size());
    }

    private void tell(Processors used, int clicks) {
        report.add("  processor time a click, Liaison", used.liaison() / clicks * 1000, "ms");
        report.add("  processor time a click, PostgreSQL", used.postgres() / clicks * 1000, "ms");
        report.add("  processor time a click, sandbox", used.sandbox() / clicks * 1000, "ms");
    }

    /** Each rate for some seconds with all earlier flows ended; until one is too much. */
    void highestRate() {
        var highest = 0.0;
        for (var rate : RATES) {
            var clicks = chat.open((int) (rate * seconds(6, 2)));
            report.measuring(named("Clicks at " + rate + "/s"));
            var seen = loop.run(clicks, rate);
            report.add(
                    String.format(Locale.ROOT, "  click to 200 at %.0f/s, p99", rate),
                    seen.toAnswer().percentile(99),
                    "ms");
            drain();
            if (seen.lost() > 0 || seen.toAnswer().percentile(99) >= 1000) {
                break;
            }
            highest = rate;
        }
        report.add(named("highest steady rate with p99 < 1 s"), highest, "clicks/s");
    }

    private long ended() {
        return Long.parseLong(order("/ended"));
    }

    /** Waits until nothing more ends. All that is open has been clicked. */
    private void drain() {
        var end = System.nanoTime() + DRAIN.toNanos();
        while (Integer.parseInt(order("/running")) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("flows are stuck");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }
}
