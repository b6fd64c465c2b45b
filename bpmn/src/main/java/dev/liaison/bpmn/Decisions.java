package dev.liaison.bpmn;

/** Ids of the decision tables; each is also its file's name. */
public final class Decisions {
    public static final String AVAILABILITY_POLICY = "availability-policy";

    private Decisions() {}
}
