package dev.liaison.domain.program;

import static dev.liaison.domain.program.MatchPeople.ORGANIZATION;
import static dev.liaison.domain.program.MatchPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D3")
class MatchingTest {
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

    private final MatchPeople mentee = person("Mia Mentee")
            .zone("Europe/Berlin")
            .languages("de", "en")
            .skills("Java")
            .goals("Negotiation", "public speaking");

    @Test
    void a_mentor_is_recommended_with_the_reasons_in_plain_words() {
        var mentor = person("Max Mentor")
                .zone("Europe/London")
                .languages("de")
                .skills("public  speaking", "NEGOTIATION", "java")
                .goals("negotiation");
        assertThat(rank(WINTER, free(mentor, 2))).singleElement().satisfies(match -> {
            assertThat(match.reasons())
                    .containsExactly(
                            "Can help with: Negotiation, public speaking",
                            "Also skilled in: Java",
                            "Works on the same goals: Negotiation",
                            "Speaks German too",
                            "1 hour apart",
                            "Has room for 2 more mentees");
            assertThat(match.freePlaces()).isEqualTo(2);
        });
    }

    @Test
    void what_the_mentee_wants_to_learn_counts_most() {
        var teacher = person("Zoe").zone("Asia/Tokyo").skills("negotiation");
        var neighbour = person("Adam").zone("Europe/Berlin").skills("java");
        assertThat(names(rank(
                        WINTER,
                        free(neighbour, 3),
                        free(teacher, 1),
                        free(person("Bo").zone("UTC"), 1))))
                .containsExactly("Adam", "Zoe", "Bo");
        assertThat(names(rank(WINTER, free(neighbour, 1), free(teacher.skills("negotiation", "public speaking"), 1))))
                .containsExactly("Zoe", "Adam");
    }

    @Test
    void nobody_is_recommended_who_cannot_be_asked() {
        var mentor = person("Max").build();
        assertThat(Matching.rank(
                        mentee.build(),
                        List.of(
                                new MatchCandidate(mentor, 2, 2, false),
                                new MatchCandidate(mentor, 1, 4, false),
                                new MatchCandidate(mentor, 2, 0, true),
                                new MatchCandidate(person("Gone").inactive().build(), 2, 0, false),
                                new MatchCandidate(
                                        person("Foreign").of(UUID.randomUUID()).build(), 2, 0, false),
                                new MatchCandidate(mentee.build(), 2, 0, false)),
                        WINTER))
                .isEmpty();
        assertThat(mentee.build().organizationId()).isEqualTo(ORGANIZATION);
    }

    @Test
    void nobody_is_recommended_to_somebody_who_left() {
        var gone = person("Gone").inactive().build();
        assertThat(Matching.rank(gone, List.of(free(person("Max"), 2)), WINTER)).isEmpty();
    }

    @Test
    void equals_are_ordered_by_name() {
        assertThat(names(rank(WINTER, free(person("Cem"), 1), free(person("Ada"), 1), free(person("Bo"), 1))))
                .containsExactly("Ada", "Bo", "Cem");
    }

    @Test
    void the_distance_is_that_of_today_and_knows_odd_zones() {
        assertThat(distance("Europe/Madrid", WINTER)).isEqualTo("Same time zone");
        assertThat(distance("Asia/Kathmandu", WINTER)).isEqualTo("4 hours 45 minutes apart");
        assertThat(distance("Asia/Kathmandu", SUMMER)).isEqualTo("3 hours 45 minutes apart");
        assertThat(distance("America/Phoenix", WINTER)).isEqualTo("8 hours apart");
        assertThat(distance("America/Phoenix", SUMMER)).isEqualTo("9 hours apart");
        assertThat(distance("Pacific/Kiritimati", WINTER)).isEqualTo("11 hours apart");
        assertThat(MatchWords.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void the_date_line_does_not_keep_people_apart() {
        var mentor = person("Sione").zone("Pacific/Tongatapu");
        var found = Matching.rank(person("Ana").zone("Pacific/Pago_Pago").build(), List.of(free(mentor, 1)), WINTER);
        assertThat(found).singleElement().satisfies(match -> assertThat(match.reasons())
                .containsExactly("Same time of day", "Has room for 1 more mentee"));
    }

    @Test
    void a_long_list_is_cut() {
        var goals = new String[] {"a", "b", "c", "d", "e", "f"};
        var found = Matching.rank(
                person("Ana").goals(goals).build(), List.of(free(person("Max").skills(goals), 1)), WINTER);
        assertThat(found.get(0).reasons()).first().isEqualTo("Can help with: a, b, c, d and 2 more");
    }

    private String distance(String zone, Instant now) {
        return rank(now, free(person("Max").zone(zone), 1)).get(0).reasons().get(0);
    }

    private List<Match> rank(Instant now, MatchCandidate... candidates) {
        return Matching.rank(mentee.build(), List.of(candidates), now);
    }

    private static List<String> names(List<Match> matches) {
        return matches.stream().map(match -> match.mentor().name()).toList();
    }

    private static MatchCandidate free(MatchPeople mentor, int places) {
        return new MatchCandidate(mentor.build(), places, 0, false);
    }
}
