package dev.liaison.bpmn;

/** Ids of the decision tables; each is also its file's name. */
public final class Decisions {
    public static final String AVAILABILITY_POLICY = "availability-policy";
    public static final String POLL_TIE_BREAK = "poll-tie-break";

    private Decisions() {}
}
