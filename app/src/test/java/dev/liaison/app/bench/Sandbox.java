package dev.liaison.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;

/** The sandbox's control API. */
record Sandbox(URI url, int smtpPort) {

    String get(String path) {
        return Http.call("GET", url.resolve(path), "");
    }

    String post(String path, String json) {
        return Http.call("POST", url.resolve(path), json);
    }

    void put(String path, String json) {
        Http.call("PUT", url.resolve(path), json);
    }

    void delete(String path) {
        Http.call("DELETE", url.resolve(path), "");
    }

    /** Somebody says yes on a consent page: where that sends the browser. */
    URI consent(URI page, String into, String userId) {
        return decide(page, "decision=allow&into=" + into + "&user_id=" + userId);
    }

    /** Somebody sends a consent page's form: where that sends the browser. */
    URI decide(URI page, String form) {
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return URI.create(
                    Http.send(request).headers().firstValue("location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
