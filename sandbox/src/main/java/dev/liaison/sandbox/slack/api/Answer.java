package dev.liaison.sandbox.slack.api;

import java.util.Map;

/** What goes back to the client. */
public record Answer(int status, String contentType, Map<String, String> headers, String body) {
    static Answer json(int status, Map<String, String> headers, String body) {
        return new Answer(status, "application/json; charset=utf-8", headers, body);
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", Map.of(), body);
    }
}
