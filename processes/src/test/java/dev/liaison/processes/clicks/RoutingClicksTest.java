package dev.liaison.processes.clicks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.processes.World;
import dev.liaison.processes.engine.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a row in the inbox: its effect once, or another try; never nothing. */
@Tag("D11")
class RoutingClicksTest {
    private static final String VERB = "test.do";
    private final World world = new World();
    private final List<String> effects = new ArrayList<>();

    @Test
    void a_row_has_its_effect_once() {
        var router = router(this::effect);
        var row = put("a");
        assertThat(router.route(row).orElseThrow().outcome()).isEqualTo("done");
        assertThat(router.route(row)).isEmpty();
        assertThat(router.sweep()).isZero();
        assertThat(effects).containsExactly("a");
        assertThat(column(row, "outcome")).isEqualTo("done");
    }

    @Test
    void the_same_gesture_is_stored_once() {
        put("a");
        assertThat(world.inbox.put("a", VERB, "a", null, Surface.SLACK, "")).isEmpty();
        assertThat(router(this::effect).sweep()).isEqualTo(1);
        assertThat(effects).containsExactly("a");
    }

    @Test
    void what_no_process_waits_for_yet_is_tried_again_soon_then_less_often_and_never_given_up() {
        var router = router(click -> {
            throw new NotYet("nobody waits", new IllegalStateException());
        });
        var row = put("a");
        var waits = new ArrayList<Duration>();
        for (int attempt = 0; attempt < 16; attempt++) {
            assertThat(router.sweep()).isEqualTo(1);
            waits.add(Duration.between(world.clock.instant(), nextTry(row)));
            assertThat(router.sweep()).as("before its time").isZero();
            world.clock.moveTo(nextTry(row));
        }
        assertThat(waits.subList(0, 4))
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        assertThat(waits).isSorted().last().isEqualTo(Duration.ofMinutes(5));
        assertThat(column(row, "detail")).isEqualTo("NotYet: nobody waits");
    }

    @Test
    void a_collision_in_the_engine_is_tried_again_at_once() {
        var collisions = new ArrayList<>(List.of("first", "second"));
        var router = router(click -> {
            if (!collisions.isEmpty()) {
                throw new OptimisticLockingException(collisions.remove(0));
            }
            return effect(click);
        });
        var row = put("a");
        assertThat(router.route(row).orElseThrow().outcome()).isEqualTo("done");
        assertThat(effects).containsExactly("a");
        assertThat(column(row, "attempts")).isEqualTo("0");
    }

    @Test
    void collisions_without_end_wait_longer_and_then_have_their_effect() {
        var collisions = new ArrayList<>(List.of("1", "2", "3", "4", "5", "6"));
        var router = router(click -> {
            if (!collisions.isEmpty()) {
                throw new OptimisticLockingException(collisions.remove(0));
            }
            return effect(click);
        });
        var row = put("a");
        for (int attempt = 0; attempt < 3; attempt++) {
            router.sweep();
            world.clock.pass(Duration.ofMinutes(5));
        }
        assertThat(effects).containsExactly("a");
        assertThat(column(row, "attempts")).isEqualTo("2");
    }

