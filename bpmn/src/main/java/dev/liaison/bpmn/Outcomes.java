package dev.liaison.bpmn;

import java.util.Map;
import java.util.Set;

/** BPMN errors: business outcomes that a model reacts to. */
public final class Outcomes {
    /** The recipient can't be reached in any chat, now. */
    public static final String CHAT_RECIPIENT_GONE = "chat.recipientGone";
    /** The mail server refuses the recipient. */
    public static final String MAIL_UNDELIVERABLE = "mail.undeliverable";

    /** Which outcomes a topic may end with; every task of the topic catches each of them. */
    public static final Map<String, Set<String>> OF_TOPIC = Map.of(
            Topics.CHAT_POST_CARD, Set.of(CHAT_RECIPIENT_GONE),
            Topics.CHAT_REFRESH_CARDS, Set.of(CHAT_RECIPIENT_GONE),
            Topics.MAIL_SEND_CARD, Set.of(MAIL_UNDELIVERABLE),
            Topics.MAIL_TELL_ADMINS, Set.of(),
            Topics.INTEGRATION_REVOKE_TOKENS, Set.of());

    private Outcomes() {}
}
