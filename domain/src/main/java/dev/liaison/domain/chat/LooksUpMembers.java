package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Installation;

/** A chat in which people come to us, so that we have to ask who they are. */
public interface LooksUpMembers {

    /**
     * Who that is. Asked when somebody is met; blocks for at most the provider's time-outs.
     *
     * @param contact as {@link Received.Met} brought it
     * @throws dev.liaison.domain.outside.Refused when nobody of that id is there any more
     * @throws dev.liaison.domain.outside.ProviderFailure when the provider could not be asked
     */
    ChatMember member(Installation installation, String userId, String contact);
}
