package dev.liaison.sandbox.calendar;

import org.jspecify.annotations.Nullable;

/** Somebody who is invited, and the answer so far. */
public record Attendee(String email, @Nullable String name, Response response) {
    /** The answer to an invitation. */
    public enum Response {
        NEEDS_ACTION,
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }

    /** Invited, not answered. */
    public static Attendee invited(String email, @Nullable String name) {
        return new Attendee(email, name, Response.NEEDS_ACTION);
    }
}
