package dev.liaison.workers.kit;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs workers, and decides what becomes of what they throw. The only retry arithmetic outside the engine. */
public final class TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private final Map<String, Worker> workers;
    private final Consumer<AccessLost> lost;

    /** @param lost is told of every access that a worker found gone */
    public TaskRunner(List<Worker> workers, Consumer<AccessLost> lost) {
        this.workers = workers.stream().collect(Collectors.toMap(Worker::topic, Function.identity()));
        this.lost = lost;
    }

    /** What it can do: each topic with the process variables that its worker reads. */
    public Map<String, Set<String>> topics() {
        return workers.values().stream().collect(Collectors.toMap(Worker::topic, Worker::reads));
    }

    /** Runs one task, and gives it back, whatever happened. Trouble with giving back is the source's. */
    public void run(LockedTask locked) {
        work(locked).accept(locked);
    }

    private Consumer<LockedTask> work(LockedTask locked) {
        try {
            var result = Objects.requireNonNull(workers.get(locked.topic())).work(locked.task());
            return result instanceof Result.Refused refused
                    ? task -> task.refuse(refused.outcome())
                    : task -> task.complete(((Result.Done) result).variables());
        } catch (ProviderFailure e) {
            return task -> react(task, e);
        } catch (RuntimeException e) {
            LOG.error("{} failed", locked.topic(), e);
            return task -> task.fail(message(e), details(e), 0, Duration.ZERO);
        }
    }

    private void react(LockedTask locked, ProviderFailure failure) {
        if (failure instanceof Throttled throttled) {
            var unchanged = Optional.ofNullable(locked.retriesLeft()).orElse(Patience.UNTRIED);
            locked.fail(message(failure), "", unchanged, throttled.retryAfter());
        } else if (failure instanceof Unreachable) {
            var retries = Patience.retriesAfter(locked.retriesLeft());
            locked.fail(message(failure), details(failure), retries, Patience.waitBefore(retries));
        } else {
            if (failure instanceof AccessLost access) {
                lost.accept(access);
            }
            onlyOutcome(locked, failure);
        }
    }

    private static void onlyOutcome(LockedTask locked, ProviderFailure failure) {
        var outcomes = Outcomes.OF_TOPIC.getOrDefault(locked.topic(), Set.of());
        if (outcomes.size() == 1) {
            locked.refuse(outcomes.iterator().next());
        } else {
            LOG.error("{} failed, and its model knows no way on", locked.topic(), failure);
            locked.fail(message(failure), details(failure), 0, Duration.ZERO);
        }
    }

    private static String message(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static String details(RuntimeException e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
