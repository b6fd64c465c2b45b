package dev.liaison.app.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Clicks at a steady rate, whatever becomes of the earlier ones. Each is timed from the moment at which it should have been
 * sent, so that a stall counts for all that wait behind it.
 */
final class OpenLoop {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What was seen; a click that is not acknowledged counts as lost, and as slow as the longest wait. */
    record Seen(Samples toAnswer, int lost, int brought, Map<String, Instant> sent) {}

    Seen run(List<? extends Click> clicks, double perSecond) {
        var samples = new Samples();
        var lost = new AtomicInteger();
        var brought = new AtomicInteger();
        var sent = new ConcurrentHashMap<String, Instant>();
        var gap = 1e9 / perSecond;
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        var wall = Instant.now().plusMillis(50);
        var answers = new CompletableFuture<?>[clicks.size()];
        for (var i = 0; i < clicks.size(); i++) {
            var click = clicks.get(i);
            var offset = Math.round(i * gap);
            var intended = begin + offset;
            waitUntil(intended);
            sent.put(click.place(), wall.plusNanos(offset));
            answers[i] = http.sendAsync(click.request(), HttpResponse.BodyHandlers.ofString())
                    .handle((answer, failure) -> {
                        if (failure != null || !click.acknowledged(answer.statusCode(), answer.body())) {
                            lost.incrementAndGet();
                            samples.add(Duration.ofSeconds(30));
                        } else {
                            brought.addAndGet(click.brought(answer.body()) ? 1 : 0);
                            samples.add(Duration.ofNanos(System.nanoTime() - intended));
                        }
                        return true;
                    });
        }
        CompletableFuture.allOf(answers).join();
        return new Seen(samples, lost.get(), brought.get(), sent);
    }

    static void waitUntil(long nanoTime) {
        for (var left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
