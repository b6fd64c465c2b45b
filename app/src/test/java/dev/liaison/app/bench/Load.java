package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.app.bench.Stage.Processors;
import dev.liaison.domain.request.RequestVerbs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/** The figures that need a running Liaison. */
final class Load {
    private static final int USUAL_RATE = 50;
    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final double[] RATES = {75, 100, 150, 200, 300, 400, 600};

    private final Stage stage;
    private final Report report;
    private final boolean quick;
    private final OpenLoop slack;

    Load(Stage stage, Report report, boolean quick) {
        this.stage = stage;
        this.report = report;
        this.quick = quick;
        this.slack = new OpenLoop(stage.liaison());
    }

    private int seconds(int full, int quick) {
        return this.quick ? quick : full;
    }

    /** Not counted. */
    void warmUp() {
        report.measuring("Warming up");
        order("/bare?seconds=" + seconds(8, 4));
        order("/requests?seconds=" + seconds(15, 6));
        slack.run(open(25 * seconds(8, 4)), 25);
        drain();
    }

    /** From the click to the call that changes the mentor's card, by the sandbox's call log; one machine, one clock. */
    void clickToCard() {
        var clicks = open(5 * seconds(40, 10));
        report.measuring("Clicks at 5/s, until the card shows it");
        stage.sandbox().delete("/_control/calls");
        var seen = slack.run(clicks, 5);
        drain();
        var samples = new Samples();
        for (var call : calls()) {
            var args = call.path("args");
            var sent = seen.sent()
                    .remove(args.path("channel").asText() + ":"
                            + args.path("ts").asText());
            if (sent != null) {
                samples.add(Duration.between(sent, Instant.parse(call.get("at").asText())));
            }
        }
        if (!seen.sent().isEmpty()) {
            throw new IllegalStateException(seen.sent().size() + " cards were never updated");
        }
        report.add("click to updated card, p50", samples.percentile(50), "ms", "< 250", value -> value < 250);
        report.add("click to updated card, p99", samples.percentile(99), "ms");
    }

    private List<com.fasterxml.jackson.databind.JsonNode> calls() {
        try {
            var list = new java.util.ArrayList<com.fasterxml.jackson.databind.JsonNode>();
            new ObjectMapper().readTree(stage.sandbox().get("/_control/calls")).forEach(list::add);
            return list.stream()
                    .filter(call -> call.get("method").asText().equals("chat.update"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void acknowledge() {
        var clicks = open(USUAL_RATE * seconds(60, 8));
        report.measuring("Clicks at " + USUAL_RATE + "/s");
        var before = ended();
        var seen = slack.run(clicks, USUAL_RATE);
        var followed = ended() - before;
        report.add("click to 200 at 50/s, p50", seen.toAnswer().percentile(50), "ms");
        report.add("click to 200 at 50/s, p99", seen.toAnswer().percentile(99), "ms", "< 150", value -> value < 150);
        report.add("  clicks without a 200", seen.lost(), "of " + clicks.size());
        report.add("  flows that had ended when the last click was answered", followed, "of " + clicks.size());
        var begin = System.nanoTime();
        drain();
        report.add("  and until all had ended", (System.nanoTime() - begin) / 1e9, "s");
    }

    /** Each rate for some seconds with all earlier flows ended; until one is too much. */
    void highestRate() {
        var highest = 0.0;
        for (var rate : RATES) {
            var clicks = open((int) (rate * seconds(6, 2)));
            report.measuring("Clicks at " + rate + "/s");
            var seen = slack.run(clicks, rate);
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
        report.add("highest steady rate with p99 < 1 s", highest, "clicks/s");
    }

    /** In turns, so that whatever else the machine does hits both. */
    void throughput() {
        report.measuring("Requests from start to end, and bare ones");
        var bare = new Rounds();
        var requests = new Rounds();
        for (var round = 0; round < seconds(3, 1); round++) {
            bare.add("/bare?seconds=" + seconds(10, 6));
            requests.add("/requests?seconds=" + seconds(15, 8));
        }
        report.add("requests, from asking to the last message", requests.perSecond(), "/s");
        report.add("bare instances with as many tasks and messages", bare.perSecond(), "/s");
        report.ratio(
                "requests to bare instances",
                requests.perSecond() / bare.perSecond(),
                ">= 0.6",
                value -> value >= 0.6,
                String.format(Locale.ROOT, "%.1f/s to %.1f/s", requests.perSecond(), bare.perSecond()));
        requests.tell("request");
        bare.tell("bare instance");
        report.add(
                "  processor time of bare instance to request, sandbox apart",
                bare.each(Processors::ours) / requests.each(Processors::ours),
                "ratio");
    }

    /** Some rounds of one kind. */
    private final class Rounds {
        private int rounds;
        private double perSecond;
        private long ended;
        private Processors used = Processors.NONE;

        void add(String order) {
            var endedBefore = ended();
            var usedBefore = stage.processors();
            perSecond += Double.parseDouble(order(order));
            used = used.plus(stage.processors().since(usedBefore));
            ended += ended() - endedBefore;
            rounds++;
        }

        double perSecond() {
            return perSecond / rounds;
        }

        /** Milliseconds of processor time for one of them. */
        double each(ToDoubleFunction<Processors> whose) {
            return whose.applyAsDouble(used) / ended * 1000;
        }

        void tell(String what) {
            report.add("  processor time a " + what + ", Liaison", each(Processors::liaison), "ms");
            report.add("  processor time a " + what + ", PostgreSQL", each(Processors::postgres), "ms");
            report.add("  processor time a " + what + ", sandbox", each(Processors::sandbox), "ms");
        }
    }

    /** Requests whose mentors have been asked and have not answered. */
    private List<SlackClick> open(int count) {
        return order("/open?count=" + count)
                .lines()
                .map(line -> line.split(" "))
                .map(parts -> new SlackClick(RequestVerbs.ACCEPT, parts[0], parts[1], parts[2]))
                .toList();
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
