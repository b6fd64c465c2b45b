package dev.liaison.sandbox.slack.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends requests to the app and gives up after the time limit. */
public final class Outbound {
    private static final int MAX_REDIRECTS = 2;
    private @Nullable HttpClient http;

    /** Made at the first need: it reads the trust store, and nobody should wait for that at the start. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
        }
        return http;
    }

    /** Posts; the future never fails. */
    public CompletableFuture<Outcome> post(String url, Map<String, String> headers, String body, Duration limit) {
        return post(url, headers, body, limit, System.nanoTime(), 0);
    }

    private CompletableFuture<Outcome> post(
            String url, Map<String, String> headers, String body, Duration limit, long start, int redirects) {
        HttpRequest request;
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url))
                    .timeout(limit)
                    .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            headers.forEach(builder::setHeader);
            request = builder.build();
        } catch (IllegalArgumentException badAddress) {
            return CompletableFuture.completedFuture(Outcome.failed("connection_failed", millis(start)));
        }
        // The client's own limit ends with the headers; this one covers the body too.
        return http().sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> failure != null
                        ? CompletableFuture.completedFuture(Outcome.failed(reason(failure), millis(start)))
                        : answer(response, headers, body, limit, start, redirects))
                .thenCompose(outcome -> outcome);
    }

    private CompletableFuture<Outcome> answer(
            HttpResponse<String> response,
            Map<String, String> headers,
            String body,
            Duration limit,
            long start,
            int redirects) {
        boolean moved = response.statusCode() >= 300 && response.statusCode() < 400;
        if (moved && response.headers().firstValue("Location").isPresent()) {
            if (redirects == MAX_REDIRECTS) {
                return CompletableFuture.completedFuture(Outcome.failed("too_many_redirects", millis(start)));
            }
            String next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow())
                    .toString();
            return post(next, headers, body, limit, start, redirects + 1);
        }
        return CompletableFuture.completedFuture(
                new Outcome(response.statusCode(), response.body(), response.headers(), millis(start), ""));
    }

    private static String reason(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof HttpTimeoutException || failure instanceof TimeoutException) {
            return "http_timeout";
        }
        if (failure instanceof SSLException) {
            return "ssl_error";
        }
        return failure instanceof ConnectException || failure instanceof IOException
                ? "connection_failed"
                : "unknown_error";
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
