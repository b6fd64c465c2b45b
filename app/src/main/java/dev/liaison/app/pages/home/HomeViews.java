package dev.liaison.app.pages.home;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.home.HomeView.Advice;
import dev.liaison.app.pages.home.HomeView.Partner;
import dev.liaison.app.pages.request.RequestLines;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Matching;
import dev.liaison.domain.program.Membership;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers a member's first page. */
@Component
class HomeViews {
    private static final int REQUESTS = 12;
    private static final int MENTORS = 4;
    private static final Comparator<MentoringRequest> OPEN_FIRST =
            Comparator.comparing(MentoringRequest::open).reversed();

    private final MentoringConnections connections;
    private final MentoringRequests requests;
    private final Memberships memberships;
    private final Programs programs;
    private final People people;
    private final RequestLines lines;
    private final Moments moments;
    private final Clock clock;

    HomeViews(
            MentoringConnections connections,
            MentoringRequests requests,
            Memberships memberships,
            Programs programs,
            People people,
            RequestLines lines,
            Moments moments,
            Clock clock) {
        this.connections = connections;
        this.requests = requests;
        this.memberships = memberships;
        this.programs = programs;
        this.people = people;
        this.lines = lines;
        this.moments = moments;
        this.clock = clock;
    }

    HomeView of(Viewer viewer) {
        var person = viewer.person();
        var all = requests.of(person.id());
        var shown = all.stream().sorted(OPEN_FIRST).limit(REQUESTS).toList();
        var parts = memberships.of(person.id());
        return new HomeView(
                person,
                partners(person),
                lines.of(shown, person),
                all.size() - shown.size(),
                parts.stream()
                        .filter(part -> part.role() == Role.MENTEE)
                        .map(part -> advice(person, part))
                        .toList(),
                parts.stream().anyMatch(part -> part.role() == Role.MENTOR));
    }

    private List<Partner> partners(Person person) {
        var mine = connections.of(person.id());
        var names =
                people.byIds(mine.stream().map(it -> it.partnerOf(person.id())).collect(Collectors.toSet()));
        var titles =
                programs.all(person.organizationId()).stream().collect(Collectors.toMap(Program::id, Program::name));
        return mine.stream().map(it -> partner(it, person, names, titles)).toList();
    }

    private Partner partner(MentoringConnection it, Person person, Map<UUID, Person> names, Map<UUID, String> titles) {
        return new Partner(
                Objects.requireNonNull(names.get(it.partnerOf(person.id()))),
                it.mentorId().equals(person.id()) ? "Your mentee" : "Your mentor",
                Objects.requireNonNull(titles.get(it.programId())),
                moments.of(it.startedAt(), person.timeZone()));
    }

    private Advice advice(Person person, Membership part) {
        var program = programs.get(part.programId());
        var ranked = Matching.rank(person, memberships.candidates(program.id(), person.id()), clock.instant());
        var open = requests.openOf(program.id(), person.id());
        return new Advice(
                program,
                ranked.stream().limit(MENTORS).toList(),
                open >= program.settings().maxOpenRequests());
    }
}
