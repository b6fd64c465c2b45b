package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.cards.CardCheck;
import java.util.List;
import java.util.Set;

/** What a bot may send: a message with words or cards, or that it is typing. */
final class ActivityCheck {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    /** Of the schema of activities; and {@code properties}, which Microsoft's client for Java sends, always empty, here and below. */
    private static final Set<String> FIELDS =
            Set.of(("type id timestamp localTimestamp localTimezone callerId serviceUrl channelId from conversation "
                            + "recipient textFormat attachmentLayout membersAdded membersRemoved reactionsAdded "
                            + "reactionsRemoved topicName historyDisclosed locale text speak inputHint summary "
                            + "suggestedActions attachments entities channelData action replyToId label valueType value name "
                            + "relatesTo code expiration importance deliveryMode listenFor textHighlights semanticAction"
                            + " properties")
                    .split(" "));

    private static final Set<String> ATTACHMENT =
            Set.of("contentType", "content", "contentUrl", "name", "thumbnailUrl", "properties");
    private static final Set<String> FORMATS = Set.of("plain", "markdown", "xml");

    private ActivityCheck() {}

    static void only(ObjectNode given, Set<String> fields, String path) {
        given.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw ConnectorError.syntax(path + name + ": no such property.");
            }
        });
    }

    /** Refuses what Teams would not show. */
    static void check(ConnectorRequest request, Chat chat, ObjectNode activity) {
        only(activity, FIELDS, "");
        String type = Json.text(activity, "type", "");
        if (!type.equals("message") && !type.equals("typing")) {
            throw ConnectorError.syntax("type: '" + type + "' cannot be sent by a bot.");
        }
        same(activity.at("/from/id"), request.bot().id(), "from.id");
        same(activity.at("/conversation/id"), chat.conversationId(), "conversation.id");
        same(activity.at("/recipient/id"), chat.userId(), "recipient.id");
        same(activity.path("channelId"), "msteams", "channelId");
        if (!FORMATS.contains(Json.text(activity, "textFormat", "markdown"))) {
            throw ConnectorError.syntax("textFormat: one of plain, markdown, xml was expected.");
        }
        for (String text : List.of("text", "summary")) {
            if (activity.hasNonNull(text) && !activity.path(text).isTextual()) {
                throw ConnectorError.syntax(text + ": a text was expected.");
            }
        }
        if (type.equals("message")) {
            content(activity);
        }
    }

    /** What stands in the activity must be what stands in the address, if it stands there. */
    private static void same(JsonNode given, String expected, String path) {
        if (!given.isMissingNode() && !given.isNull() && !expected.equals(given.textValue())) {
            throw ConnectorError.argument(path + ": it must be '" + expected + "'.");
        }
    }

    private static void content(ObjectNode activity) {
        JsonNode attachments = activity.path("attachments");
        if (activity.hasNonNull("attachments") && !attachments.isArray()) {
            throw ConnectorError.syntax("attachments: a list was expected.");
        }
        if (Json.text(activity, "text", "").isBlank() && attachments.isEmpty()) {
            throw ConnectorError.syntax("A message needs a text that is not empty, or an attachment.");
        }
        for (int i = 0; i < attachments.size(); i++) {
            attachment(attachments.get(i), "attachments[" + i + "]");
        }
    }

    private static void attachment(JsonNode given, String path) {
        if (!(given instanceof ObjectNode attachment)) {
            throw ConnectorError.syntax(path + ": an object was expected.");
        }
        only(attachment, ATTACHMENT, path + ".");
        String type = Json.text(attachment, "contentType", "");
        if (!type.equals(CARD)) {
            throw ConnectorError.syntax(path + ".contentType: '" + type + "' is not taken here, only " + CARD + ".");
        }
        List<String> findings = CardCheck.message(attachment.path("content"), path + ".content");
        if (!findings.isEmpty()) {
            throw ConnectorError.syntax(String.join(" ", findings));
        }
    }
}
