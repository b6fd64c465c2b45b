package dev.liaison.domain.delivery;

import java.time.Instant;

/**
 * What somebody's calendar program answered to an {@link Invitation}.
 *
 * @param uid of the meeting, as the answer says; it may be none of ours
 * @param sequence of the invitation that was answered; an older one than the meeting's is to be passed over
 * @param answeredAt by the clock of whoever answered; of two answers to the same invitation the later one counts
 * @param authenticated whether our own mail server vouches that the mail came from the attendee's address; anybody can write the
 *     others
 */
public record InvitationReply(
        String uid, int sequence, String attendee, Answer answer, Instant answeredAt, boolean authenticated) {

    /** RFC 5545, 3.2.12. */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        TENTATIVE
    }

    /** Nobody's address. */
    @Override
    public String toString() {
        return "InvitationReply[" + sequence + ", " + answer + ", " + authenticated + "]";
    }
}