    @Test
    void a_verb_that_nobody_handles_is_kept_with_why() {
        var row = world.inbox
                .put("a", "survey.answer", "x", null, Surface.TEAMS, "")
                .orElseThrow();
        assertThat(router(this::effect).route(row)).isEmpty();
        assertThat(column(row, "done_at")).isEqualTo("null");
        assertThat(column(row, "detail")).contains("nobody handles survey.answer");
        assertThat(world.inbox.waiting(World.START.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    @Tag("D12")
    void whoever_follows_up_hears_of_each_row_that_a_sweep_took_through_and_of_no_other() {
        var waiting = new ArrayList<>(List.of("a"));
        var router = router(click -> {
            if (waiting.remove(click.subjectId())) {
                throw new NotYet("nobody waits", new IllegalStateException());
            }
            return effect(click);
        });
        var heard = new ArrayList<String>();
        var first = put("a");
        put("b");
        router.route(first);
        assertThat(router.sweep(it -> heard.add(it.subjectId()))).isEqualTo(1);
        assertThat(heard).containsExactly("b");
        world.clock.pass(Duration.ofSeconds(1));
        assertThat(router.sweep(it -> heard.add(it.subjectId()))).isEqualTo(1);
        assertThat(heard).containsExactly("b", "a");
        assertThat(router.sweep(it -> heard.add(it.subjectId()))).isZero();
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_crash_between_the_fact_and_the_end_of_the_row_takes_the_fact_back() {
        var crashes = new ArrayList<>(List.of("power cut"));
        var router = router(click -> {
            world.programs.named(world.organizationId, "Made by the click");
            if (!crashes.isEmpty()) {
                throw new IllegalStateException(crashes.remove(0));
            }
            return Handled.done();
        });
        var row = put("a");
        assertThat(router.route(row)).isEmpty();
        assertThat(world.programs.all(world.organizationId)).hasSize(1);
        assertThat(column(row, "done_at")).isEqualTo("null");
        world.clock.pass(Duration.ofSeconds(1));
        router.sweep();
        assertThat(world.programs.all(world.organizationId)).hasSize(2);
        assertThat(column(row, "outcome")).isEqualTo("done");
    }

    @Test
    void one_row_that_fails_does_not_hold_up_the_others() {
        var router = router(click -> {
            if (click.subjectId().equals("bad")) {
                throw new IllegalArgumentException("bad");
            }
            return effect(click);
        });
        put("bad");
        put("good");
        assertThat(router.sweep()).isEqualTo(2);
        assertThat(effects).containsExactly("good");
    }

    @Test
    void a_webhook_is_answered_before_the_click_has_its_effect() {
        var later = new ArrayList<Runnable>();
        var clicks = new Clicks(world.inbox, router(this::effect), later::add);
        assertThat(clicks.store("a", VERB, "a", world.mentor, Surface.SLACK, ""))
                .isTrue();
        assertThat(clicks.store("a", VERB, "a", world.mentor, Surface.SLACK, ""))
                .isFalse();
        assertThat(effects).isEmpty();
        assertThat(later).hasSize(1);
        later.get(0).run();
        assertThat(effects).containsExactly("a");
    }

    @Test
    @Tag("D11")
    void who_lost_a_race_is_told_what_became_of_the_click_and_a_repeat_of_it_is_not() {
        var heard = new ArrayList<String>();
        var clicks = new Clicks(world.inbox, router(click -> Handled.late("Already accepted by you.")), Runnable::run);
        for (var time = 0; time < 2; time++) {
            clicks.store("a", VERB, "a", world.mentor, Surface.SLACK, "", handled -> heard.add(handled.words()));
        }
        assertThat(heard).containsExactly("Already accepted by you.");
    }

    @Test
    @Tag("D11")
    void who_lost_a_race_is_told_even_when_a_sweep_came_first() {
        var heard = new ArrayList<String>();
        var later = new ArrayList<Runnable>();
        var router = router(click -> Handled.late("Already accepted by you."));
        var clicks = new Clicks(world.inbox, router, later::add);
        clicks.store("a", VERB, "a", world.mentor, Surface.SLACK, "", handled -> heard.add(handled.words()));
        world.clock.pass(Inbox.OWN_TRY);
        router.sweep();
        assertThat(heard).isEmpty();
        later.get(0).run();
        assertThat(heard).containsExactly("Already accepted by you.");
    }

    @Test
    @Tag("D11")
    void who_lost_a_race_is_told_even_while_a_sweep_has_the_row_in_its_hands() throws Exception {
        var inHand = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var router = router(click -> {
            inHand.countDown();
            awaitUninterruptibly(go);
            return Handled.late("Already accepted by you.");
        });
        var later = new ArrayList<Runnable>();
        var heard = new ArrayBlockingQueue<String>(2);
        var clicks = new Clicks(world.inbox, router, later::add);
        clicks.store("a", VERB, "a", world.mentor, Surface.SLACK, "", handled -> heard.add(handled.words()));
        world.clock.pass(Inbox.OWN_TRY);
        var sweep = CompletableFuture.runAsync(router::sweep);
        assertThat(inHand.await(30, TimeUnit.SECONDS)).isTrue();
        var told = CompletableFuture.runAsync(later.get(0));
        go.countDown();
        CompletableFuture.allOf(sweep, told).get(30, TimeUnit.SECONDS);
        assertThat(heard).containsExactly("Already accepted by you.");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void somebody_who_waits_at_a_page_hears_what_became_of_it() {
        var clicks = new Clicks(world.inbox, router(click -> Handled.late("Already accepted by you.")), Runnable::run);
        var first = clicks.act(VERB, "a", world.mentor, Surface.WEB, "").orElseThrow();
        assertThat(first.words()).isEqualTo("Already accepted by you.");
        assertThat(clicks.act(VERB, "a", world.mentor, Surface.WEB, "")).isPresent();
    }

    private ClickRouter router(ClickHandler handler) {
        return new ClickRouter(world.inbox, world.transactions, List.of(Map.of(VERB, handler)));
    }

    private Handled effect(dev.liaison.domain.inbox.InboxItem click) {
        effects.add(click.subjectId());
        return Handled.done();
    }

    private long put(String key) {
        var row = world.inbox
                .put(key, VERB, key, UUID.randomUUID(), Surface.SLACK, "")
                .orElseThrow();
        world.clock.pass(Inbox.OWN_TRY);
        return row;
    }

    private Instant nextTry(long row) {
        return world.jdbc
                .sql("select next_try_at from inbox where id = ?")
                .param(row)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String column(long row, String name) {
        return world.jdbc
                .sql("select coalesce(" + name + "::text, 'null') from inbox where id = ?")
                .param(row)
                .query(String.class)
                .single();
    }
}
