package dev.liaison.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.AccessLost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every calendar does whose tokens wear out, besides what all do. */
public abstract class OAuthCalendarContract extends CalendarProviderContract {
    private static final Window WEEK =
            new Window(Instant.parse("2027-06-07T00:00:00Z"), Instant.parse("2027-06-14T00:00:00Z"));

    @Test
    @Tag("E13")
    void a_token_that_ends_is_renewed_before_the_provider_refuses_it() {
        world().advance(Duration.ofHours(2));
        assertThat(read()).isInstanceOf(Reading.Read.class);
        assertThat(read()).isInstanceOf(Reading.Read.class);
        assertThat(calls(world().tokenCall())).isEqualTo(1);
        assertThat(calls(world().readCall())).isEqualTo(2);
    }

    @Test
    @Tag("E13")
    void a_token_that_the_provider_refuses_early_is_renewed_once() {
        world().advanceThere(Duration.ofHours(2));
        assertThat(read()).isInstanceOf(Reading.Read.class);
        assertThat(calls(world().tokenCall())).isEqualTo(1);
        var asked = Stream.of(world().refusedCall(), world().readCall()).distinct();
        assertThat(asked.mapToLong(this::calls).sum()).isEqualTo(2);
    }

    @Test
    @Tag("E13")
    void however_many_ask_at_once_the_token_is_renewed_once() {
        sandbox().settings("{\"rate_limits\":false}");
        world().advance(Duration.ofHours(2));
        var pool = Executors.newFixedThreadPool(20);
        try {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::read, pool))
                    .toList();
            assertThat(all).allSatisfy(one -> assertThat(one.join()).isInstanceOf(Reading.Read.class));
        } finally {
            pool.shutdown();
        }
        assertThat(calls(world().tokenCall())).isEqualTo(1);
    }

    @Test
    @Tag("A12")
    void consent_that_ran_out_is_access_lost_for_good() {
        consentRunsOut();
        assertThat(read()).isInstanceOf(Reading.Read.class);
        world().advance(Duration.ofHours(2));
        var lost = catchThrowableOfType(AccessLost.class, this::read);
        assertThat(lost.installationId()).isEqualTo(world().own().id());
        assertThat(lost.forGood()).isTrue();
    }

    /** No new token is given from now on. */
    protected void consentRunsOut() {
        sandbox()
                .post(
                        "/_control/calendar/accounts/" + world().key() + "/" + CalendarWorld.ADA + "/revoke",
                        "{\"only\":\"refresh_tokens\"}");
    }

    private Reading read() {
        Map<String, Reading> all = world().provider().freeBusy(world().own(), List.of(CalendarWorld.ADA), WEEK);
        return all.values().iterator().next();
    }

    private long calls(String method) {
        return StreamSupport.stream(sandbox().get("/_control/calls").spliterator(), false)
                .filter(it -> it.path("method").asText().equals(method))
                .count();
    }
}
