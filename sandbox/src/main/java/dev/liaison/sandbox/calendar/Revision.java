package dev.liaison.sandbox.calendar;

import java.time.Instant;

/** Which version of an event this is: {@code sequence} as in RFC 5546, {@code etag} rises with every change. */
public record Revision(int sequence, long etag, Instant created, Instant updated) {
    /** The first one. */
    public static Revision first(Instant now) {
        return new Revision(0, 1, now, now);
    }

    /** The next one; the sequence rises when time, place or recurrence change. */
    public Revision next(Instant now, boolean rescheduled) {
        return new Revision(rescheduled ? sequence + 1 : sequence, etag + 1, created, now);
    }
}
