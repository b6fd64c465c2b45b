package dev.liaison.app.pages.mail;

import dev.liaison.app.pages.request.RequestLine;
import dev.liaison.domain.people.Person;

/**
 * What a link in a mail shows.
 *
 * @param reader whom the mail was sent to
 * @param over what happened, when nothing is left to do; empty while the reader may act
 */
record ActionView(Person reader, RequestLine line, String over) {
    public boolean open() {
        return over.isEmpty();
    }
}
