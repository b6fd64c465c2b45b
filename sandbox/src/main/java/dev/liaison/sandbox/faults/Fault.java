package dev.liaison.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of trouble for one method, a limited number of times. {@code message} is what stands in the answer in words: in an
 * error, behind the place where a malformed answer breaks off, or in a garbled one; null for the vendor's own words.
 */
public record Fault(
        String method,
        Kind kind,
        int status,
        int retryAfter,
        String error,
        @Nullable String message,
        int millis,
        boolean after,
        @Nullable String event,
        @Nullable String account,
        int times) {

    /** What goes wrong. */
    public enum Kind {
        HTTP,
        SLACK_ERROR,
        RESET_BEFORE,
        RESET_AFTER,
        SLOW,
        MALFORMED,
        /** Where there should be a time, there is something else. */
        GARBLED,
        REVOKE_TOKEN,
        DUPLICATE_EVENT_SAME_ID,
        DUPLICATE_EVENT_NEW_ID
    }

    /** What stands before Teams' methods in the log; a fault may leave it out. */
    private static final String TEAMS = "teams.";

    private static final Set<String> DONE_NEVERTHELESS = Set.of("internal_error", "fatal_error");

    /** Reads a fault; throws IllegalArgumentException when its kind is unknown. */
    public static Fault read(JsonNode given) {
        Kind kind = Kind.valueOf(Json.text(given, "kind", "").toUpperCase(Locale.ROOT));
        String error = Json.text(given, "error", "internal_error");
        return new Fault(
                Json.text(given, "method", "*"),
                kind,
                given.path("status").asInt(500),
                given.path("retry_after").asInt(1),
                error,
                Json.text(given, "message"),
                given.path("millis").asInt(1000),
                given.path("after").asBoolean(kind == Kind.SLACK_ERROR && DONE_NEVERTHELESS.contains(error)),
                Json.text(given, "event"),
                Json.text(given, "account"),
                given.path("times").asInt(1));
    }

    /** Whether the request takes effect before the trouble. */
    public boolean done() {
        return after || kind == Kind.RESET_AFTER || kind == Kind.SLOW || kind == Kind.MALFORMED || kind == Kind.GARBLED;
    }

    /** Its own words, or those. */
    public String messageOr(String usual) {
        return message == null ? usual : message;
    }

    boolean concerns(String called, @Nullable String touched) {
        boolean named = method.equals("*") || method.equals(called) || below(called) || called.equals(TEAMS + method);
        return named && (account == null || account.equals(touched));
    }

    /** The same trouble on the method that it hit. */
    Fault on(String called) {
        return new Fault(called, kind, status, retryAfter, error, message, millis, after, event, account, times);
    }

    Fault once() {
        return new Fault(method, kind, status, retryAfter, error, message, millis, after, event, account, times - 1);
    }

    private boolean below(String called) {
        return method.endsWith(".*") && called.startsWith(method.substring(0, method.length() - 1));
    }
}
