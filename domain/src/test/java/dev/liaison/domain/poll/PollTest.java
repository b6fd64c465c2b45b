package dev.liaison.domain.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F8")
class PollTest {
    private static final Instant AT = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant BEFORE = AT.minus(Duration.ofDays(2));

    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cem = UUID.randomUUID();

    private Poll poll(int quorum, Map<UUID, Vote> votes) {
        return new Poll(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                ana,
                Map.of(ana, true, ben, true, cem, false),
                "Circle",
                "",
                Duration.ofMinutes(30),
                "",
                true,
                quorum,
                BEFORE,
                BEFORE.plusSeconds(60),
                null,
                null,
                null,
                null,
                List.of(new PollOption(UUID.randomUUID(), AT, null, votes)));
    }

    @Test
    void it_is_agreed_when_all_required_say_yes_and_enough_can_come() {
        assertThat(poll(2, Map.of(ana, Vote.YES, ben, Vote.YES)).agreed(BEFORE)).isTrue();
        assertThat(poll(3, Map.of(ana, Vote.YES, ben, Vote.YES)).agreed(BEFORE))
                .as("too few")
                .isFalse();
        assertThat(poll(2, Map.of(ana, Vote.YES, ben, Vote.IF_NEED_BE)).agreed(BEFORE))
                .isFalse();
    }

    @Test
    void a_time_that_is_over_is_not_agreed_on() {
        var all = poll(2, Map.of(ana, Vote.YES, ben, Vote.YES));
        assertThat(all.agreed(AT.minusSeconds(1))).isTrue();
        assertThat(all.agreed(AT)).isFalse();
    }

    @Test
    void a_ballot_survives_its_way_and_what_was_not_written_by_us_is_left_out() {
        var ballot = new Ballot(Map.of(ana, Vote.YES, ben, Vote.IF_NEED_BE));
        assertThat(Ballot.parse(ballot.text())).isEqualTo(ballot);
        assertThat(Ballot.parse("x " + ana + " " + ben + "=MAYBE =YES " + cem + "=NO"))
                .isEqualTo(new Ballot(Map.of(cem, Vote.NO)));
    }

    @Test
    void a_required_no_makes_a_time_impossible_and_an_optional_one_does_not() {
        var required = poll(1, Map.of(ana, Vote.YES, ben, Vote.NO));
        assertThat(required.possible(required.options().get(0))).isFalse();
        var optional = poll(1, Map.of(ana, Vote.YES, cem, Vote.NO));
        assertThat(optional.possible(optional.options().get(0))).isTrue();
        assertThat(optional.comingTo(optional.options().get(0))).containsExactlyInAnyOrder(ana, ben);
    }

    @Test
    void only_who_said_nothing_at_all_is_silent() {
        assertThat(poll(1, Map.of(ana, Vote.YES, cem, Vote.NO)).silent()).containsExactly(ben);
    }
}
