package dev.liaison.app.pages.home;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.app.pages.request.RequestLine;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Match;
import dev.liaison.domain.program.Program;
import java.util.List;

/**
 * A member's first page.
 *
 * @param requests open ones first, then the newest
 * @param moreRequests how many older ones are not shown
 * @param advice one block for each program in which they are mentee
 * @param mentor true when they are mentor somewhere, so that requests may come
 */
public record HomeView(
        Person person,
        List<Partner> partners,
        List<RequestLine> requests,
        int moreRequests,
        List<Advice> advice,
        boolean mentor) {

    /** Somebody they work with. */
    public record Partner(Person person, String part, String program, Moment since) {}

    /**
     * Mentors recommended in one program.
     *
     * @param noMoreRoom they have as many open requests as the program allows
     */
    public record Advice(Program program, List<Match> mentors, boolean noMoreRoom) {}

    /** Open requests that wait for the reader. */
    public long toAnswer() {
        return requests.stream().filter(RequestLine::mayAnswer).count();
    }
}
