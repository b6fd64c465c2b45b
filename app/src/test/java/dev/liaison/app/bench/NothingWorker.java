package dev.liaison.app.bench;

import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;

/** Does nothing, for the bare model. */
final class NothingWorker implements Worker {
    @Override
    public String topic() {
        return "bench.nothing";
    }

    @Override
    public Result work(Task task) {
        return Result.done();
    }
}
