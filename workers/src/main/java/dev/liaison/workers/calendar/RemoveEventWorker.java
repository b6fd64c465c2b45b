package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.MeetingCalendars;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Takes a meeting out of the calendars that it stands in. */
public final class RemoveEventWorker implements Worker {
    private final MeetingCalendars calendars;

    public RemoveEventWorker(MeetingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_REMOVE_EVENT;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        calendars.remove(task.subjectId());
        return Result.done();
    }
}
