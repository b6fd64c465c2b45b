package dev.liaison.domain.meeting;

/** What people can do with a meeting, wherever they are. */
public final class MeetingVerbs {
    /** About one slot of a meeting: {@code <meeting>/<slot>}. */
    public static final String PICK_SLOT = "meeting.pickSlot";

    public static final String UNDO_PICK = "meeting.undoPick";
    public static final String DECLINE = "meeting.decline";
    /** The asked one proposes others; the text holds the times. */
    public static final String PROPOSE_OTHERS = "meeting.proposeOthers";
    /** Whoever is asked wants Liaison to propose times that suit all. */
    public static final String SUGGEST_OTHERS = "meeting.suggestOthers";

    public static final String CANCEL = "meeting.cancel";
    public static final String RESCHEDULE = "meeting.reschedule";
    /** Book although somebody's calendar can't be read. */
    public static final String CONFIRM_UNKNOWN = "meeting.confirmUnknown";
    /** The time to which the event was moved in a calendar is the right one. */
    public static final String ADOPT_TIME = "meeting.adoptTime";

    public static final String SAY_MET = "meeting.sayMet";
    public static final String SAY_MISSED = "meeting.sayMissed";

    private MeetingVerbs() {}
}
