package dev.liaison.app.wiring;

import dev.liaison.workers.kit.TaskRunner;
import dev.liaison.workers.kit.TaskSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Lets workers begin when everything they call is there. */
class WorkerStart {
    private final ObjectProvider<TaskSource> source;
    private final TaskRunner runner;

    WorkerStart(ObjectProvider<TaskSource> source, TaskRunner runner) {
        this.source = source;
        this.runner = runner;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        source.ifAvailable(it -> it.open(runner.topics(), runner::run));
    }
}
