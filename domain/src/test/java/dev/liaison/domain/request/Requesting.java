package dev.liaison.domain.request;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program with a mentee in Lagos and a mentor in Kathmandu, and short ways to let them ask and answer. */
final class Requesting {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final JdbcClient JDBC = TestDatabase.jdbc();

    final People people = new People(JDBC);
    final Programs programs = new Programs(JDBC);
    final Memberships memberships = new Memberships(JDBC);
    final MentoringRequests requests = new MentoringRequests(JDBC);
    final MentoringConnections connections = new MentoringConnections(JDBC);
    final RequestRules rules = new RequestRules(programs, memberships, requests, connections);
    final RequestDesk desk = new RequestDesk(requests, rules, people);
    final OfferDesk offerDesk = new OfferDesk(rules);
    final MentorOffers offers;
    final RequestCards cards;

    final UUID organizationId;
    final UUID programId;
    final Person mentee;
    final Person mentor;

    Requesting() {
        TestDatabase.truncate();
        organizationId = new Organizations(JDBC).named("Northwind Energy").id();
        programId = programs.named(organizationId, "Women in Engineering").id();
        mentee = member("Amara Okafor", "Africa/Lagos", Role.MENTEE);
        mentor = member("Ingrid Solberg", "Asia/Kathmandu", Role.MENTOR);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        offers = new MentorOffers(requests, people, programs, new Recommendations(people, memberships, clock));
        cards = new RequestCards(requests, people, programs, offers);
    }

    Person member(String name, String zone, Role role) {
        var person = person(name, zone, true);
        memberships.save(programId, person.id(), role, null);
        return person;
    }

    Person person(String name, String zone, boolean active) {
        var email = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@northwind.example";
        var it = new Person(
                UUID.randomUUID(),
                organizationId,
                name,
                email,
                "Engineer",
                "",
                ZoneId.of(zone),
                List.of("en"),
                List.of("Welding"),
                List.of("Leadership"),
                false,
                active);
        people.add(it);
        return it;
    }

    NewRequest wish(Person from, Person to, String message) {
        return new NewRequest(programId, from.id(), to.id(), message);
    }

    MentoringRequest sent() {
        return sent(mentee, mentor);
    }

    MentoringRequest sent(Person from, Person to) {
        var it = new MentoringRequest(
                UUID.randomUUID(),
                organizationId,
                programId,
                from.id(),
                to.id(),
                "Would you guide me?",
                NOW,
                null,
                null);
        requests.add(it);
        return it;
    }

    /** The mentor has answered, and can take it back. */
    MentoringRequest answered(Outcome outcome, String reason) {
        var it = sent();
        requests.answer(it.id(), new Ending(outcome, NOW.plusSeconds(7200), mentor.id(), Surface.SLACK, reason));
        return requests.get(it.id());
    }

    MentoringRequest ended(Outcome outcome, @Nullable Person by, String reason) {
        var it = sent();
        requests.end(
                it.id(),
                new Ending(outcome, NOW.plusSeconds(7200), by == null ? null : by.id(), Surface.SLACK, reason));
        return requests.get(it.id());
    }

    void connect(Person from, Person to) {
        connections.add(new MentoringConnection(
                UUID.randomUUID(), organizationId, programId, to.id(), from.id(), null, NOW, null));
    }
}
