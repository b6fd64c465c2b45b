package dev.liaison.domain.chat;

/** A genuine request that we can't make sense of. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String why) {
        super(why);
    }
}
