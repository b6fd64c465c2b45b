package dev.liaison.bpmn;

/** Names of what processes make known to whoever listens: unlike a message, to nobody or to many. */
public final class Signals {
    /** Two said how their meeting went; carries the ids of the organization, the program and the meeting. Surveys start by it. */
    public static final String MEETING_OUTCOME_KNOWN = "meeting.outcomeKnown";

    private Signals() {}
}
