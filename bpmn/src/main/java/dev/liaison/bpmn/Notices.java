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
    public static final String CALENDAR_LOST = "calendarLost";
    public static final String ORGANIZATION_CALENDAR_CONNECTED = "organizationCalendarConnected";
    public static final String ORGANIZATION_CALENDAR_LOST = "organizationCalendarLost";
    public static final String ORGANIZATION_CALENDAR_DISABLED = "organizationCalendarDisabled";

    private Notices() {}
}
