package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.MeetingCalendars;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Puts a meeting into the calendars that we may write. */
public final class PlaceEventWorker implements Worker {
    private final MeetingCalendars calendars;

    public PlaceEventWorker(MeetingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_PLACE_EVENT;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        calendars.place(task.subjectId(), task.key());
        return Result.done();
    }
}
