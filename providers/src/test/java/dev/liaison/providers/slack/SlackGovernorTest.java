package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.outside.Throttled;
import dev.liaison.providers.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G4")
class SlackGovernorTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ACME = new UUID(0, 1);
    private static final UUID BETA = new UUID(0, 2);

    private final VirtualClock clock = new VirtualClock(START);
    private final SlackGovernor governor = new SlackGovernor(SlackQuota.published(), clock);

    @Test
    void one_person_gets_one_message_a_second() {
        governor.admitPost(ACME, "U1");
        assertThat(refusal(() -> governor.admitPost(ACME, "U1"))).isEqualTo(Duration.ofSeconds(1));
        assertThatCode(() -> governor.admitPost(ACME, "U2")).doesNotThrowAnyException();
        clock.advance(Duration.ofMillis(999));
        assertThatThrownBy(() -> governor.admitPost(ACME, "U1")).isInstanceOf(Throttled.class);
        clock.advance(Duration.ofMillis(1));
        assertThatCode(() -> governor.admitPost(ACME, "U1")).doesNotThrowAnyException();
    }

    @Test
    void a_method_runs_ahead_by_its_burst_and_then_at_its_pace() {
        for (var call = 0; call < 10; call++) {
            governor.admit(ACME, "users.lookupByEmail");
        }
        assertThat(refusal(() -> governor.admit(ACME, "users.lookupByEmail"))).isEqualTo(Duration.ofMillis(1200));
        assertThat(refusal(() -> governor.admit(ACME, "users.lookupByEmail"))).isEqualTo(Duration.ofMillis(2400));
        clock.advance(Duration.ofMinutes(1));
        assertThat(admitted("users.lookupByEmail")).isEqualTo(10);
    }

    @Test
    void over_an_hour_no_method_goes_beyond_what_slack_promises() {
        for (var method : List.of("users.lookupByEmail", "chat.update", "views.open", "team.info")) {
            var count = 0;
            for (var second = 0; second < 3600; second++) {
                count += admitted(method);
                clock.advance(Duration.ofSeconds(1));
            }
            var perMinute = SlackQuota.published()
                    .perMinute()
                    .getOrDefault(method, SlackQuota.published().otherwisePerMinute());
            assertThat(count).isBetween(perMinute * 60 - 60, perMinute * 60 + perMinute / 5);
        }
    }

    @Test
    void a_busy_installation_does_not_slow_another() {
        admitted("chat.update");
        governor.pause(ACME, "users.lookupByEmail", Duration.ofHours(1));
        assertThatThrownBy(() -> governor.admit(ACME, "chat.update")).isInstanceOf(Throttled.class);
        assertThatThrownBy(() -> governor.admit(ACME, "users.lookupByEmail")).isInstanceOf(Throttled.class);
        assertThatCode(() -> governor.admit(BETA, "chat.update")).doesNotThrowAnyException();
        assertThatCode(() -> governor.admit(BETA, "users.lookupByEmail")).doesNotThrowAnyException();
    }

    @Test
    void when_slack_says_wait_that_method_waits_there() {
        governor.pause(ACME, "chat.postMessage", Duration.ofSeconds(30));
        governor.pause(ACME, "chat.postMessage", Duration.ofSeconds(5));
        assertThat(refusal(() -> governor.admitPost(ACME, "U1"))).isEqualTo(Duration.ofSeconds(30));
        assertThatCode(() -> governor.admit(ACME, "chat.update")).doesNotThrowAnyException();
        clock.advance(Duration.ofSeconds(30));
        assertThatCode(() -> governor.admitPost(ACME, "U1")).doesNotThrowAnyException();
    }

    @Test
    void an_announcement_to_1500_people_goes_out_at_the_workspaces_pace_and_nobody_is_sent_away_often() {
        record Task(Instant at, int person) {}
        var due = new PriorityQueue<Task>((a, b) -> a.at().compareTo(b.at()));
        for (var person = 0; person < 1500; person++) {
            due.add(new Task(START, person));
        }
        var refusals = 0;
        while (!due.isEmpty()) {
            var task = due.remove();
            clock.advance(Duration.between(clock.instant(), task.at()));
            try {
                governor.admitPost(ACME, "U" + task.person());
            } catch (Throttled throttled) {
                refusals++;
                due.add(new Task(clock.instant().plus(throttled.retryAfter()), task.person()));
            }
        }
        assertThat(Duration.between(START, clock.instant()))
                .isBetween(Duration.ofSeconds(280), Duration.ofSeconds(310));
        assertThat(refusals).isLessThan(1600);
    }

    @Test
    void a_clock_that_is_set_back_stops_nobody() {
        admitted("users.lookupByEmail");
        clock.advance(Duration.ofHours(-2));
        assertThatCode(() -> governor.admit(ACME, "users.lookupByEmail")).doesNotThrowAnyException();
    }

    @Test
    void nobody_waits_longer_than_five_minutes() {
        var waits = new ArrayList<Duration>();
        admitted("users.lookupByEmail");
        for (var caller = 0; caller < 5000; caller++) {
            waits.add(refusal(() -> governor.admit(ACME, "users.lookupByEmail")));
        }
        assertThat(waits).allMatch(wait -> !wait.isNegative() && wait.compareTo(Duration.ofMinutes(5)) <= 0);
    }

    @Test
    void limits_can_be_lifted_and_lowered() {
        var lifted = new SlackGovernor(SlackQuota.lifted(), clock);
        var tight = new SlackGovernor(new SlackQuota(Map.of(), 1, Duration.ofHours(1), 0), clock);
        tight.admitPost(ACME, "U1");
        assertThatThrownBy(() -> tight.admitPost(ACME, "U2")).isInstanceOf(Throttled.class);
        for (var post = 0; post < 100_000; post++) {
            lifted.admitPost(ACME, "U1");
        }
    }

    private int admitted(String method) {
        for (var count = 0; ; count++) {
            try {
                governor.admit(ACME, method);
            } catch (Throttled throttled) {
                return count;
            }
        }
    }

    private static Duration refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Throttled.class, call).retryAfter();
    }
}
