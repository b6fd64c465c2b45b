package dev.liaison.bpmn;

/** Ids of the process definitions; each is also its file's name. */
public final class Processes {
    public static final String FEATURE_ENABLEMENT = "feature-enablement";
    public static final String INTEGRATION_LIFECYCLE = "integration-lifecycle";
    public static final String MENTORING_REQUEST = "mentoring-request";
    public static final String CALENDAR_CONNECTION = "calendar-connection";
    public static final String ORGANIZATION_CALENDAR = "organization-calendar";
    public static final String MESSAGE_RESENDING = "message-resending";
    public static final String CHAT_INTRODUCTION = "chat-introduction";
    public static final String NOTIFICATION = "notification";
    public static final String MEETING_SCHEDULING = "meeting-scheduling";
    public static final String GROUP_MEETING_POLL = "group-meeting-poll";

    private Processes() {}
}
