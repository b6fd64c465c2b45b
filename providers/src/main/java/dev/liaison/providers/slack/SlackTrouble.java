package dev.liaison.providers.slack;

import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Redaction;
import java.time.Duration;
import java.util.UUID;

/** A call to Slack that did not do what we wanted, before anybody decided what that means for the caller. */
final class SlackTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Duration retryAfter;

    /** What Slack's errors come down to. */
    enum Kind {
        THROTTLED,
        /** Surely nothing was done. */
        OUT_OF_ORDER,
        /** Something may have been done. */
        DOUBTFUL,
        TOKEN_DEAD,
        RIGHT_MISSING,
        NOT_FOUND,
        DEACTIVATED,
        BLOCKED,
        MESSAGE_GONE,
        NOT_ACCEPTED,
        /** What we sent makes no sense. */
        OUR_BUG
    }

    SlackTrouble(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    SlackTrouble(Kind kind, String reason, Duration retryAfter) {
        super(Redaction.of(reason));
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    /** Zero unless throttled. */
    Duration retryAfter() {
        return retryAfter;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** @param repeatable whether doing it twice is harmless */
    RuntimeException asFailure(UUID installationId, boolean repeatable) {
        var reason = "Slack: " + reason();
        return switch (kind) {
            case THROTTLED -> new Throttled(retryAfter);
            case OUT_OF_ORDER -> new Unreachable(reason);
            case DOUBTFUL -> repeatable ? new Unreachable(reason) : new Ambiguous(reason);
            case TOKEN_DEAD -> new AccessLost(installationId, true, reason);
            case RIGHT_MISSING -> new AccessLost(installationId, false, reason);
            case NOT_FOUND -> new Refused(Refused.Reason.NOT_FOUND, reason);
            case DEACTIVATED -> new Refused(Refused.Reason.DEACTIVATED, reason);
            case BLOCKED -> new Refused(Refused.Reason.BLOCKED, reason);
            case NOT_ACCEPTED -> new Refused(Refused.Reason.NOT_ACCEPTED, reason);
            case MESSAGE_GONE, OUR_BUG -> new IllegalStateException(reason);
        };
    }

    /** For a call that trades a code, when there is no installation yet: whatever Slack names, it does not take the code. */
    RuntimeException asRefusedCode() {
        return switch (kind) {
            case THROTTLED -> new Throttled(retryAfter);
            case OUT_OF_ORDER, DOUBTFUL -> new Unreachable("Slack: " + reason());
            default -> new Refused(Refused.Reason.NOT_ACCEPTED, "Slack: " + reason());
        };
    }
}
