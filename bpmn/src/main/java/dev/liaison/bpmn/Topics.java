package dev.liaison.bpmn;

/** Topics of external tasks; {@code <room>.<verbNoun>} is done by the worker {@code VerbNounWorker}. */
public final class Topics {
    public static final String CHAT_POST_CARD = "chat.postCard";
    public static final String CHAT_REFRESH_CARDS = "chat.refreshCards";
    public static final String MAIL_SEND_CARD = "mail.sendCard";
    public static final String MAIL_TELL_ADMINS = "mail.tellAdmins";
    public static final String INTEGRATION_REVOKE_TOKENS = "integration.revokeTokens";
    public static final String CALENDAR_CHECK_CALENDAR = "calendar.checkCalendar";
    public static final String CALENDAR_CHECK_COLLEAGUE = "calendar.checkColleague";
    public static final String CALENDAR_TELL_OWNER = "calendar.tellOwner";
    public static final String CALENDAR_MAIL_OWNER = "calendar.mailOwner";
    public static final String CALENDAR_REVOKE_ACCESS = "calendar.revokeAccess";

    private Topics() {}
}
