package dev.liaison.domain.request;

import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Match;
import dev.liaison.domain.program.MatchCandidate;
import dev.liaison.domain.program.Matching;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Mentors whom a mentee could ask now, the best first. */
public final class Recommendations {
    private final People people;
    private final Programs programs;
    private final Memberships memberships;
    private final MentoringConnections connections;
    private final MentoringRequests requests;
    private final Clock clock;

    public Recommendations(
            People people,
            Programs programs,
            Memberships memberships,
            MentoringConnections connections,
            MentoringRequests requests,
            Clock clock) {
        this.people = people;
        this.programs = programs;
        this.memberships = memberships;
        this.connections = connections;
        this.requests = requests;
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
        if (memberships.find(programId, menteeId, Role.MENTEE).isEmpty()) {
            return List.of();
        }
        var mentees = connections.menteesByMentor(programId);
        var capacities = memberships.capacities(programId);
        var taken = taken(programId, menteeId);
        var candidates = memberships.people(programId, Role.MENTOR).stream()
                .map(mentor -> new MatchCandidate(
                        mentor,
                        capacities.getOrDefault(
                                mentor.id(), programs.get(programId).settings().defaultCapacity()),
                        mentees.getOrDefault(mentor.id(), 0),
                        taken.contains(mentor.id())))
                .toList();
        Person mentee = people.get(menteeId);
        return Matching.rank(mentee, candidates, clock.instant());
    }

    private Set<UUID> taken(UUID programId, UUID menteeId) {
        var taken = requests.of(menteeId).stream()
                .filter(request -> request.open() && request.programId().equals(programId))
                .map(MentoringRequest::mentorId)
                .collect(Collectors.toSet());
        connections.of(menteeId).stream()
                .filter(connection -> connection.programId().equals(programId))
                .forEach(connection -> taken.add(connection.partnerOf(menteeId)));
        return taken;
    }
}
