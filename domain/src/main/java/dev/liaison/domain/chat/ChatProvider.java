package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;

/**
 * What every chat can do. Methods block for at most the provider's time-outs, and throw only a
 * {@link dev.liaison.domain.outside.ProviderFailure}.
 */
public interface ChatProvider {

    Platform platform();

    /**
     * Finds a person by e-mail address.
     *
     * @throws dev.liaison.domain.outside.Refused when nobody has that address there, or the account is switched off
     */
    ChatUser find(Installation installation, String email);

    /**
     * Sends a direct message. Not idempotent at the provider: the caller remembers the reference.
     *
     * @param deliveryId travels with the message as an opaque mark
     * @throws dev.liaison.domain.outside.Refused when the person can't be reached there
     * @throws dev.liaison.domain.outside.Ambiguous when it may have been sent
     */
    MessageRef post(Installation installation, ChatUser user, Card card, String deliveryId);

    /**
     * Replaces the content of a message that we sent. Harmless to repeat.
     *
     * @return false when the message is no longer there
     */
    boolean update(Installation installation, MessageRef message, Card card);

    /**
     * Asks the provider whether our access is good still, such that nobody sees it.
     *
     * @throws dev.liaison.domain.outside.AccessLost when it is not
     */
    void probe(Installation installation);

    /** Gives back our access: the app is removed there. Done also when the provider says that it was gone before. */
    void uninstall(Installation installation);
}
