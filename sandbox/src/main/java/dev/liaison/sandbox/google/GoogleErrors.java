package dev.liaison.sandbox.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import java.util.Map;
import java.util.Set;

/** Errors in the JSON of Google's APIs. */
public final class GoogleErrors {
    private static final Set<String> USAGE = Set.of(
            "rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded", "calendarUsageLimits");
    private static final Map<String, String> MESSAGES = Map.of(
            "authError", "Invalid Credentials",
            "rateLimitExceeded", "Rate Limit Exceeded",
            "userRateLimitExceeded", "User Rate Limit Exceeded",
            "quotaExceeded", "Calendar usage limits exceeded.",
            "notFound", "Not Found",
            "backendError", "Backend Error");

    private GoogleErrors() {}

    /** An error with the usual message for its reason. */
    public static Answer answer(int status, String reason, Map<String, String> headers) {
        return answer(status, reason, message(reason), headers);
    }

    /** The usual message for that reason. */
    static String message(String reason) {
        return MESSAGES.getOrDefault(reason, reason);
    }

    /** An error with a message of its own. */
    public static Answer answer(int status, String reason, String message, Map<String, String> headers) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        ObjectNode first = error.putArray("errors").addObject();
        first.put("domain", domain(reason));
        first.put("reason", reason).put("message", message);
        if (reason.equals("authError")) {
            first.put("locationType", "header").put("location", "Authorization");
        }
        error.put("code", status).put("message", message);
        String name = name(status);
        if (!name.isEmpty()) {
            error.put("status", name);
        }
        return Answer.json(status, headers, Json.write(body));
    }

    private static String domain(String reason) {
        return USAGE.contains(reason) ? "usageLimits" : reason.startsWith("timeRange") ? "calendar" : "global";
    }

    /** An error of the token endpoint. */
    public static Answer plain(int status, String error) {
        return Answer.json(status, Map.of(), Json.write(Json.object().put("error", error)));
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> "";
        };
    }
}
