package dev.liaison.processes.clicks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.Outcome;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real threads, real locks. */
@Tag("D11")
class CollidingClicksTest {
    private final World world = new World();
    private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void two_routers_that_race_for_one_row_give_it_one_effect() throws Exception {
        for (int round = 0; round < 20; round++) {
            var requestId = ask(world.member("Mentee" + round + " Testsen", Role.MENTEE), "Hello");
            var row = put("race" + round, RequestVerbs.DECLINE, requestId, world.mentor);
            List<Optional<Handled>> handled =
                    together(List.of(() -> world.router.route(row), () -> world.router.route(row)));
            assertThat(handled.stream().flatMap(Optional::stream)).hasSize(1);
        }
        letAnswersStand();
        assertThat(tasks("task_updateCards")).isEqualTo(20);
        assertThat(audited("request.declined")).isEqualTo(20);
    }

    @Test
    void a_hundred_identical_clicks_have_one_effect_and_the_rest_hears_what_happened() throws Exception {
        var requestId = ask(world.mentee, "Hello");
        var clicks = new ArrayList<Callable<Optional<Handled>>>();
        for (int click = 0; click < 100; click++) {
            var surface = click % 2 == 0 ? Surface.SLACK : Surface.WEB;
            clicks.add(() -> world.clicks.act(RequestVerbs.ACCEPT, requestId.toString(), world.mentor, surface, ""));
        }
        var handled = together(clicks);
        sweepUntilNothingWaits();
        assertThat(outcomes()).containsOnly("done", "late");
        assertThat(outcomes()).filteredOn("done"::equals).hasSize(1);
        assertThat(handled.stream().flatMap(Optional::stream).filter(it -> it.outcome()
                        .equals("late")))
                .allSatisfy(late -> assertThat(late.words()).startsWith("Already accepted by you on 4 May, 10:00 "));
        letAnswersStand();
        assertThat(world.connections.of(world.mentor)).hasSize(1);
        assertThat(audited("request.accepted")).isEqualTo(1);
        assertThat(tasks("task_updateCards")).isEqualTo(1);
    }

