package dev.liaison.app.bench;

import dev.liaison.app.bench.Stage.Processors;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures that need a running Liaison. */
final class Load {
    private final Stage stage;
    private final Report report;
    private final boolean quick;

    Load(Stage stage, Report report, boolean quick) {
        this.stage = stage;
        this.report = report;
        this.quick = quick;
    }

    private int seconds(int full, int quick) {
        return this.quick ? quick : full;
    }

    /** Not counted. */
    void warmUp() {
        report.measuring("Warming up");
        order("/bare?seconds=" + seconds(8, 4));
        order("/requests?seconds=" + seconds(15, 6));
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

    private long ended() {
        return Long.parseLong(order("/ended"));
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }
}
