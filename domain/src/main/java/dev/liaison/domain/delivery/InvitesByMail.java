package dev.liaison.domain.delivery;

/** A {@link Mailer} that also invites to meetings. */
public interface InvitesByMail extends Mailer {

    /**
     * Sends the mail with an invitation that the recipient's mail and calendar programs understand (RFC 6047); the mail's own text
     * says the same for everybody else. Blocks as {@link #send}.
     *
     * @throws dev.liaison.domain.outside.Refused when the server refuses the address for good
     * @throws dev.liaison.domain.outside.Unreachable when it could not be handed over
     */
    void invite(Mail mail, Invitation invitation);
}
