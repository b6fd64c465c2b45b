package dev.liaison.app.bench;

import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Does nothing, for the bare model. */
final class NothingWorker implements Worker {
    @Override
    public String topic() {
        return "bench.nothing";
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        return Result.done();
    }
}
