package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.MeetingCalendars;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Fetches the link for an online meeting that a provider made meanwhile. */
public final class FetchLinkWorker implements Worker {
    private final MeetingCalendars calendars;

    public FetchLinkWorker(MeetingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_FETCH_LINK;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        return calendars.fetchLink(task.subjectId()) ? Result.done() : Result.refused(Outcomes.CALENDAR_LINK_MISSING);
    }
}
