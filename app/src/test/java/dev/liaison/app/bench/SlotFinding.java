package dev.liaison.app.bench;

import dev.liaison.domain.meeting.SlotFinder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long it takes to find the slots of some people, beside ical4j. Wants a JVM that has not yet done it. */
final class SlotFinding {
    private static final BusyPeople MOST = new BusyPeople(50, 4, 200);
    private static final int ROUNDS = 10;
    /** Processor time of the thread: a busy machine would interrupt a long computation, and hardly ever a short one. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Report report;
    private final boolean quick;

    SlotFinding(Report report, boolean quick) {
        this.report = report;
        this.quick = quick;
    }

    void measure() throws Exception {
        report.measuring("Finding slots");
        cold();
        for (var people : quick ? List.of(2, 50) : List.of(2, 10, 50)) {
            for (var weeks : quick ? List.of(4) : List.of(2, 4)) {
                for (var blocks : quick ? List.of(200) : List.of(50, 200)) {
                    warm(new BusyPeople(people, weeks, blocks));
                }
            }
        }
    }

    private void cold() throws Exception {
        var both = new Both(MOST);
        report.add("first slots in a JVM, " + MOST, micros(both::liaison), "µs");
        report.add("  ical4j", micros(both::ical4j), "µs");
        both.mustAgree();
        both.round(new Samples(), new Samples(), Duration.ofSeconds(quick ? 1 : 2));
    }

    private static double micros(Callable<?> what) throws Exception {
        var samples = new Samples();
        repeat(what, samples, Duration.ZERO);
        return samples.percentile(50) * 1000;
    }

    /** In turns, so that whatever else the machine does hits both. */
    private void warm(BusyPeople people) throws Exception {
        var both = new Both(people);
        both.mustAgree();
        both.round(new Samples(), new Samples(), Duration.ofMillis(500));
        var liaison = new Samples();
        var ical4j = new Samples();
        for (var round = 0; round < ROUNDS; round++) {
            both.round(liaison, ical4j, Duration.ofMillis(100));
        }
        tell(people, liaison, ical4j);
    }

    private void tell(BusyPeople people, Samples liaison, Samples ical4j) {
        var median = liaison.percentile(50) * 1000;
        var reference = ical4j.percentile(50) * 1000;
        report.add("slots for " + people + ", p50", median, "µs");
        report.add("  p99", liaison.percentile(99) * 1000, "µs");
        report.add("  ical4j, p50", reference, "µs");
        report.add("  ical4j, p99", ical4j.percentile(99) * 1000, "µs");
        report.add("  ical4j to Liaison, p50", reference / median, "ratio");
        if (people.equals(MOST)) {
            report.add("slots for the most people, p50", median, "µs", "< 1000", value -> value < 1000);
            report.ratio(
                    "ical4j to Liaison for the most people",
                    reference / median,
                    ">= 50",
                    value -> value >= 50,
                    String.format(Locale.ROOT, "%.0f µs to %.0f µs", reference, median));
        }
    }

    private static void repeat(Callable<?> what, Samples samples, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        do {
            var begin = THREADS.getCurrentThreadCpuTime();
            what.call();
            samples.add(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin));
        } while (System.nanoTime() < end);
    }

    /** The same question to both. */
    private static final class Both {
        private final BusyPeople people;
        private final Callable<List<Instant>> liaison;
        private final FreeTimeByIcal4j ical4j;

        Both(BusyPeople people) {
            var question = people.question();
            var participants = people.participants();
            this.people = people;
            this.liaison = () -> SlotFinder.find(question, participants).offered();
            this.ical4j = new FreeTimeByIcal4j(question, participants);
        }

        List<Instant> liaison() throws Exception {
            return liaison.call();
        }

        Object ical4j() {
            return ical4j.find();
        }

        void round(Samples ours, Samples theirs, Duration each) throws Exception {
            repeat(liaison, ours, each);
            repeat(ical4j::find, theirs, each);
        }

        void mustAgree() throws Exception {
            if (!liaison().equals(ical4j.slots())) {
                throw new IllegalStateException(
                        "Different slots for " + people + ": " + liaison() + " and " + ical4j.slots());
            }
        }
    }
}
