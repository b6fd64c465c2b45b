package dev.liaison.sandbox.google.api;

import dev.liaison.sandbox.google.GoogleErrors;
import dev.liaison.sandbox.kit.Answer;
import java.util.Map;

/** The Calendar API refuses a request. */
final class GoogleError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String reason;
    private final transient Map<String, String> headers;

    GoogleError(int status, String reason, String message) {
        this(status, reason, message, Map.of());
    }

    private GoogleError(int status, String reason, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
        this.headers = headers;
    }

    static GoogleError invalid(String message) {
        return new GoogleError(400, "invalid", message);
    }

    static GoogleError required(String message) {
        return new GoogleError(400, "required", message);
    }

    static GoogleError notFound() {
        return new GoogleError(404, "notFound", "Not Found");
    }

    static GoogleError unauthenticated() {
        return new GoogleError(
                401,
                "authError",
                "Invalid Credentials",
                Map.of("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\""));
    }

    static GoogleError scopes(String needed) {
        return new GoogleError(
                403,
                "insufficientPermissions",
                "Request had insufficient authentication scopes.",
                Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\", scope=\"" + needed
                                + "\""));
    }

    Answer answer() {
        return GoogleErrors.answer(status, reason, String.valueOf(getMessage()), headers);
    }
}
