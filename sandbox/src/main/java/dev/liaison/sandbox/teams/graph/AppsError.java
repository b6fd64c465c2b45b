package dev.liaison.sandbox.teams.graph;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.microsoft.GraphErrors;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Graph refuses a request about apps. */
final class AppsError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    AppsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static AppsError token(String message) {
        return new AppsError(401, "InvalidAuthenticationToken", message);
    }

    static AppsError bad(String message) {
        return new AppsError(400, "BadRequest", message);
    }

    static AppsError notFound(String message) {
        return new AppsError(404, "NotFound", message);
    }

    static AppsError roles(List<String> needed, Collection<String> shown) {
        return new AppsError(
                403,
                "Forbidden",
                "Missing role permissions on the request. API requires one of '" + String.join(", ", needed)
                        + "'. Roles on the request '" + String.join(", ", shown) + "'.");
    }

    Answer answer(Clock clock) {
        return GraphErrors.answer(status, code, String.valueOf(getMessage()), Map.of(), clock);
    }
}
