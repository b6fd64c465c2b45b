package dev.liaison.bpmn;

/** Which message a task sends: the values of the property {@link Properties#NOTICE}. */
public final class Notices {
    public static final String REQUEST_SENT = "requestSent";
    public static final String MENTOR_ASKED = "mentorAsked";
    public static final String MENTOR_REMINDED = "mentorReminded";
    public static final String REQUEST_ANSWERED = "requestAnswered";
    public static final String FEATURE_ENABLED = "featureEnabled";
    public static final String FEATURE_DECLINED = "featureDeclined";
    public static final String FEATURE_DISABLED = "featureDisabled";
    public static final String WORKSPACE_CONNECTED = "workspaceConnected";
    public static final String WORKSPACE_REMOVED = "workspaceRemoved";
    public static final String ACCESS_LOST = "accessLost";
    public static final String CHAT_WELCOME = "chatWelcome";
    public static final String CHAT_STRANGER = "chatStranger";
    public static final String CALENDAR_LOST = "calendarLost";
    public static final String ORGANIZATION_CALENDAR_CONNECTED = "organizationCalendarConnected";
    public static final String ORGANIZATION_CALENDAR_LOST = "organizationCalendarLost";
    public static final String ORGANIZATION_CALENDAR_DISABLED = "organizationCalendarDisabled";
    public static final String MEETING_ASKED = "meetingAsked";
    public static final String MEETING_REMINDED = "meetingReminded";
    public static final String MEETING_NO_ANSWER = "meetingNoAnswer";
    public static final String MEETING_UNKNOWN_TIME = "meetingUnknownTime";
    public static final String MEETING_BOOKED = "meetingBooked";
    public static final String MEETING_INVITATION_DECLINED = "meetingInvitationDeclined";
    public static final String MEETING_SOON = "meetingSoon";
    public static final String MEETING_CHANGED_ELSEWHERE = "meetingChangedElsewhere";
    public static final String MEETING_DID_YOU_MEET = "meetingDidYouMeet";
    public static final String MEETING_ENDED = "meetingEnded";
    public static final String POLL_ASKED = "pollAsked";
    public static final String POLL_REMINDED = "pollReminded";
    public static final String POLL_TO_PICK = "pollToPick";
    public static final String POLL_ENDED = "pollEnded";

    private Notices() {}
}
