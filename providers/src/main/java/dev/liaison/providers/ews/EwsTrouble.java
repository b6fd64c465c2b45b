package dev.liaison.providers.ews;

import dev.liaison.providers.http.Redaction;
import java.time.Duration;

/** A call that did not do what we wanted, before anybody decided what that means for the caller. */
final class EwsTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Duration retryAfter;

    /** What goes wrong with Exchange servers comes down to these. */
    enum Kind {
        /** Name or password are wrong, or the login is locked or disabled. */
        NOT_ACCEPTED,
        /** The login is right and may not do this. */
        FORBIDDEN,
        /** We are asked to wait. */
        THROTTLED,
        /** The question was too long; a shorter one may be answered. */
        TOO_BIG,
        /** Not reached, not working, or what it answers makes no sense. */
        OUT_OF_ORDER,
        /** No Exchange Web Services there, or none that takes a login that we have. */
        NOT_FOUND,
        /** An address that we may not speak to. */
        NOT_ALLOWED,
        /** It will never be taken. */
        REFUSED
    }

    EwsTrouble(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    EwsTrouble(Kind kind, String reason, Duration retryAfter) {
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
        return "Exchange: " + getMessage();
    }
}
