package dev.liaison.processes.clicks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A chat that can show the new card in its answer waits for it a little; behind a long line it would be for nothing. */
@Tag("D12")
class WaitingForClicksTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MOST = 2;

    private final World world = new World();
    private final List<Runnable> later = new ArrayList<>();
    private final ClickRouter router =
            new ClickRouter(world.inbox, world.transactions, List.of(Map.of("test.do", click -> Handled.done())));
    private final Clicks clicks = new Clicks(world.inbox, router, later::add);

    @Test
    void what_was_never_stored_or_is_through_is_waited_for_no_longer() {
        assertThat(clicks.awaitFirstTry("never", LONG)).isTrue();
        store("a");
        later.get(0).run();
        assertThat(clicks.awaitFirstTry("a", LONG)).isTrue();
    }

    @Test
    void what_takes_too_long_has_its_effect_later() {
        store("a");
        assertThat(clicks.awaitFirstTry("a", Duration.ofMillis(20))).isFalse();
    }

    @Test
    void nobody_waits_behind_a_long_line_and_afterwards_they_do_again() throws Exception {
        for (var each = 0; each < MOST; each++) {
            store("click-" + each);
        }
        assertThat(clicks.awaitFirstTry("click-0", Duration.ofMillis(20)))
                .as("it waited")
                .isFalse();
        store("one too many");
        var begin = System.nanoTime();
        assertThat(clicks.awaitFirstTry("one too many", LONG)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG);
        later.forEach(Runnable::run);
        store("next");
        var next = CompletableFuture.supplyAsync(() -> clicks.awaitFirstTry("next", LONG));
        later.get(MOST + 1).run();
        assertThat(next.get(30, TimeUnit.SECONDS)).isTrue();
    }

    private void store(String key) {
        clicks.store(key, "test.do", key, world.mentor, Surface.TEAMS, "");
    }
}