    @Test
    void a_redelivered_click_is_stored_once_however_many_arrive_together() throws Exception {
        var requestId = ask(world.mentee, "Hello");
        var stores = new ArrayList<Callable<Boolean>>();
        for (int click = 0; click < 50; click++) {
            stores.add(() -> world.clicks.store(
                    "same", RequestVerbs.ACCEPT, requestId.toString(), world.mentor, Surface.SLACK, ""));
        }
        assertThat(together(stores)).filteredOn(stored -> stored).hasSize(1);
        sweepUntilNothingWaits();
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void a_withdrawal_at_the_moment_of_an_answer_counts_since_nobody_has_heard_of_the_answer() throws Exception {
        for (int round = 0; round < 20; round++) {
            var mentee = world.member("Mentee" + round + " Testsen", Role.MENTEE);
            var requestId = ask(mentee, "Hello");
            var decline = put("d" + round, RequestVerbs.DECLINE, requestId, world.mentor);
            var withdraw = put("w" + round, RequestVerbs.WITHDRAW, requestId, mentee);
            together(List.of(() -> world.router.route(decline), () -> world.router.route(withdraw)));
            sweepUntilNothingWaits();
            assertThat(world.requests.get(requestId).ended().orElseThrow().outcome())
                    .isEqualTo(Outcome.WITHDRAWN);
        }
        letAnswersStand();
        assertThat(audited("request.withdrawn")).isEqualTo(20);
        assertThat(outcomes()).containsOnly("done", "late");
        assertThat(tasks("task_updateCards")).isEqualTo(20);
    }

    @Test
    @Tag("D13")
    void an_answer_that_is_taken_back_as_it_becomes_final_is_either_back_or_final() throws Exception {
        var back = 0;
        for (int round = 0; round < 20; round++) {
            var requestId = ask(world.member("Mentee" + round + " Testsen", Role.MENTEE), "Hello");
            world.clicks.act(RequestVerbs.DECLINE, requestId.toString(), world.mentor, Surface.SLACK, "");
            world.clock.pass(World.UNDO);
            var timer = world.engine
                    .getManagementService()
                    .createJobQuery()
                    .activityId("event_undoTimeOver")
                    .singleResult();
            var undo = put("u" + round, RequestVerbs.UNDO_ANSWER, requestId, world.mentor);
            together(List.of(() -> world.router.route(undo), () -> finalized(timer.getId())));
            sweepUntilNothingWaits();
            var request = world.requests.get(requestId);
            back += request.awaitsAnswer() ? 1 : 0;
            assertThat(request.awaitsAnswer() || !request.open()).isTrue();
            letAnswersStand();
        }
        assertThat(tasks("task_updateCards")).isEqualTo(20 - back);
        assertThat(audited("request.answerTakenBack")).isEqualTo(back);
    }

    /** What the engine's own threads do: who comes second finds it done. */
    private Optional<Handled> finalized(String timer) {
        try {
            world.engine.getManagementService().executeJob(timer);
        } catch (ProcessEngineException | IllegalStateException e) {
            assertThat(e).hasMessageMatching("(?s).*(taken back|was updated by another|No job found|is null).*");
        }
        return Optional.empty();
    }

    private void letAnswersStand() {
        world.clock.pass(World.UNDO);
        world.runDueJobs();
    }

    @Test
    void a_mentor_with_one_place_accepts_one_of_two_requests_at_the_same_moment() throws Exception {
        world.memberships.save(world.programId, world.mentor, Role.MENTOR, 1);
        var first = ask(world.mentee, "Hello");
        var second = ask(world.member("Yuki Tanaka", Role.MENTEE), "Me too");
        var one = put("one", RequestVerbs.ACCEPT, first, world.mentor);
        var two = put("two", RequestVerbs.ACCEPT, second, world.mentor);
        together(List.of(() -> world.router.route(one), () -> world.router.route(two)));
        sweepUntilNothingWaits();
        assertThat(outcomes()).containsExactlyInAnyOrder("done", "refused");
        letAnswersStand();
        assertThat(world.connections.of(world.mentor)).hasSize(1);
    }

    private <T> List<T> together(List<Callable<T>> all) throws Exception {
        var go = new CountDownLatch(1);
        var futures = new ArrayList<java.util.concurrent.Future<T>>();
        for (var one : all) {
            futures.add(threads.submit(() -> {
                go.await();
                return one.call();
            }));
        }
        go.countDown();
        var results = new ArrayList<T>();
        for (var future : futures) {
            results.add(future.get(30, TimeUnit.SECONDS));
        }
        return results;
    }

    /** As the sweep does, with the clock moving on instead of the time. */
    private void sweepUntilNothingWaits() {
        for (int sweep = 0; sweep < 50 && waiting() > 0; sweep++) {
            world.clock.pass(Duration.ofSeconds(1));
            world.router.sweep();
        }
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return world.inbox.waiting(world.clock.instant().plusSeconds(60), 1000).size();
    }

    private UUID ask(UUID mentee, String message) {
        return world.mentoringRequest
                .send(new NewRequest(world.programId, mentee, world.mentor, message), Surface.WEB)
                .requestId()
                .orElseThrow();
    }

    private long put(String key, String verb, UUID requestId, UUID person) {
        return world.inbox
                .put(key, verb, requestId.toString(), person, Surface.SLACK, "")
                .orElseThrow();
    }

    private List<String> outcomes() {
        return world.jdbc.sql("select outcome from inbox").query(String.class).list();
    }

    private long audited(String action) {
        return world.audit().stream()
                .filter(line -> line.action().equals(action))
                .count();
    }

    private long tasks(String activity) {
        return world.engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .activityId(activity)
                .count();
    }
}
