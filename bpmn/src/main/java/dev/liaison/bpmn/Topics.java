package dev.liaison.bpmn;

import java.util.Set;

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

    /**
     * Topics whose worker may do a task again without a second effect outside: a notification finds its delivery,
     * replacing a card replaces it by the same, and a check only reads. A task of any other topic commits as soon as its call is done.
     */
    public static final Set<String> HARMLESS_TO_REPEAT = Set.of(
            CHAT_POST_CARD,
            CHAT_REFRESH_CARDS,
            MAIL_SEND_CARD,
            MAIL_TELL_ADMINS,
            CALENDAR_CHECK_CALENDAR,
            CALENDAR_CHECK_COLLEAGUE,
            CALENDAR_TELL_OWNER,
            CALENDAR_MAIL_OWNER);

    private Topics() {}
}
