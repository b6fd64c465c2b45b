package dev.liaison.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** How fast calendars are read while somebody waits, and what it costs the pages that thousands of them are checked. */
final class CalendarLoad {
    private static final int PEOPLE = 20;
    private static final int LATENCY_MS = 100;
    private static final int HANGS_MS = 20_000;
    private static final double PAGES_A_SECOND = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private final Stage stage;
    private final Report report;
    private final boolean quick;
    private final Members members;

    CalendarLoad(Stage stage, Report report, boolean quick) {
        this.stage = stage;
        this.report = report;
        this.quick = quick;
        this.members = new Members(stage);
    }

    void measure() {
        report.measuring("Connecting " + PEOPLE + " calendars");
        members.connect(order("/calendars/make?number=" + PEOPLE).lines().toList());
        await("/calendars/verified", PEOPLE);
        whileSomebodyWaits();
        inTheBackground(quick ? 1_000 : 10_000);
    }

    private void whileSomebodyWaits() {
        latency(LATENCY_MS);
        order("/calendars/ask?number=10");
        report.measuring("Free/busy of " + PEOPLE + " people, cold, providers answer after " + LATENCY_MS + " ms");
        var questions = quick ? 20 : 60;
        var plain = List.of(BenchProvider.values()).stream()
                .mapToDouble(it -> samples("/calendars/plain?provider=" + it + "&number=" + questions)
                        .percentile(95))
                .max()
                .orElseThrow();
        var asked = samples("/calendars/ask?number=" + questions);
        report.add("free/busy of 20 people, p50", asked.percentile(50), "ms");
        report.add("free/busy of 20 people, p95", asked.percentile(95), "ms", "< 600", value -> value < 600);
        report.add("  the slowest provider, one plain call, p95", plain, "ms");
        oneIsDead(quick ? 5 : 10);
        latency(0);
    }

    private void oneIsDead(int questions) {
        var dead = BenchProvider.GOOGLE;
        stage.sandbox()
                .post(
                        "/_control/faults",
                        "{\"method\":\"%s\",\"kind\":\"slow\",\"millis\":%d,\"times\":100000}"
                                .formatted(dead.method(), HANGS_MS));
        report.measuring(dead + " hangs");
        var lines = order("/calendars/ask?number=" + questions);
        stage.sandbox().delete("/_control/faults");
        var p95 = samplesOf(lines).percentile(95);
        report.add("the same while one provider hangs, p95", p95, "ms", "< 3200", value -> value < 3200);
        var alive = PEOPLE - PEOPLE / BenchProvider.values().length;
        var known = lines.lines()
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
                .summaryStatistics();
        report.add("  people known, fewest", known.getMin(), "of 20", "= " + alive, value -> value == alive);
        report.add("  people known, most", known.getMax(), "of 20", "= " + alive, value -> value == alive);
    }

    private void latency(int millis) {
        for (var provider : BenchProvider.values()) {
            stage.sandbox().put("/_control/calendar/providers/" + provider.key(), "{\"latency_ms\":" + millis + "}");
        }
    }

    private void inTheBackground(int count) {
        report.measuring("Making " + count + " connected calendars");
        order("/many/make?number=" + count);
        var visits = new PageVisits(members, PAGES_A_SECOND);
        visits.run(Duration.ofSeconds(quick ? 5 : 10));
        report.measuring("Pages at 10/s");
        var before = visits.run(Duration.ofSeconds(quick ? 10 : 20));
        pages("before", before);
        report.measuring(count + " checks are due");
        var begin = System.nanoTime();
        order("/many/due");
        var checks = CompletableFuture.supplyAsync(() -> await("/many/probed", count));
        var during = visits.run(Duration.ofSeconds(quick ? 10 : 40));
        pages("during", during);
        checked(checks.join(), count, (System.nanoTime() - begin) / 1e9);
        report.ratio(
                "pages' p99 during the checks to before",
                during.percentile(99) / before.percentile(99),
                "<= 1.2",
                value -> value <= 1.2,
                count + " checks");
    }

    private void pages(String when, Samples seen) {
        report.add("pages " + when + " the checks, p50", seen.percentile(50), "ms");
        report.add("pages " + when + " the checks, p99", seen.percentile(99), "ms");
    }

    private void checked(int done, int count, double seconds) {
        report.add("checked within " + Math.round(seconds) + " s", done, "of " + count);
        report.add("checks", done / seconds, "/s");
    }

    /** @return how many there were when all were there, or when patience was over */
    private int await(String what, int all) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var now = Integer.parseInt(order(what));
        while (now < all && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            now = Integer.parseInt(order(what));
        }
        return now;
    }

    private Samples samples(String order) {
        return samplesOf(order(order));
    }

    private static Samples samplesOf(String lines) {
        var samples = new Samples();
        lines.lines()
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[0]))
                .mapToObj(millis -> Duration.ofNanos(Math.round(millis * 1e6)))
                .forEach(samples::add);
        return samples;
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }
}
