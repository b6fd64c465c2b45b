package dev.liaison.app.pages.request;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequest;

/**
 * One request as one reader sees it.
 *
 * @param state where it stands, in words
 * @param tone colour of the state: open, accepted, declined, withdrawn or expired
 */
public record RequestLine(
        MentoringRequest request,
        Person mentee,
        Person mentor,
        String program,
        Part part,
        String state,
        String tone,
        Moment sent) {
    /** What the reader is to the request. */
    public enum Part {
        MENTEE,
        MENTOR,
        ADMIN
    }

    public boolean mayAnswer() {
        return request.awaitsAnswer() && part == Part.MENTOR;
    }

    /** Who answered can take it back, until the other one hears of it. */
    public boolean mayTakeBack() {
        return request.open() && request.answer() != null && part == Part.MENTOR;
    }

    public boolean mayWithdraw() {
        return request.open() && part == Part.MENTEE;
    }

    /** The one of the two who is not the reader. */
    public Person other() {
        return part == Part.MENTOR ? mentee : mentor;
    }
}
