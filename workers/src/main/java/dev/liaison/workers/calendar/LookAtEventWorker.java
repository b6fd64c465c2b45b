package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.meeting.MeetingCalendars;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Map;
import java.util.Set;

/** Looks whether a booked meeting is still where it was put. */
public final class LookAtEventWorker implements Worker {
    private final MeetingCalendars calendars;

    public LookAtEventWorker(MeetingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_LOOK_AT_EVENT;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var standing = calendars.look(task.subjectId());
        return Result.done(Map.of(Variables.EVENT_STANDING, standing.name()));
    }
}
