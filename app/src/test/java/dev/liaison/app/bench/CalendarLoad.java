package dev.liaison.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        serviceAccount();
        members.connect(order("/calendars/make?number=" + PEOPLE).lines().toList());
        await("/calendars/verified", PEOPLE * BenchProvider.OF_MEMBERS.size() / BenchProvider.values().length);
        whileSomebodyWaits();
        inTheBackground(quick ? 1_000 : 10_000);
    }

    /** Who reads for all on the customer's own Exchange. */
    private void serviceAccount() {
        stage.sandbox()
                .post(
                        "/_control/world",
                        "{\"exchange\":{\"logins\":[{\"user\":\"svc\",\"domain\":\"CORP\",\"upn\":\"svc@calendars.example\","
                                + "\"password\":\"Secret-1\",\"mailbox\":\"svc@calendars.example\"}]},"
                                + "\"calendars\":[{\"provider\":\"exchange\",\"email\":\"svc@calendars.example\"}]}");
        order("/calendars/exchange?name=svc@calendars.example&password=Secret-1");
    }

    private void whileSomebodyWaits() {
        latency(LATENCY_MS);
        order("/calendars/ask?number=10");
        report.measuring("Free/busy of " + PEOPLE + " people, cold, providers answer after " + LATENCY_MS + " ms");
        var questions = quick ? 20 : 60;
        var plain = Stream.of(PlainQuestion.values())
                .mapToDouble(it -> samples("/calendars/plain?provider=" + it + "&number=" + questions)
                        .percentile(95))
                .max()
                .orElseThrow();
        var lines = order("/calendars/ask?number=" + questions);
        var asked = samplesOf(lines);
        report.add("free/busy of 20 people at four providers, p50", asked.percentile(50), "ms");
        report.add(
                "free/busy of 20 people at four providers, p95",
                asked.percentile(95),
                "ms",
                "< 600",
                value -> value < 600);
        report.add("  the slowest provider, one plain call, p95", plain, "ms");
        known(lines, PEOPLE);
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
        known(lines, PEOPLE - PEOPLE / BenchProvider.values().length);
    }

    /** A figure about people of whom nothing was read would be worth nothing. */
    private void known(String lines, int people) {
        var known = lines.lines()
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
                .summaryStatistics();
        report.add("  people known, fewest", known.getMin(), "of 20", "= " + people, value -> value == people);
        report.add("  people known, most", known.getMax(), "of 20", "= " + people, value -> value == people);
    }

    private void latency(int millis) {
        for (var provider : BenchProvider.values()) {
            stage.sandbox().put("/_control/calendar/providers/" + provider.key(), "{\"latency_ms\":" + millis + "}");
        }
    }

    /** In turns, so that the machine's mood hits both; each round begins with the other one. */
    private void inTheBackground(int count) {
        report.measuring("Making " + count + " connected calendars");
        order("/many/make?number=" + count);
        order("/many/later");
        var visits = new PageVisits(members, PAGES_A_SECOND);
        visits.run(Duration.ofSeconds(quick ? 5 : 20));
        report.measuring("Pages at 10/s, with and without " + count + " checks that are due");
        var rounds = IntStream.range(0, quick ? 3 : 7)
                .mapToObj(number -> round(visits, number % 2 == 0))
                .toList();
        pages("without checks", rounds, Round::without);
        pages("during checks", rounds, Round::during);
        var middle = ratio(rounds, 50);
        var worst = ratio(rounds, 99);
        report.add("pages' p50 during to without, median of the rounds", middle, "ratio");
        report.ratio(
                "pages' p99 during to without, median of the rounds",
                worst,
                "<= 1.2",
                value -> value <= 1.2,
                count + " due");
        var aSecond = Samples.median(rounds.stream().map(Round::checksASecond).toList());
        report.add("checks while they were due", aSecond, "/s");
        report.add("  all " + count + " at that pace", count / aSecond / 60, "min");
    }

    private record Round(Samples without, Samples during, double checksASecond) {}

    private Round round(PageVisits visits, boolean checksLast) {
        var length = Duration.ofSeconds(quick ? 10 : 30);
        var before = checksLast ? visits.run(length) : new Samples();
        order("/many/due");
        var done = number("/many/probed");
        var begin = System.nanoTime();
        var during = visits.run(length);
        var aSecond = (number("/many/probed") - done) / ((System.nanoTime() - begin) / 1e9);
        order("/many/later");
        return new Round(checksLast ? before : visits.run(length), during, aSecond);
    }

    private static double ratio(List<Round> rounds, double percent) {
        return Samples.median(rounds.stream()
                .map(it -> it.during().percentile(percent) / it.without().percentile(percent))
                .toList());
    }

    private void pages(String when, List<Round> rounds, Function<Round, Samples> which) {
        for (var percent : new int[] {50, 99}) {
            var all = rounds.stream()
                    .map(it -> which.apply(it).percentile(percent))
                    .toList();
            report.add("pages " + when + ", p" + percent + ", median of the rounds", Samples.median(all), "ms");
        }
    }

    private int number(String what) {
        return Integer.parseInt(order(what));
    }

    /** @return how many there were when all were there, or when patience was over */
    private int await(String what, int all) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var now = number(what);
        while (now < all && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            now = number(what);
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
