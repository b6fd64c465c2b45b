package dev.liaison.sandbox.kit;

import java.util.Map;

/** What goes back to the client. Status 0 is no answer at all. A header of several lines is sent once for each line. */
public record Answer(int status, String contentType, Map<String, String> headers, String body) {
    /** JSON. */
    public static Answer json(int status, Map<String, String> headers, String body) {
        return new Answer(status, "application/json; charset=utf-8", headers, body);
    }

    /** XML. */
    public static Answer xml(int status, String contentType, String body) {
        return new Answer(status, contentType, Map.of(), body);
    }

    /** Plain text. */
    public static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", Map.of(), body);
    }

    /** A status and nothing else. */
    public static Answer empty(int status) {
        return new Answer(status, "", Map.of(), "");
    }
}
