package dev.liaison.domain.program;

import dev.liaison.domain.people.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Makes people for tests, saying only what matters there. */
record MatchPeople(Person build) {
    static final UUID ORGANIZATION = new UUID(1, 1);

    static MatchPeople person(String name) {
        return new MatchPeople(new Person(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ORGANIZATION,
                name,
                "somebody@northwind.example",
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true));
    }

    MatchPeople zone(String zone) {
        return with(ZoneId.of(zone), build.languages(), build.skills(), build.goals(), build.active());
    }

    MatchPeople languages(String... languages) {
        return with(build.timeZone(), List.of(languages), build.skills(), build.goals(), build.active());
    }

    MatchPeople skills(String... skills) {
        return with(build.timeZone(), build.languages(), List.of(skills), build.goals(), build.active());
    }

    MatchPeople goals(String... goals) {
        return with(build.timeZone(), build.languages(), build.skills(), List.of(goals), build.active());
    }

    MatchPeople inactive() {
        return with(build.timeZone(), build.languages(), build.skills(), build.goals(), false);
    }

    MatchPeople of(UUID organizationId) {
        var p = build;
        return new MatchPeople(new Person(
                p.id(),
                organizationId,
                p.name(),
                p.email(),
                "",
                "",
                p.timeZone(),
                p.languages(),
                p.skills(),
                p.goals(),
                false,
                p.active()));
    }

    private MatchPeople with(
            ZoneId zone, List<String> languages, List<String> skills, List<String> goals, boolean active) {
        var p = build;
        return new MatchPeople(new Person(
                p.id(),
                p.organizationId(),
                p.name(),
                p.email(),
                "",
                "",
                zone,
                languages,
                skills,
                goals,
                false,
                active));
    }
}
