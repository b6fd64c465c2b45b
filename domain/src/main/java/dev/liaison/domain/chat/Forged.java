package dev.liaison.domain.chat;

/** A request whose signature, time or issuer is wrong. The message says which, and holds nothing of the request. */
public final class Forged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forged(String why) {
        super(why);
    }
}
