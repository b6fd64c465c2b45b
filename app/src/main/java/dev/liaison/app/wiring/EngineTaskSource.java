package dev.liaison.app.wiring;

import dev.liaison.workers.kit.LockedTask;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.TaskSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks of the engine in this JVM: woken when one is created, without a detour over HTTP. */
final class EngineTaskSource implements TaskSource {
    private static final Logger LOG = LoggerFactory.getLogger(EngineTaskSource.class);
    /** Longer than any provider call may take, and as short as a killed node's tasks may wait. */
    private static final Duration LOCK = Duration.ofSeconds(30);
    /** What another node put off, or this one before it was started anew, wakes nobody when it is due. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Each fetch reads all that waits, and under load is the dearest query of all: so tasks wait ready, and one gets several. */
    private static final int READY_FOR_EACH_THREAD = 2;

    private static final int PART_WORTH_A_FETCH = 4;
    private static final int A_FETCH = 20;
    private static final int ATTEMPTS = 5;

    private final ExternalTaskService tasks;
    private final UnaryOperator<Runnable> begun;
    private final LongSupplier nanos;
    private final int worthAFetch;
    private final Semaphore free;
    private final ExecutorService pool;
    private final String workerId = "in-jvm-" + ProcessHandle.current().pid();
    private final PutOff putOff = new PutOff();
    private volatile boolean open = true;
    private @Nullable Thread fetcher;
    private @Nullable Woken woken;

    /**
     * @param each how a task is begun: at once, or when there is nothing more pressing
     * @param nanos a clock that only runs on
     */
    EngineTaskSource(ExternalTaskService tasks, int threads, UnaryOperator<Runnable> each, LongSupplier nanos) {
        var inHand = threads * (1 + READY_FOR_EACH_THREAD);
        this.tasks = tasks;
        this.begun = each;
        this.nanos = nanos;
        this.worthAFetch = Math.max(1, inHand / PART_WORTH_A_FETCH);
        this.free = new Semaphore(inHand);
        this.pool = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void open(Map<String, Set<String>> topics, Consumer<LockedTask> each) {
        var thread = new Thread(() -> fetch(topics, each), "external-tasks");
        fetcher = thread;
        woken = new Woken(thread);
        thread.start();
    }

    private void fetch(Map<String, Set<String>> topics, Consumer<LockedTask> each) {
        var woken = Objects.requireNonNull(this.woken);
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(woken);
        try {
            while (open) {
                var wanted = claim();
                if (!open) {
                    return;
                }
                woken.forget();
                var before = nanos.getAsLong();
                var locked = fetchAndLock(topics, wanted);
                free.release(wanted - locked.size());
                var since = nanos.getAsLong();
                locked.forEach(task -> pool.execute(begun.apply(() -> run(each, task, since))));
                if (locked.isEmpty()) {
                    woken.awaitUnlessSignalled(untilNext(before));
                }
            }
        } finally {
            ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(woken);
        }
    }

    /** In milliseconds, of which there is at least one. @param before when the last look began */
    private long untilNext(long before) {
        var now = nanos.getAsLong();
        var next = putOff.nextAfter(before, now + LOOK_AGAIN.toNanos());
        return Math.max(
                1, Math.min(LOOK_AGAIN.toMillis(), Duration.ofNanos(next - now).toMillis() + 1));
    }

    /** Waits until there is room for some, and takes more where there is. No thread is idle while this waits. */
    private int claim() {
        free.acquireUninterruptibly(worthAFetch);
        var claimed = worthAFetch;
        while (claimed < A_FETCH && free.tryAcquire()) {
            claimed++;
        }
        return claimed;
    }

    private List<LockedExternalTask> fetchAndLock(Map<String, Set<String>> topics, int wanted) {
        try {
            var query = tasks.fetchAndLock(wanted, workerId);
            topics.forEach((topic, variables) -> ask(query.topic(topic, LOCK.toMillis()), variables));
            return query.execute();
        } catch (OptimisticLockingException e) {
            LOG.debug("another fetcher was faster", e);
        } catch (ProcessEngineException e) {
            LOG.error("could not fetch external tasks", e);
        }
        return List.of();
    }

    /** Without that, each task's variables are collected from its own scope up to the instance, a query for each. */
    private static void ask(ExternalTaskQueryTopicBuilder topic, Set<String> variables) {
        topic.includeExtensionProperties().variables(List.copyOf(variables));
        if (variables.isEmpty()) {
            topic.localVariables();
        }
    }

    /** Whatever else happens in the same instance at the same moment may win once or twice. */
    private static void insist(Runnable giveBack) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                giveBack.run();
                return;
            } catch (OptimisticLockingException e) {
                LOG.debug("another step of the same instance was faster", e);
            }
        }
        giveBack.run();
    }

    private void run(Consumer<LockedTask> each, LockedExternalTask task, long since) {
        try {
            keep(task, since);
            each.accept(new Locked(task));
        } catch (ProcessEngineException e) {
            // Gone with its scope, as when the mentor answers while the mentee is still being told; or the database is
            // away.
            LOG.info("task {} was not given back: {}", task.getId(), e.getMessage());
        } finally {
            free.release();
        }
    }

    /** While it waited for its turn, its lock ran on. @throws ProcessEngineException when it is another's by now, or gone */
    private void keep(LockedExternalTask task, long since) {
        if (nanos.getAsLong() - since > LOCK.toNanos() / 2) {
            tasks.extendLock(task.getId(), workerId, LOCK.toMillis());
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            // First who brings tasks: a task that the pool does not take any more would stay locked.
            if (fetcher != null) {
                fetcher.join(LOOK_AGAIN.toMillis() * 4);
            }
            pool.shutdown();
            if (!pool.awaitTermination(LOCK.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("some tasks were still in hand");
            }
        } catch (InterruptedException e) {
            pool.shutdown();
            Thread.currentThread().interrupt();
        }
    }

    private final class Locked implements LockedTask {
        private final LockedExternalTask external;

        Locked(LockedExternalTask external) {
            this.external = external;
        }

        @Override
        public Task task() {
            return Task.of(
                    external.getId(),
                    external.getBusinessKey(),
                    external.getVariables(),
                    external.getExtensionProperties());
        }

        @Override
        public String topic() {
            return external.getTopicName();
        }

        @Override
        public @Nullable Integer retriesLeft() {
            return external.getRetries();
        }

        @Override
        public void complete(Map<String, Object> variables) {
            goOn(() -> tasks.complete(external.getId(), workerId, variables));
        }

        @Override
        public void refuse(String outcome) {
            goOn(() -> tasks.handleBpmnError(external.getId(), workerId, outcome));
        }

        /** What follows in the model runs in this transaction. When that is broken, doing the task again mends nothing. */
        private void goOn(Runnable giveBack) {
            try {
                insist(giveBack);
            } catch (BadUserRequestException | OptimisticLockingException | ProcessEnginePersistenceException e) {
                throw e;
            } catch (ProcessEngineException e) {
                LOG.error("the model can't go on behind {}", external.getActivityId(), e);
                fail("can't go on behind the task: " + e.getMessage(), "", 0, Duration.ZERO);
            }
        }

        @Override
        public void fail(String message, String details, int retries, Duration wait) {
            tasks.handleFailure(external.getId(), workerId, message, details, retries, wait.toMillis());
            if (retries > 0 && putOff.until(nanos.getAsLong() + wait.toNanos())) {
                Objects.requireNonNull(woken).signal();
            }
        }
    }
}
