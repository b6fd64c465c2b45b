package dev.liaison.domain.delivery;

/** Sends mail. A port although there is one implementation: workers must not know the mail library. */
public interface Mailer {

    /**
     * Hands a message to the mail server. Blocks for at most the configured time-outs.
     *
     * @throws dev.liaison.domain.outside.Refused when the server refuses the address for good
     * @throws dev.liaison.domain.outside.Unreachable when it could not be handed over
     */
    void send(Mail mail);

    /**
     * The same with an invitation that the recipient's mail and calendar programs understand (RFC 6047). The mail's own text says
     * the same for everybody else.
     *
     * @throws dev.liaison.domain.outside.Refused when the server refuses the address for good
     * @throws dev.liaison.domain.outside.Unreachable when it could not be handed over
     */
    void invite(Mail mail, Invitation invitation);
}
