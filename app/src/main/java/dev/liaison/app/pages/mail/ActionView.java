package dev.liaison.app.pages.mail;

import dev.liaison.app.pages.request.RequestLine;
import dev.liaison.app.pages.request.RequestLine.Part;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.RequestVerbs;

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

    /** True when the reader's part in the request allows it; the record is asked again when it has its effect. */
    boolean fits(String verb) {
        return switch (verb) {
            case RequestVerbs.ACCEPT, RequestVerbs.DECLINE -> open() && line.part() == Part.MENTOR;
            case RequestVerbs.UNDO_ANSWER -> line.mayTakeBack();
            case RequestVerbs.WITHDRAW -> open() && line.part() == Part.MENTEE;
            default -> false;
        };
    }
}
