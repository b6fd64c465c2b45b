package dev.liaison.bpmn;

/** Priorities of jobs in the models. */
public final class Priorities {
    /** What nobody waits for. Such a job is done at the pace of background work, and never by the job executor. */
    public static final long BACKGROUND = -10;

    private Priorities() {}
}
