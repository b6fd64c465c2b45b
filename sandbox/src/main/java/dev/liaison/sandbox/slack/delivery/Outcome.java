package dev.liaison.sandbox.slack.delivery;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;

/** What became of one request to the app: an answer, or the reason why there is none. */
public record Outcome(int status, String body, HttpHeaders headers, long millis, String failure) {
    static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    static Outcome failed(String reason, long millis) {
        return new Outcome(0, "", NO_HEADERS, millis, reason);
    }

    /** Whether the app acknowledged in time. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** {@code ok}, or the reason in the words of {@code x-slack-retry-reason}. */
    public String reason() {
        if (ok()) {
            return "ok";
        }
        return failure.isEmpty() ? "http_error" : failure;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
