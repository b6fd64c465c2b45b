package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Posting;
import dev.liaison.sandbox.teams.Quota;
import java.time.Instant;
import java.util.Map;

/** Sends, changes and takes back messages. Only the bot's own living ones change. */
final class ActivityMethods {
    private ActivityMethods() {}

    static Answer post(ConnectorRequest request) {
        Chat chat = request.chat(Quota.Kind.SEND);
        return id(201, add(request, chat, request.body()));
    }

    /** An answer to a message; in a personal chat it stands below like any other. */
    static Answer reply(ConnectorRequest request) {
        Chat chat = request.chat(Quota.Kind.SEND);
        if (chat.posting(request.path("activity")).isEmpty()) {
            throw notFound();
        }
        return id(201, add(request, chat, request.body()));
    }

    static Answer put(ConnectorRequest request) {
        Chat chat = request.chat(Quota.Kind.SEND);
        ObjectNode activity = request.body();
        Posting posting = own(request, chat);
        writable(chat);
        ActivityCheck.check(request, chat, activity);
        if (!Json.text(activity, "type", "").equals("message")) {
            throw ConnectorError.syntax("type: only a message can stand in a message's place.");
        }
        String id = Json.text(activity, "id", posting.id());
        if (!id.equals(posting.id())) {
            throw ConnectorError.argument("id: it must be '" + posting.id() + "'.");
        }
        posting.update(activity);
        return id(200, posting.id());
    }

    static Answer delete(ConnectorRequest request) {
        Chat chat = request.chat(Quota.Kind.SEND);
        Posting posting = own(request, chat);
        writable(chat);
        posting.delete();
        return Answer.empty(200);
    }

    /** Adds what the bot sends, if it may and if it is sound; answers the id. */
    static String add(ConnectorRequest request, Chat chat, ObjectNode activity) {
        writable(chat);
        ActivityCheck.check(request, chat, activity);
        String id = "1:1" + Ids.secret(45);
        if (Json.text(activity, "type", "").equals("message")) {
            Instant now = request.teams().monitor().clock().instant();
            chat.add(new Posting(id, true, now, activity));
            chat.botError(null);
        }
        return id;
    }

    private static void writable(Chat chat) {
        if (chat.blocked().isEmpty()) {
            return;
        }
        switch (chat.blocked().get()) {
            case CONVERSATION_BLOCKED ->
                throw ConnectorError.of(
                        403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
            case WRITES_BLOCKED -> throw ConnectorError.of(403, "MessageWritesBlocked", "Message writes are blocked.");
            case NUMBER ->
                throw ConnectorError.numbered(
                        403, 209, "{\"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is blocked.\"}");
        }
    }

    private static Posting own(ConnectorRequest request, Chat chat) {
        return chat.posting(request.path("activity"))
                .filter(each -> each.fromBot() && !each.deleted())
                .orElseThrow(ActivityMethods::notFound);
    }

    private static ConnectorError notFound() {
        return ConnectorError.of(404, "ActivityNotFoundInConversation", "The activity was not found.");
    }

    private static Answer id(int status, String id) {
        return Answer.json(status, Map.of(), Json.write(Json.object().put("id", id)));
    }
}
