package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Card;
import dev.liaison.providers.http.Fitting;

/** The activities that we send. */
final class TeamsMessages {
    private TeamsMessages() {}

    /** @param deliveryId travels along as an id in the card; empty for none */
    static ObjectNode card(Card card, String deliveryId) {
        var message = message().put("summary", TeamsCards.summary(card));
        message.putArray("attachments")
                .addObject()
                .put("contentType", TeamsCards.TYPE)
                .set("content", TeamsCards.card(card, deliveryId));
        return message;
    }

    /** A few words, in which nothing has a meaning. */
    static ObjectNode words(String text) {
        return message().put("textFormat", "plain").put("text", Fitting.cut(text.strip(), TeamsLimits.WORDS));
    }

    /** What makes or finds the conversation with one person. */
    static ObjectNode conversation(TeamsIds.Contact contact, String tenant) {
        var it = JsonNodeFactory.instance.objectNode().put("isGroup", false).put("tenantId", tenant);
        it.putObject("bot").put("id", contact.bot());
        it.putArray("members").addObject().put("id", contact.user());
        it.putObject("channelData").putObject("tenant").put("id", tenant);
        return it;
    }

    private static ObjectNode message() {
        return JsonNodeFactory.instance.objectNode().put("type", "message");
    }
}
