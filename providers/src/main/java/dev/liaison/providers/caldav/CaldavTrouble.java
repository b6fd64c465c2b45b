package dev.liaison.providers.caldav;

import dev.liaison.providers.http.Redaction;
import java.time.Duration;

/** A call that did not do what we wanted, before anybody decided what that means for the caller. */
final class CaldavTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Duration retryAfter;

    /** What goes wrong with CalDAV servers comes down to these. */
    enum Kind {
        /** Name or password are wrong. */
        NOT_ACCEPTED,
        /** We are asked to wait. */
        THROTTLED,
        /** Not for us, perhaps for now: it is iCloud's other way of asking us to wait. */
        FORBIDDEN,
        /** It does not work, or not in time. */
        OUT_OF_ORDER,
        /** No XML at all: cut off on its way, or a page for people. */
        GARBLED,
        NOT_FOUND,
        /** The server can't do that. */
        NOT_SUPPORTED,
        /** An address that we may not speak to. */
        NOT_ALLOWED,
        /** It answered something that proves nothing. */
        UNREADABLE
    }

    CaldavTrouble(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    CaldavTrouble(Kind kind, String reason, Duration retryAfter) {
        super(Redaction.of(reason));
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    /** Not to be asked before; zero when it may be. */
    Duration retryAfter() {
        return retryAfter;
    }

    String reason() {
        return "CalDAV: " + getMessage();
    }
}
