package dev.liaison.processes.clicks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A chat that can show the new card in its answer waits for it a little; many who wait would hold up each other. */
@Tag("D12")
class WaitingForClicksTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MOST = 12;

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
    void beyond_a_dozen_nobody_waits_and_afterwards_they_do_again() throws Exception {
        for (var each = 0; each <= MOST; each++) {
            store("click-" + each);
        }
        var threads = Executors.newFixedThreadPool(MOST + 1);
        var all = new ArrayList<CompletableFuture<Boolean>>();
        for (var each = 0; each <= MOST; each++) {
            var key = "click-" + each;
            all.add(CompletableFuture.supplyAsync(() -> clicks.awaitFirstTry(key, LONG), threads));
        }
        assertThat(CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new))
                        .get(30, TimeUnit.SECONDS))
                .isEqualTo(false);
        later.forEach(Runnable::run);
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(MOST);
        store("next");
        assertThat(clicks.awaitFirstTry("next", Duration.ofMillis(20))).isFalse();
        later.get(MOST + 1).run();
        assertThat(clicks.awaitFirstTry("next", LONG)).isTrue();
        threads.shutdown();
    }

    private void store(String key) {
        clicks.store(key, "test.do", key, world.mentor, Surface.TEAMS, "");
    }
}
