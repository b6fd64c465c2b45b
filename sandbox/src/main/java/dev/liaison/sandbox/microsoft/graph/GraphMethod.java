package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method: one of the permissions of a person, or of the app itself, is needed; {@code directory} is about people, not mailboxes;
 * the handler answers null where there is no body.
 */
record GraphMethod(
        String name,
        List<String> delegated,
        List<String> application,
        Set<String> parameters,
        boolean directory,
        int status,
        Function<GraphRequest, @Nullable ObjectNode> handler) {

    void check(Context ctx) {
        ctx.queryParamMap().forEach((name, values) -> {
            if (!parameters.contains(name)) {
                throw new GraphError(
                        400, "ErrorInvalidUrlQuery", "The query parameter '" + name + "' is not supported here.");
            }
            if (values.size() > 1) {
                throw new GraphError(
                        400,
                        "ErrorInvalidUrlQuery",
                        "Query parameter '" + name + "' is specified, but it should be specified only once.");
            }
        });
    }
}
