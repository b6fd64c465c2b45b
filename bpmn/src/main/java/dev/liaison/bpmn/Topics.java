package dev.liaison.bpmn;

import java.util.Set;

/** Topics of external tasks; {@code <room>.<verbNoun>} is done by the worker {@code VerbNounWorker}. */
public final class Topics {
    public static final String CHAT_POST_CARD = "chat.postCard";
    public static final String CHAT_REFRESH_CARDS = "chat.refreshCards";
    public static final String CHAT_LOOK_UP_MEMBER = "chat.lookUpMember";
    public static final String CHAT_TELL_CONTACT = "chat.tellContact";
    public static final String MAIL_SEND_CARD = "mail.sendCard";
    public static final String MAIL_TELL_ADMINS = "mail.tellAdmins";
    public static final String INTEGRATION_PROBE_WORKSPACES = "integration.probeWorkspaces";
    public static final String INTEGRATION_REVOKE_TOKENS = "integration.revokeTokens";
    public static final String CALENDAR_CHECK_CALENDAR = "calendar.checkCalendar";
    public static final String CALENDAR_CHECK_COLLEAGUE = "calendar.checkColleague";
    public static final String CALENDAR_TELL_OWNER = "calendar.tellOwner";
    public static final String CALENDAR_MAIL_OWNER = "calendar.mailOwner";
    public static final String CALENDAR_REVOKE_ACCESS = "calendar.revokeAccess";
    public static final String CALENDAR_SUGGEST_TIMES = "calendar.suggestTimes";
    public static final String CALENDAR_CHECK_SLOT = "calendar.checkSlot";
    public static final String CALENDAR_PLACE_EVENT = "calendar.placeEvent";
    public static final String CALENDAR_REMOVE_EVENT = "calendar.removeEvent";
    public static final String CALENDAR_LOOK_AT_EVENT = "calendar.lookAtEvent";
    public static final String CALENDAR_FETCH_LINK = "calendar.fetchLink";
    public static final String MAIL_SEND_INVITATIONS = "mail.sendInvitations";
    public static final String MAIL_SEND_CANCELLATIONS = "mail.sendCancellations";
    public static final String DELIVERY_TELL_IN_CHAT = "delivery.tellInChat";
    public static final String DELIVERY_TELL_BY_MAIL = "delivery.tellByMail";

    /**
     * Topics whose worker may do a task again without a second effect outside: a notification finds its delivery, replacing a
     * card replaces it by the same, an event is found in its calendar, and a check only reads. A task of any other topic
     * commits as soon as its call is done.
     */
    public static final Set<String> HARMLESS_TO_REPEAT = Set.of(
            CHAT_POST_CARD,
            CHAT_REFRESH_CARDS,
            CHAT_LOOK_UP_MEMBER,
            MAIL_SEND_CARD,
            MAIL_TELL_ADMINS,
            INTEGRATION_PROBE_WORKSPACES,
            CALENDAR_CHECK_CALENDAR,
            CALENDAR_CHECK_COLLEAGUE,
            CALENDAR_TELL_OWNER,
            CALENDAR_MAIL_OWNER,
            CALENDAR_SUGGEST_TIMES,
            CALENDAR_CHECK_SLOT,
            CALENDAR_PLACE_EVENT,
            CALENDAR_REMOVE_EVENT,
            CALENDAR_LOOK_AT_EVENT,
            CALENDAR_FETCH_LINK,
            MAIL_SEND_INVITATIONS,
            MAIL_SEND_CANCELLATIONS,
            DELIVERY_TELL_IN_CHAT,
            DELIVERY_TELL_BY_MAIL);

    private Topics() {}
}
