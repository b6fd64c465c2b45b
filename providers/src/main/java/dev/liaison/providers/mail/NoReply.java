package dev.liaison.providers.mail;

/** A mail that is no answer to an invitation. Says why in words of ours, never with what is in it. */
final class NoReply extends Exception {
    private static final long serialVersionUID = 1L;

    NoReply(String why) {
        super(why);
    }
}
