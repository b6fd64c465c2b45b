package dev.liaison.app.wiring;

import dev.liaison.workers.kit.TaskRunner;
import dev.liaison.workers.kit.TaskSource;
import java.util.HashMap;
import java.util.function.Predicate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Lets workers begin when everything they call is there. */
class WorkerStart {
    private final TaskSource source;
    private final TaskRunner runner;
    private final Predicate<String> here;

    /** @param here which topics are done in this JVM */
    WorkerStart(TaskSource source, TaskRunner runner, Predicate<String> here) {
        this.source = source;
        this.runner = runner;
        this.here = here;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var topics = new HashMap<>(runner.topics());
        topics.keySet().removeIf(here.negate());
        source.open(topics, runner::run);
    }
}
