package dev.liaison.app;

import org.camunda.bpm.engine.ManagementService;

/** Holds the time in which mentors can take their answers back, which is over at once otherwise; closing it lets it go by. */
public final class TimeToUndo implements AutoCloseable {
    private final ManagementService jobs = RunningLiaison.get().bean(ManagementService.class);

    private TimeToUndo() {}

    public static TimeToUndo held() {
        var it = new TimeToUndo();
        it.suspended(true);
        return it;
    }

    @Override
    public void close() {
        suspended(false);
    }

    private void suspended(boolean suspended) {
        var definitions = jobs.createJobDefinitionQuery()
                .processDefinitionKey("mentoring-request")
                .activityIdIn("event_undoTimeOver")
                .list();
        for (var definition : definitions) {
            var update = jobs.updateJobDefinitionSuspensionState()
                    .byJobDefinitionId(definition.getId())
                    .includeJobs(true);
            if (suspended) {
                update.suspend();
            } else {
                update.activate();
            }
        }
    }
}
