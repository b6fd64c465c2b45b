package dev.liaison.bpmn;

import java.util.Map;
import java.util.Set;

/** BPMN errors: business outcomes that a model reacts to. */
public final class Outcomes {
    /** The recipient can't be reached in any chat, now. */
    public static final String CHAT_RECIPIENT_GONE = "chat.recipientGone";
    /** The mail server refuses the recipient. */
    public static final String MAIL_UNDELIVERABLE = "mail.undeliverable";
    /** A calendar can't be read, and asking again soon would not help. */
    public static final String CALENDAR_UNREADABLE = "calendar.unreadable";
    /** No calendar takes the event; everybody is invited by mail. */
    public static final String CALENDAR_NOT_PLACED = "calendar.notPlaced";
    /** No link for an online meeting can be had. */
    public static final String CALENDAR_LINK_MISSING = "calendar.linkMissing";

    /** Which outcomes a topic may end with; every task of the topic catches each of them. */
    public static final Map<String, Set<String>> OF_TOPIC = Map.ofEntries(
            Map.entry(Topics.CHAT_POST_CARD, Set.of(CHAT_RECIPIENT_GONE)),
            Map.entry(Topics.CHAT_REFRESH_CARDS, Set.of(CHAT_RECIPIENT_GONE)),
            Map.entry(Topics.CHAT_LOOK_UP_MEMBER, Set.of(CHAT_RECIPIENT_GONE)),
            Map.entry(Topics.CHAT_TELL_CONTACT, Set.of(CHAT_RECIPIENT_GONE)),
            Map.entry(Topics.MAIL_SEND_CARD, Set.of(MAIL_UNDELIVERABLE)),
            Map.entry(Topics.MAIL_TELL_ADMINS, Set.of()),
            Map.entry(Topics.INTEGRATION_PROBE_WORKSPACES, Set.of()),
            Map.entry(Topics.INTEGRATION_REVOKE_TOKENS, Set.of()),
            Map.entry(Topics.CALENDAR_CHECK_CALENDAR, Set.of(CALENDAR_UNREADABLE)),
            Map.entry(Topics.CALENDAR_CHECK_COLLEAGUE, Set.of(CALENDAR_UNREADABLE)),
            Map.entry(Topics.CALENDAR_TELL_OWNER, Set.of(CHAT_RECIPIENT_GONE)),
            Map.entry(Topics.CALENDAR_MAIL_OWNER, Set.of(MAIL_UNDELIVERABLE)),
            Map.entry(Topics.CALENDAR_REVOKE_ACCESS, Set.of()),
            Map.entry(Topics.CALENDAR_SUGGEST_TIMES, Set.of()),
            Map.entry(Topics.CALENDAR_CHECK_SLOT, Set.of()),
            Map.entry(Topics.CALENDAR_PLACE_EVENT, Set.of(CALENDAR_NOT_PLACED)),
            Map.entry(Topics.CALENDAR_REMOVE_EVENT, Set.of()),
            Map.entry(Topics.CALENDAR_LOOK_AT_EVENT, Set.of(CALENDAR_UNREADABLE)),
            Map.entry(Topics.CALENDAR_FETCH_LINK, Set.of(CALENDAR_LINK_MISSING)),
            Map.entry(Topics.MAIL_SEND_INVITATIONS, Set.of()),
            Map.entry(Topics.MAIL_SEND_CANCELLATIONS, Set.of()),
            Map.entry(Topics.DELIVERY_TELL_IN_CHAT, Set.of(CHAT_RECIPIENT_GONE)),
            Map.entry(Topics.DELIVERY_TELL_BY_MAIL, Set.of(MAIL_UNDELIVERABLE)));

    private Outcomes() {}
}
