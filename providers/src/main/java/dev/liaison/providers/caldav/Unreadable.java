package dev.liaison.providers.caldav;

/** A calendar holds something that we can't understand. Says what it was, never its value. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what);
    }
}
