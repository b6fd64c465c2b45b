package dev.liaison.providers.ews;

import dev.liaison.providers.http.ForbiddenAddress;
import dev.liaison.providers.http.Redaction;
import dev.liaison.providers.http.TooLarge;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A call that did not do what we wanted, before anybody decided what that means for the caller. */
final class EwsTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Duration retryAfter;

    /** What goes wrong with Exchange servers comes down to these. */
    enum Kind {
        /** Name or password are wrong, or the login is locked or disabled; or a token is not taken, or none is given. */
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

    /** No answer. */
    static EwsTrouble of(IOException failure) {
        if (ForbiddenAddress.causes(failure)) {
            return new EwsTrouble(Kind.NOT_ALLOWED, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof TooLarge) {
            return new EwsTrouble(Kind.OUT_OF_ORDER, String.valueOf(failure.getMessage()));
        }
        return new EwsTrouble(
                Kind.OUT_OF_ORDER,
                failure instanceof InterruptedIOException
                        ? "no answer in time"
                        : "not reached, " + failure.getMessage());
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
