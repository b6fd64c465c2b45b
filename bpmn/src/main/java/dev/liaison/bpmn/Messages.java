package dev.liaison.bpmn;

/** Messages that processes wait for: {@code <subject>.<pastFact>}. */
public final class Messages {
    public static final String FEATURE_SWITCHED_OFF = "feature.switchedOff";
    public static final String INTEGRATION_AUTHORIZATION_STARTED = "integration.authorizationStarted";
    public static final String INTEGRATION_AUTHORIZATION_RESTARTED = "integration.authorizationRestarted";
    public static final String INTEGRATION_AUTHORIZATION_ENDED = "integration.authorizationEnded";
    public static final String INTEGRATION_WORKSPACE_CONNECTED = "integration.workspaceConnected";
    public static final String INTEGRATION_WORKSPACE_REMOVED = "integration.workspaceRemoved";
    public static final String INTEGRATION_ACCESS_LOST = "integration.accessLost";
    public static final String INTEGRATION_LOSS_ENDED = "integration.lossEnded";
    public static final String INTEGRATION_STANDING_CHANGED = "integration.standingChanged";
    public static final String INTEGRATION_FEATURE_DISABLED = "integration.featureDisabled";
    public static final String CONTACT_LEFT = "contact.left";
    public static final String CALENDAR_AUTHORIZED = "calendar.authorized";
    public static final String CALENDAR_AUTHORIZATION_ENDED = "calendar.authorizationEnded";
    public static final String CALENDAR_ACCESS_LOST = "calendar.accessLost";
    public static final String CALENDAR_CHECK_ASKED_FOR = "calendar.checkAskedFor";
    public static final String CALENDAR_DISCONNECTED = "calendar.disconnected";
    public static final String REQUEST_MENTOR_ANSWERED = "request.mentorAnswered";
    public static final String REQUEST_ANSWER_TAKEN_BACK = "request.answerTakenBack";
    public static final String REQUEST_WITHDRAWN = "request.withdrawn";
    public static final String MEETING_SLOT_PICKED = "meeting.slotPicked";
    public static final String MEETING_OTHERS_PROPOSED = "meeting.othersProposed";
    public static final String MEETING_OTHERS_WANTED = "meeting.othersWanted";
    public static final String MEETING_DECLINED = "meeting.declined";
    public static final String MEETING_PICK_UNDONE = "meeting.pickUndone";
    public static final String MEETING_UNKNOWN_CONFIRMED = "meeting.unknownConfirmed";
    public static final String MEETING_RESCHEDULED = "meeting.rescheduled";
    public static final String MEETING_TIME_ADOPTED = "meeting.timeAdopted";
    public static final String MEETING_OUTCOME_SAID = "meeting.outcomeSaid";
    public static final String MEETING_INVITATION_DECLINED = "meeting.invitationDeclined";
    public static final String MEETING_CANCELLED = "meeting.cancelled";
    public static final String POLL_AGREED = "poll.agreed";
    public static final String POLL_ORGANIZER_PICKED = "poll.organizerPicked";
    public static final String POLL_CANCELLED = "poll.cancelled";

    private Messages() {}
}
