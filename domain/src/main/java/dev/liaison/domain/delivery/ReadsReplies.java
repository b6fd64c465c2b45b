package dev.liaison.domain.delivery;

import java.util.function.Consumer;

/** Reads the mailbox that answers to invitations come to. A port although there is one implementation, as {@link Mailer} is. */
public interface ReadsReplies {

    /**
     * Hands on each answer that is new, in the order in which they came; some of them at a time. Blocks. Mail that is no answer, or
     * makes no sense, is passed over and not looked at again. An answer counts as read once {@code each} has returned: what it
     * throws comes out of here, and that answer comes again.
     *
     * @return how many there were
     * @throws dev.liaison.domain.outside.Refused when the mailbox does not take our login
     * @throws dev.liaison.domain.outside.Unreachable when it could not be read
     */
    int read(Consumer<InvitationReply> each);
}
