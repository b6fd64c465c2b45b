package dev.liaison.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Some users, each of whom begins anew as soon as it is through. */
record ClosedLoop(int users, Duration length) {

    /** @return how many were through within the time, a second */
    double perSecond(Runnable once) {
        var pool = Executors.newFixedThreadPool(users);
        try {
            var begin = System.nanoTime();
            var end = begin + length.toNanos();
            var results = new ArrayList<Future<Integer>>();
            for (var user = 0; user < users; user++) {
                results.add(pool.submit(() -> repeat(once, end)));
            }
            var done = 0;
            for (var result : results) {
                done += result.get();
            }
            return done / (length.toNanos() / 1e9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static int repeat(Runnable once, long end) {
        var done = 0;
        while (System.nanoTime() < end) {
            once.run();
            if (System.nanoTime() < end) {
                done++;
            }
        }
        return done;
    }

    /** Does it so many times, as many at once as there are users, and gathers what comes of it. */
    <T> java.util.List<T> times(int count, java.util.concurrent.Callable<T> once) {
        var pool = Executors.newFixedThreadPool(users);
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(java.util.Collections.nCopies(count, once), 5, TimeUnit.MINUTES)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }
}
