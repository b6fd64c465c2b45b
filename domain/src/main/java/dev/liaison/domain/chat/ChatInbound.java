package dev.liaison.domain.chat;

/** Reads what a chat sends us, and words what it hears at once. Never blocks. */
public interface ChatInbound {

    /**
     * Verifies and reads a request.
     *
     * @throws Forged when it does not surely come from the provider; nothing of it may be stored
     * @throws Unreadable when it does, but makes no sense to us
     */
    Received read(InboundRequest request);

    /** The body of the answer to what was read. */
    Reply reply(Answer answer);
}
