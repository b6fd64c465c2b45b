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
}
