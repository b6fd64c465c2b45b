package dev.liaison.sandbox.microsoft;

import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.vendor.Voice;
import java.time.Clock;
import java.util.Map;

/** How Microsoft speaks of trouble and of too much. */
public final class MicrosoftVoice implements Voice {
    private final Clock clock;

    /** Speaks at that time. */
    public MicrosoftVoice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Answer trouble(Fault fault) {
        int status = fault.kind() == Fault.Kind.REVOKE_TOKEN ? 401 : fault.status();
        String named = fault.error().equals("internal_error") ? "" : fault.error();
        Map<String, String> headers =
                status == 429 || status == 503 ? Map.of("Retry-After", String.valueOf(fault.retryAfter())) : Map.of();
        if (fault.method().equals("microsoft.token")) {
            String error = named.isEmpty() ? "temporarily_unavailable" : named;
            return Answer.json(
                    status,
                    headers,
                    Json.write(Json.object()
                            .put("error", error)
                            .put(
                                    "error_description",
                                    fault.messageOr(
                                            "AADSTS90033: A transient error has occurred. Please try again."))));
        }
        return GraphErrors.answer(
                status, named.isEmpty() ? code(status) : named, fault.messageOr("It was asked for."), headers, clock);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "InvalidAuthenticationToken";
            case 403 -> "ErrorAccessDenied";
            case 404 -> "ErrorItemNotFound";
            case 429 -> "ApplicationThrottled";
            case 503 -> "ServiceUnavailable";
            case 504 -> "GatewayTimeout";
            default -> "InternalServerError";
        };
    }

    @Override
    public Answer throttled(boolean concurrent, long retryAfter) {
        String limit = concurrent ? "MailboxConcurrency" : "Mailbox request";
        return GraphErrors.answer(
                429,
                "ApplicationThrottled",
                "Application is over its " + limit + " limit.",
                Map.of("Retry-After", String.valueOf(retryAfter)),
                clock);
    }
}
