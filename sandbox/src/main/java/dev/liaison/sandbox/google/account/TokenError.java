package dev.liaison.sandbox.google.account;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import java.util.Map;

/** An error of the token, revocation or user info endpoint. */
final class TokenError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String error;

    TokenError(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    Answer answer() {
        String body = Json.write(Json.object().put("error", error).put("error_description", getMessage()));
        return Answer.json(status, Map.of("Cache-Control", "no-store"), body);
    }
}
