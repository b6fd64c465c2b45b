package dev.liaison.sandbox.teams.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts to messaging endpoints, once, without following anything. */
final class BotLine {
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

    /** Posts JSON; the future never fails. Without a token there is no Authorization header. */
    CompletableFuture<BotAnswer> post(String url, @Nullable String token, String body, Duration limit) {
        long start = System.nanoTime();
        HttpRequest request;
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url))
                    .timeout(limit)
                    .header("User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)")
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (token != null) {
                builder.header("Authorization", "Bearer " + token);
            }
            request = builder.build();
        } catch (IllegalArgumentException badAddress) {
            return CompletableFuture.completedFuture(new BotAnswer(0, "", "connection_failed", 0));
        }
        // The client's own limit ends with the headers; this one covers the body too.
        return http().sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> failure == null
                        ? new BotAnswer(response.statusCode(), response.body(), "http_error", millis(start))
                        : new BotAnswer(0, "", reason(failure), millis(start)));
    }

    private static String reason(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof HttpTimeoutException || failure instanceof TimeoutException) {
            return "http_timeout";
        }
        return failure instanceof ConnectException || failure instanceof IOException
                ? "connection_failed"
                : "unknown_error";
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
