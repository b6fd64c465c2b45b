package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.meeting.SlotChecks;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Map;
import java.util.Set;

/** Asks all calendars once more before a time is booked. */
public final class CheckSlotWorker implements Worker {
    private final SlotChecks checks;

    public CheckSlotWorker(SlotChecks checks) {
        this.checks = checks;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_CHECK_SLOT;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var standing = checks.check(task.subjectId());
        return Result.done(Map.of(Variables.SLOT_STANDING, standing.name()));
    }
}
