package dev.liaison.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Members open pages at a steady rate, whatever becomes of the earlier ones; each is timed from when it was due. */
record PageVisits(Members members, double perSecond) {
    /** In unequal shares, or the median would lie between the times of two pages, and jump. */
    private static final List<String> PAGES = List.of("/", "/", "/settings/calendar");

    private static final int AT_ONCE = 64;

    Samples run(Duration length) {
        var samples = new Samples();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var begin = System.nanoTime();
            var count = (int) (length.toNanos() / 1e9 * perSecond);
            var visits = IntStream.range(0, count)
                    .<Future<?>>mapToObj(number -> {
                        var due = begin + Math.round(number * 1e9 / perSecond);
                        OpenLoop.waitUntil(due);
                        return pool.submit(() -> visit(number, due, samples));
                    })
                    .toList();
            for (var visit : visits) {
                visit.get();
            }
            return samples;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private void visit(int number, long due, Samples samples) {
        var path = PAGES.get(number % PAGES.size());
        var answer = members.visitor(number / PAGES.size()).get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        samples.add(Duration.ofNanos(System.nanoTime() - due));
    }
}
