package dev.liaison.app.api;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a request is not done, in words for whoever sent it. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Map<String, String> fields;

    private Problem(HttpStatus status, String words, Map<String, String> fields) {
        super(words);
        this.status = status;
        this.fields = fields;
    }

    static Problem fields(Map<String, String> fields) {
        return new Problem(HttpStatus.BAD_REQUEST, String.join(" ", fields.values()), Map.copyOf(fields));
    }

    static Problem notFound(String words) {
        return new Problem(HttpStatus.NOT_FOUND, words, Map.of());
    }

    static Problem conflict(String words) {
        return new Problem(HttpStatus.CONFLICT, words, Map.of());
    }

    Problem causedBy(Exception cause) {
        initCause(cause);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    Map<String, String> fields() {
        return fields;
    }
}
