package dev.liaison.sandbox.microsoft.graph;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.microsoft.GraphErrors;
import java.time.Clock;
import java.util.Map;

/** Graph refuses a request. */
final class GraphError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    GraphError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static GraphError parameter(String message) {
        return new GraphError(400, "ErrorInvalidParameter", message);
    }

    static GraphError body(String message) {
        return new GraphError(400, "RequestBodyRead", message);
    }

    static GraphError property(String message) {
        return new GraphError(400, "ErrorPropertyValidationFailure", message);
    }

    static GraphError token(String message) {
        return new GraphError(401, "InvalidAuthenticationToken", message);
    }

    static GraphError denied() {
        return new GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }

    static GraphError notFound() {
        return new GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    Answer answer(Clock clock) {
        Map<String, String> headers = status == 401
                ? Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"")
                : Map.of();
        return GraphErrors.answer(status, code, String.valueOf(getMessage()), headers, clock);
    }
}
