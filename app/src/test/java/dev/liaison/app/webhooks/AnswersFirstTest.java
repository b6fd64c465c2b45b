package dev.liaison.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real threads; only the last one waits for longer than it takes to start a thread. */
class AnswersFirstTest {
    private final AtomicLong now = new AtomicLong(System.nanoTime());
    private final AnswersFirst first = AnswersFirst.here();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void work_begins_at_once_when_nobody_is_being_answered() {
        first.behind(() -> happened.add("work")).run();
        assertThat(happened).containsExactly("work");
    }

    @Test
    void work_waits_for_the_answer_that_is_under_way() throws Exception {
        var work = first.answering(() -> {
            var begun = threads.submit(first.behind(() -> happened.add("work")));
            letOthersRun();
            happened.add("answer");
            return begun;
        });
        work.get(10, TimeUnit.SECONDS);
        assertThat(happened).containsExactly("answer", "work");
    }

    @Test
    void an_answer_that_waits_for_work_does_not_keep_it_waiting() throws Exception {
        first.answering(() -> {
            first.awaiting(() -> {
                done(() -> happened.add("work"));
                return true;
            });
            return happened.add("answer");
        });
        assertThat(happened).containsExactly("work", "answer");
    }

    @Test
    void everything_that_waited_begins_in_the_end() {
        var behind = first.behind(threads);
        first.answering(() -> {
            for (int each = 0; each < 20; each++) {
                behind.execute(() -> happened.add("work"));
            }
            return true;
        });
        Await.that("all have run", () -> happened.size() == 20);
    }

    @Test
    void while_answers_follow_each_other_closely_work_is_rationed() throws Exception {
        var rationing = new AnswersFirst(2, now::get);
        answers(rationing, 2, Duration.ofMillis(99));
        var over = new CountDownLatch(1);
        var working = new CountDownLatch(2);
        for (int each = 0; each < 2; each++) {
            threads.submit(rationing.behind(() -> {
                working.countDown();
                await(over);
            }));
        }
        assertThat(await(working)).isTrue();
        var third = threads.submit(rationing.behind(() -> happened.add("third")));
        letOthersRun();
        assertThat(happened).isEmpty();
        over.countDown();
        third.get(10, TimeUnit.SECONDS);
        assertThat(happened).containsExactly("third");
    }

    @ParameterizedTest
    @CsvSource({"1, 99", "5, 100"})
    void while_they_do_not_work_begins_however_much_waits_for_vendors(int answers, int apart) throws Exception {
        var rationing = new AnswersFirst(1, now::get);
        answers(rationing, answers, Duration.ofMillis(apart));
        begunBeside(rationing);
    }

    @Test
    void rationing_ends_with_the_answers() throws Exception {
        var rationing = new AnswersFirst(1, now::get);
        answers(rationing, 9, Duration.ofMillis(20));
        now.addAndGet(Duration.ofMillis(81).toNanos());
        begunBeside(rationing);
    }

    /** Fails when work does not begin while other work is under way. */
    private void begunBeside(AnswersFirst rationing) throws Exception {
        var over = new CountDownLatch(1);
        var working = new CountDownLatch(1);
        threads.submit(rationing.behind(() -> {
            working.countDown();
            await(over);
        }));
        assertThat(await(working)).isTrue();
        threads.submit(rationing.behind(() -> happened.add("beside"))).get(10, TimeUnit.SECONDS);
        assertThat(happened).containsExactly("beside");
        over.countDown();
    }

    private void answers(AnswersFirst rationing, int count, Duration apart) {
        for (int each = 0; each < count; each++) {
            rationing.answering(() -> true);
            now.addAndGet(apart.toNanos());
        }
    }

    @Test
    void the_engines_jobs_are_such_work() throws Exception {
        var liaison = RunningLiaison.get();
        var jobs = liaison.bean(SpringJobExecutor.class).getTaskExecutor();
        var done = new CountDownLatch(1);
        liaison.bean(AnswersFirst.class).answering(() -> {
            jobs.execute(() -> {
                happened.add("job");
                done.countDown();
            });
            letOthersRun();
            return happened.add("answer");
        });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(happened).containsExactly("answer", "job");
    }

    @Test
    void answers_without_end_do_not_keep_work_from_beginning() throws Exception {
        var over = new CountDownLatch(1);
        var endless = threads.submit(() -> first.answering(() -> await(over)));
        Await.that("it is under way", () -> underWay());
        done(() -> happened.add("work"));
        assertThat(happened).containsExactly("work");
        assertThat(endless.isDone()).isFalse();
        over.countDown();
    }

    /** Whether work is kept waiting now. */
    private boolean underWay() {
        var probe = threads.submit(first.behind(() -> {}));
        letOthersRun();
        return !probe.isDone();
    }

    private void done(Runnable work) {
        try {
            threads.submit(first.behind(work)).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As long as a thread needs to start and to do next to nothing. */
    private void letOthersRun() {
        for (int each = 0; each < 20; each++) {
            done(threads, () -> true);
        }
    }

    private static <T> T done(ExecutorService threads, Supplier<T> what) {
        try {
            return threads.submit(what::get).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
