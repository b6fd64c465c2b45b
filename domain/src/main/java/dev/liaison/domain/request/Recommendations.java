package dev.liaison.domain.request;

import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Match;
import dev.liaison.domain.program.Matching;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mentors whom a mentee could ask now, the best first. */
public final class Recommendations {
    private final People people;
    private final Memberships memberships;
    private final Clock clock;

    public Recommendations(People people, Memberships memberships, Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** At most {@code limit}; empty when nobody is free, or the person is no mentee of the program. */
    public List<Match> of(UUID programId, UUID menteeId, int limit) {
        return ranked(programId, menteeId).stream().limit(limit).toList();
    }

    /** One of them; empty when that mentor can't be asked now. */
    public Optional<Match> find(UUID programId, UUID menteeId, UUID mentorId) {
        return ranked(programId, menteeId).stream()
                .filter(match -> match.mentor().id().equals(mentorId))
                .findFirst();
    }

    private List<Match> ranked(UUID programId, UUID menteeId) {
        return memberships.find(programId, menteeId, Role.MENTEE).isEmpty()
                ? List.of()
                : Matching.rank(people.get(menteeId), memberships.candidates(programId, menteeId), clock.instant());
    }
}
