package dev.liaison.sandbox.google;

import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.vendor.Voice;
import java.util.Map;

/** How Google speaks of trouble and of too much. */
public final class GoogleVoice implements Voice {
    @Override
    public Answer trouble(Fault fault) {
        int status = fault.kind() == Fault.Kind.REVOKE_TOKEN ? 401 : fault.status();
        boolean named = !fault.error().equals("internal_error");
        if (fault.method().equals("google.token")) {
            return GoogleErrors.plain(status, named ? fault.error() : "internal_failure");
        }
        Map<String, String> headers =
                status == 429 ? Map.of("Retry-After", String.valueOf(fault.retryAfter())) : Map.of();
        String reason = named ? fault.error() : reason(status);
        return GoogleErrors.answer(status, reason, fault.messageOr(GoogleErrors.message(reason)), headers);
    }

    private static String reason(int status) {
        return switch (status) {
            case 401 -> "authError";
            case 403, 429 -> "rateLimitExceeded";
            case 404 -> "notFound";
            default -> "backendError";
        };
    }

    @Override
    public Answer throttled(boolean concurrent, long retryAfter) {
        return GoogleErrors.answer(403, "rateLimitExceeded", Map.of());
    }
}
