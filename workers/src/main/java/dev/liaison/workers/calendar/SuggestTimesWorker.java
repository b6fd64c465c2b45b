package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.SlotChecks;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Finds other times that suit everybody, and proposes them. */
public final class SuggestTimesWorker implements Worker {
    private final SlotChecks checks;

    public SuggestTimesWorker(SlotChecks checks) {
        this.checks = checks;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_SUGGEST_TIMES;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        checks.suggest(task.subjectId());
        return Result.done();
    }
}
