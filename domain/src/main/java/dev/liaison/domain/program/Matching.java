package dev.liaison.domain.program;

import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who suits whom: ranks the mentors of a program for one mentee. */
public final class Matching {
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.mentor().name())
            .thenComparing(match -> match.mentor().id());

    private Matching() {}

    /**
     * Everybody who could be asked, the best first; of two equals the one whose name comes first.
     *
     * @param now decides how far apart the time zones are today
     */
    public static List<Match> rank(Person mentee, Collection<MatchCandidate> candidates, Instant now) {
        return candidates.stream()
                .filter(candidate -> mayBeAsked(mentee, candidate))
                .map(candidate -> match(mentee, candidate, now))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static boolean mayBeAsked(Person mentee, MatchCandidate candidate) {
        var mentor = candidate.mentor();
        return mentee.active()
                && mentor.active()
                && mentor.organizationId().equals(mentee.organizationId())
                && !mentor.id().equals(mentee.id())
                && !candidate.taken()
                && candidate.freePlaces() > 0;
    }

    private static Match match(Person mentee, MatchCandidate candidate, Instant now) {
        var mentor = candidate.mentor();
        var reasons = new MatchReasons();
        reasons.topics(12, "Can help with: ", MatchWords.shared(mentee.goals(), mentor.skills()));
        reasons.topics(4, "Also skilled in: ", MatchWords.shared(mentee.skills(), mentor.skills()));
        reasons.topics(3, "Works on the same goals: ", MatchWords.shared(mentee.goals(), mentor.goals()));
        reasons.languages(MatchWords.shared(mentee.languages(), mentor.languages()));
        reasons.distance(mentee.timeZone(), mentor.timeZone(), now);
        reasons.room(candidate.freePlaces());
        return new Match(mentor, reasons.score(), reasons.words(), candidate.freePlaces());
    }
}
