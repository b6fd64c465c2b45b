package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.outside.Throttled;
import dev.liaison.providers.VirtualClock;
import dev.liaison.providers.teams.TeamsQuota.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Microsoft's limits, with a clock that the test moves. */
@Tag("G4")
class TeamsGovernorTest {
    private static final UUID ACME = new UUID(0, 1);
    private static final UUID NORTH = new UUID(0, 2);
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-05-04T10:00:00Z"));
    private final TeamsGovernor governor = new TeamsGovernor(TeamsQuota.published(), clock);

    @Test
    void seven_in_a_second_and_eight_in_two_for_one_conversation() {
        for (var at = 0; at < 7; at++) {
            governor.admitWriting(ACME, "ana");
        }
        assertThat(refused("ana")).isEqualTo(Duration.ofSeconds(1));
        governor.admitWriting(ACME, "bea");
        clock.advance(Duration.ofSeconds(1));
        governor.admitWriting(ACME, "ana");
        assertThat(refused("ana")).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        governor.admitReading(ACME, "ana");
    }

    @Test
    void whatever_is_tried_no_stretch_of_time_has_more_than_its_limit() {
        var random = new Random(7);
        var done = new ArrayList<Instant>();
        for (var tries = 0; tries < 20_000; tries++) {
            clock.advance(Duration.ofMillis(random.nextInt(400)));
            if (admitted("ana")) {
                done.add(clock.instant());
            }
        }
        for (var limit : TeamsQuota.published().writing()) {
            for (var at = limit.calls(); at < done.size(); at++) {
                var stretch = Duration.between(done.get(at - limit.calls()), done.get(at));
                assertThat(stretch).as(limit.toString()).isGreaterThanOrEqualTo(limit.length());
            }
        }
        assertThat(done).hasSizeGreaterThan(1800);
    }

    @Test
    void what_is_longer_on_its_way_than_the_others_still_comes_within_the_limits() {
        var kept = new TeamsGovernor(TeamsQuota.kept(), clock);
        var random = new Random(11);
        var come = new ArrayList<Instant>();
        for (var tries = 0; tries < 20_000; tries++) {
            clock.advance(Duration.ofMillis(random.nextInt(20)));
            try {
                kept.admitWriting(ACME, "person-" + tries);
                come.add(clock.instant().plusMillis(random.nextInt((int) TeamsQuota.ROOM.toMillis())));
            } catch (Throttled tooEarly) {
                assertThat(tooEarly.retryAfter()).isPositive();
            }
        }
        Collections.sort(come);
        for (var at = 50; at < come.size(); at++) {
            assertThat(Duration.between(come.get(at - 50), come.get(at))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(come).hasSizeGreaterThan(7_000);
    }

    @Test
    void a_tenant_has_fifty_a_second_and_slows_no_other() {
        for (var at = 0; at < 50; at++) {
            governor.admitWriting(ACME, "person-" + at);
        }
        assertThat(refused("somebody")).isEqualTo(Duration.ofSeconds(1));
        governor.admitWriting(NORTH, "somebody");
    }

    @Test
    void everybody_who_is_too_early_gets_a_moment_of_their_own() {
        for (var at = 0; at < 7; at++) {
            governor.admitWriting(ACME, "ana");
        }
        var moments = List.of(refused("ana"), refused("ana"), refused("ana"));
        assertThat(moments).doesNotHaveDuplicates().isSorted();
        for (var tries = 0; tries < 10_000; tries++) {
            assertThat(refused("ana")).isLessThanOrEqualTo(Duration.ofMinutes(5));
        }
    }

    @Test
    void who_is_refused_uses_nothing_up() {
        for (var at = 0; at < 49; at++) {
            governor.admitWriting(ACME, "person-" + at % 7 + "-" + at);
        }
        for (var at = 0; at < 7; at++) {
            admitted("person-0-0");
        }
        clock.advance(Duration.ofSeconds(1));
        for (var at = 0; at < 50; at++) {
            governor.admitReading(ACME, "other-" + at);
        }
    }

    @Test
    void teams_own_word_pauses_one_conversation() {
        governor.pause(ACME, "ana", Duration.ofSeconds(20));
        governor.pause(ACME, "ana", Duration.ofSeconds(5));
        assertThat(refused("ana")).isEqualTo(Duration.ofSeconds(20));
        governor.admitWriting(ACME, "bea");
        clock.advance(Duration.ofSeconds(20));
        governor.admitWriting(ACME, "ana");
    }

    @Test
    void a_clock_that_was_set_back_locks_nobody_out() {
        for (var at = 0; at < 7; at++) {
            governor.admitWriting(ACME, "ana");
        }
        clock.advance(Duration.ofDays(-1));
        assertThat(admitted("ana")).isTrue();
    }

    @Test
    void who_read_the_clock_a_little_before_another_does_not_wipe_out_what_the_other_did() {
        var windows = new Windows(List.of(new Limit(1, Duration.ofSeconds(10))));
        windows.use(clock.instant());
        assertThat(windows.free(clock.instant().minusMillis(1))).isFalse();
        assertThat(windows.free(clock.instant())).isFalse();
    }

    @Test
    void what_is_idle_is_forgotten() {
        var windows = new Windows(List.of(new Limit(1, Duration.ofSeconds(10))));
        windows.use(clock.instant());
        assertThat(windows.idle(clock.instant())).isFalse();
        assertThat(windows.idle(clock.instant().plusSeconds(10))).isTrue();
        assertThat(new Windows(List.of()).free(clock.instant())).isTrue();
    }

    private Duration refused(String conversation) {
        return catchThrowableOfType(Throttled.class, () -> governor.admitWriting(ACME, conversation))
                .retryAfter();
    }

    private boolean admitted(String conversation) {
        try {
            governor.admitWriting(ACME, conversation);
            return true;
        } catch (Throttled e) {
            return false;
        }
    }
}
