package dev.liaison.providers.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.liaison.domain.outside.Throttled;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.PlacesEventsContract;
import dev.liaison.providers.SandboxProcess;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleEventsTest extends PlacesEventsContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new GoogleWorld(sandbox);
    }

    @Test
    @Tag("F5")
    void a_link_that_is_being_made_follows() {
        sandbox().send("PUT", "/_control/calendar/providers/google", "{\"conference_pending_seconds\":60}");
        var placed = places().place(world().own(), online());
        assertThat(placed.joinLink()).isEmpty();
        world().advance(Duration.ofSeconds(61));
        var seen = places().look(world().own(), placed.event()).orElseThrow();
        assertThat(seen.joinLink().orElseThrow().getHost()).isEqualTo("meet.google.com");
    }

    @Test
    void the_owner_has_agreed_already_and_the_others_have_not() {
        places().place(world().own(), draft());
        assertThat(events().get(0).path("attendees").findValuesAsText("response"))
                .containsExactly("accepted", "needs_action", "needs_action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "calendarUsageLimits"})
    @Tag("G4")
    void a_quota_that_is_used_up_means_wait(String reason) {
        sandbox()
                .fault("{\"method\":\"google.events.insert\",\"kind\":\"http\",\"status\":403,\"error\":\"" + reason
                        + "\"}");
        assertThat(catchThrowable(() -> places().place(world().own(), draft()))).isInstanceOf(Throttled.class);
        assertThat(events()).isEmpty();
    }

    @Test
    void ids_are_in_googles_alphabet_and_of_one_placing_only() {
        var id = GoogleIds.event(new UUID(1, 2));
        assertThat(id).matches("[a-v0-9]{52}").isEqualTo(GoogleIds.event(new UUID(1, 2)));
        assertThat(id).isNotEqualTo(GoogleIds.event(new UUID(1, 3)));
    }
}
