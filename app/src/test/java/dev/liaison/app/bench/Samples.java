package dev.liaison.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every single duration; percentiles are exact (nearest rank). */
final class Samples {
    private final List<Duration> all = new ArrayList<>();

    synchronized void add(Duration sample) {
        all.add(sample);
    }

    /** The middle one; of an even number, the higher of the two. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    synchronized int count() {
        return all.size();
    }

    /** In milliseconds; of 100 samples, the 99th is the longest but one. */
    synchronized double percentile(double percent) {
        if (all.isEmpty()) {
            return Double.NaN;
        }
        var sorted = all.stream().sorted().toList();
        var rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1).toNanos() / 1e6;
    }
}
