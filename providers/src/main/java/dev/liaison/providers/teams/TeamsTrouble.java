package dev.liaison.providers.teams;

import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Redaction;
import java.time.Duration;
import java.util.UUID;

/** A call to Teams that did not do what we wanted, before anybody decided what that means for the caller. */
final class TeamsTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Duration retryAfter;

    /** What Teams' errors come down to. */
    enum Kind {
        THROTTLED,
        /** Surely nothing was done. */
        OUT_OF_ORDER,
        /** Something may have been done. */
        DOUBTFUL,
        /** Somebody has to mend it: the tenant's admin, or whoever runs us. */
        ACCESS_LOST,
        /** The app is not there for that person. */
        NOT_FOUND,
        BLOCKED,
        MESSAGE_GONE,
        CONVERSATION_GONE,
        /** What we sent makes no sense. */
        OUR_BUG
    }

    TeamsTrouble(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    TeamsTrouble(Kind kind, String reason, Duration retryAfter) {
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

    /** @param repeatable whether doing it twice is harmless */
    RuntimeException asFailure(UUID installationId, boolean repeatable) {
        var reason = "Teams: " + getMessage();
        return switch (kind) {
            case THROTTLED -> new Throttled(retryAfter);
            case OUT_OF_ORDER -> new Unreachable(reason);
            case DOUBTFUL -> repeatable ? new Unreachable(reason) : new Ambiguous(reason);
            case ACCESS_LOST -> new AccessLost(installationId, false, reason);
            case NOT_FOUND, CONVERSATION_GONE -> new Refused(Refused.Reason.NOT_FOUND, reason);
            case BLOCKED -> new Refused(Refused.Reason.BLOCKED, reason);
            case MESSAGE_GONE, OUR_BUG -> new IllegalStateException(reason);
        };
    }
}
