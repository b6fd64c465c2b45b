package dev.liaison.domain.chat;

/** Reads what a chat sends us, and words what it hears at once. */
public interface ChatInbound {

    /**
     * Verifies and reads a request. Blocks only to fetch a provider's signing keys, once in a long while and with time-outs
     * of seconds.
     *
     * @throws Forged when it does not surely come from the provider; nothing of it may be stored
     * @throws Unreadable when it does, but makes no sense to us
     */
    Received read(InboundRequest request);

    /**
     * Whether whoever did that gets to see the answer in the reply to it. Where not, the same is done by calls: a dialog
     * is opened by {@link OpensDialogs}, words are told by {@link AnswersClicks}, a card is replaced.
     */
    boolean carries(Received received, Answer answer);

    /**
     * The body of the answer to what was read. Never blocks.
     *
     * @throws IllegalStateException when it does not carry that answer
     */
    Reply reply(Received received, Answer answer);
}
