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
}
