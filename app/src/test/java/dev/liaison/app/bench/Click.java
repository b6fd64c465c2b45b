package dev.liaison.app.bench;

import java.net.http.HttpRequest;

/** A press of a button in a chat. */
interface Click {
    /** Which card, as {@link ChatLoad.Chat#changed} names it too. */
    String place();

    /** A press of that moment: what is signed carries the time. */
    HttpRequest request();

    boolean acknowledged(int status, String body);

    /** False for an answer that leaves the card to be replaced later, where it could have brought the new one. */
    default boolean brought(String body) {
        return true;
    }
}
