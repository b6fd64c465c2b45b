package dev.liaison.domain.request;

import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Program;

/** A request with everybody it concerns, as they stood when it was read: for one task or one click, never kept longer. */
public record RequestMatter(MentoringRequest request, Person mentee, Person mentor, Program program) {

    /** Whom a notice goes to. */
    public Person recipient(RequestNotice notice) {
        return notice.toMentor() ? mentor : mentee;
    }
}
