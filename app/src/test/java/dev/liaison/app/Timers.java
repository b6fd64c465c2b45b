package dev.liaison.app;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/** Time of processes that tests can't wait for. */
public final class Timers {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private Timers() {}

    /**
     * The timer of an event has come, now.
     *
     * @param businessKey of the instance that waits at it, or will in a moment
     */
    public static void come(String businessKey, String event) {
        var instance = LIAISON.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        var jobs = LIAISON.bean(ManagementService.class);
        var timer = Await.until(
                "the timer of " + event,
                () -> jobs.createJobQuery().processInstanceId(instance).activityId(event).list().stream()
                        .findFirst());
        jobs.executeJob(timer.getId());
    }
}
