package dev.liaison.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("D3")
class MatchingPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");

    @Property(tries = 300)
    void the_order_in_which_mentors_come_does_not_matter(
            @ForAll("people") MatchPeople mentee,
            @ForAll("candidates") List<MatchCandidate> candidates,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        assertThat(Matching.rank(mentee.build(), shuffled, NOW))
                .isEqualTo(Matching.rank(mentee.build(), candidates, NOW));
    }

    @Property(tries = 300)
    void whoever_is_recommended_could_be_asked_and_there_is_a_reason(
            @ForAll("people") MatchPeople mentee, @ForAll("candidates") List<MatchCandidate> candidates) {
        var matches = Matching.rank(mentee.build(), candidates, NOW);
        assertThat(matches).isSortedAccordingTo((a, b) -> Integer.compare(b.score(), a.score()));
        assertThat(matches).allSatisfy(match -> {
            assertThat(match.freePlaces()).isPositive();
            assertThat(match.mentor().active()).isTrue();
            assertThat(match.mentor().id()).isNotEqualTo(mentee.build().id());
            assertThat(match.reasons()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(match.score()).isPositive();
        });
        assertThat(matches).hasSize((int) candidates.stream()
                .filter(c ->
                        c.capacity() > c.mentees() && !c.taken() && c.mentor().active())
                .filter(c -> !c.mentor().id().equals(mentee.build().id())
                        && mentee.build().active())
                .count());
    }

    @Property(tries = 300)
    void a_mentor_who_learns_what_the_mentee_wants_never_falls(
            @ForAll("people") MatchPeople mentee, @ForAll("people") MatchPeople mentor) {
        if (mentee.build().id().equals(mentor.build().id())
                || !mentee.build().active()
                || !mentor.build().active()) {
            return;
        }
        var skills = new ArrayList<>(mentor.build().skills());
        skills.addAll(mentee.build().goals());
        var better = mentor.skills(skills.toArray(String[]::new));
        assertThat(score(mentee, better)).isGreaterThanOrEqualTo(score(mentee, mentor));
    }

    private static int score(MatchPeople mentee, MatchPeople mentor) {
        var candidates = List.of(new MatchCandidate(mentor.build(), 1, 0, false));
        return Matching.rank(mentee.build(), candidates, NOW).get(0).score();
    }

    @Provide
    Arbitrary<MatchPeople> people() {
        var words = Arbitraries.of("java", "Java ", "sales", "über", "", " ", "x|y", "negotiation", "日本", "\t");
        var lists = words.list().ofMaxSize(7).map(list -> list.toArray(String[]::new));
        var languages =
                Arbitraries.of("en", "de", "EN", "", "nonsense", "zh").list().ofMaxSize(3);
        var zones = Arbitraries.of("UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago", "+05:30");
        var names = Arbitraries.of("Ada", "Bo", "Cem", "Dee", "Eve", "Fay");
        return Combinators.combine(names, zones, languages, lists, lists, Arbitraries.of(true, true, true, false))
                .as((name, zone, spoken, skills, goals, active) -> {
                    var person = MatchPeople.person(name)
                            .zone(zone)
                            .languages(spoken.toArray(String[]::new))
                            .skills(skills)
                            .goals(goals);
                    return active ? person : person.inactive();
                });
    }

    @Provide
    Arbitrary<List<MatchCandidate>> candidates() {
        return Combinators.combine(
                        people(),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(false, false, true))
                .as((person, capacity, mentees, taken) -> new MatchCandidate(person.build(), capacity, mentees, taken))
                .list()
                .ofMaxSize(6)
                .uniqueElements(candidate -> candidate.mentor().id());
    }
}
