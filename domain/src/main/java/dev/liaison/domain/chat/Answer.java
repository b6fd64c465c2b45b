package dev.liaison.domain.chat;

/** What a chat hears at once in answer to what it sent; its provider knows how to say it. */
public sealed interface Answer {
    /** It was taken, or is passed over. A dialog that was sent off closes. */
    Answer TAKEN = new Taken();

    /** See {@link #TAKEN}. */
    record Taken() implements Answer {}

    /** The answer to a {@link Received.Handshake}. */
    record Echo(String challenge) implements Answer {}

    /**
     * A dialog can't be sent off like this, and nothing was done. It stays open and says why beside its question; where a
     * chat can't do that, the words take its place.
     *
     * @param words for whoever sent it off, plain, never empty
     */
    record Wrong(String words) implements Answer {}

    /** The card that the button stands on, as it is now. Only where {@link ChatInbound#carries} it. */
    record Shown(Card card) implements Answer {}

    /** A dialog for whoever clicked. Only where {@link ChatInbound#carries} it; elsewhere a chat {@link OpensDialogs}. */
    record Opened(Dialog dialog) implements Answer {}

    /**
     * Words for whoever clicked, wrote or sent off a dialog, seen by nobody else. Only where
     * {@link ChatInbound#carries} them.
     *
     * @param words plain, never empty
     */
    record Told(String words) implements Answer {}
}
