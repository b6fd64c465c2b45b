package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import java.util.Map;

/** The connector refuses. */
final class ConnectorError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final ObjectNode body;
    private final long retryAfter;

    private ConnectorError(int status, ObjectNode body, String message, long retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    static ConnectorError of(int status, String code, String message) {
        return new ConnectorError(status, ConnectorErrors.body(code, message), message, 0);
    }

    /** The other form of body. */
    static ConnectorError numbered(int status, int number, String message) {
        ObjectNode body = Json.object().put("errorCode", number).put("message", message);
        return new ConnectorError(status, body, message, 0);
    }

    static ConnectorError syntax(String message) {
        return of(400, "BadSyntax", message);
    }

    static ConnectorError argument(String message) {
        return of(400, "BadArgument", message);
    }

    static ConnectorError unauthorized(String message) {
        return of(401, "Unauthorized", message);
    }

    /** Nobody has shown a token that can be read: this one has a body of its own. */
    static ConnectorError denied() {
        String message = "Authorization has been denied for this request.";
        return new ConnectorError(401, Json.object().put("message", message), message, 0);
    }

    static ConnectorError throttled(String message, long seconds) {
        return new ConnectorError(429, ConnectorErrors.body("Throttled", message), message, seconds);
    }

    Answer answer() {
        Map<String, String> headers = Map.of();
        if (status == 401) {
            headers = Map.of("WWW-Authenticate", "Bearer");
        } else if (retryAfter > 0) {
            headers = Map.of("Retry-After", String.valueOf(retryAfter));
        }
        return Answer.json(status, headers, Json.write(body));
    }
}
