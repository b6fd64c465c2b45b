package dev.liaison.sandbox.microsoft.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entra refuses, with the number of the reason. */
final class EntraError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private final int status;
    private final String error;
    private final int number;

    EntraError(int status, String error, int number, String why) {
        super(why, null, false, false);
        this.status = status;
        this.error = error;
        this.number = number;
    }

    static EntraError grant(int number, String why) {
        return new EntraError(400, "invalid_grant", number, why);
    }

    static EntraError request(int number, String why) {
        return new EntraError(400, "invalid_request", number, why);
    }

    static EntraError missing(String parameter) {
        return request(900144, "The request body must contain the following parameter: '" + parameter + "'.");
    }

    String code() {
        return "AADSTS" + number;
    }

    String error() {
        return error;
    }

    int status() {
        return status;
    }

    /** The parameters with which a browser is sent back. */
    Map<String, String> parameters() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("error", error);
        out.put("error_description", code() + ": " + getMessage());
        return out;
    }

    Answer answer(Instant now) {
        String trace = Ids.uuid();
        String correlation = Ids.uuid();
        ObjectNode body = Json.object().put("error", error);
        body.put(
                "error_description",
                code() + ": " + getMessage() + " Trace ID: " + trace + " Correlation ID: " + correlation
                        + " Timestamp: " + TIME.format(now));
        body.putArray("error_codes").add(number);
        body.put("timestamp", TIME.format(now)).put("trace_id", trace).put("correlation_id", correlation);
        body.put("error_uri", "https://login.microsoftonline.com/error?code=" + number);
        if (number == 65001) {
            body.put("suberror", "consent_required");
        }
        return Answer.json(status, Map.of("Cache-Control", "no-store, no-cache"), Json.write(body));
    }
}
