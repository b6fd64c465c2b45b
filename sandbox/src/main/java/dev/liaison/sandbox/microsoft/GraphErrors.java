package dev.liaison.sandbox.microsoft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Errors in the JSON of Microsoft Graph. */
public final class GraphErrors {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private GraphErrors() {}

    /** An error. */
    public static Answer answer(int status, String code, String message, Map<String, String> headers, Clock clock) {
        String id = Ids.uuid();
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error").put("code", code).put("message", message);
        error.putObject("innerError")
                .put("date", TIME.format(clock.instant()))
                .put("request-id", id)
                .put("client-request-id", id);
        return Answer.json(status, headers, Json.write(body));
    }
}
