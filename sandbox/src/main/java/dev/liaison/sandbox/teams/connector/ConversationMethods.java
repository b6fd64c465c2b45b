package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Quota;
import java.util.Map;
import java.util.Set;

/** Finds the chat of one person with the bot; there is only one of them, whatever is asked. */
final class ConversationMethods {
    private static final Set<String> FIELDS =
            Set.of("isGroup", "bot", "members", "tenantId", "channelData", "activity", "topicName");

    private ConversationMethods() {}

    static Answer create(ConnectorRequest request) {
        ObjectNode body = request.body();
        ActivityCheck.only(body, FIELDS, "");
        Chat chat = chat(request, body);
        ObjectNode out = Json.object().put("id", chat.conversationId());
        if (body.get("activity") instanceof ObjectNode activity) {
            out.put("activityId", ActivityMethods.add(request, chat, activity));
        } else if (body.hasNonNull("activity")) {
            throw ConnectorError.syntax("activity: an object was expected.");
        }
        out.put("serviceUrl", request.root());
        return Answer.json(201, Map.of(), Json.write(out));
    }

    private static Chat chat(ConnectorRequest request, ObjectNode body) {
        if (body.path("isGroup").asBoolean()) {
            throw ConnectorError.syntax("isGroup: a personal chat has no group.");
        }
        String bot = Json.text(body.path("bot"), "id", "");
        if (!bot.equals(request.bot().id())) {
            throw ConnectorError.argument("bot.id: '" + bot + "' is not the bot that the token is for.");
        }
        JsonNode members = body.path("members");
        if (members.size() != 1) {
            throw ConnectorError.syntax("members: exactly one member was expected.");
        }
        Office office = office(request, body);
        String userId = Json.text(members.path(0), "id", "");
        if (!userId.startsWith("29:")) {
            throw ConnectorError.argument("members[0].id: bad format of user id.");
        }
        Chat chat = request.teams()
                .chatOf(request.bot(), userId)
                .filter(each -> each.person().tenant().equals(office.tenantId()))
                .orElseThrow(() -> ConnectorError.argument("Failed to decrypt pairwise id"));
        request.count(Quota.Kind.SEND, chat);
        if (chat.installed().isEmpty()) {
            throw ConnectorError.of(
                    403, "ForbiddenOperationException", "Bot is not installed in user's personal scope.");
        }
        return chat;
    }

    private static Office office(ConnectorRequest request, ObjectNode body) {
        String inChannel = Json.text(body.at("/channelData/tenant"), "id", "");
        String tenant = Json.text(body, "tenantId", inChannel);
        if (tenant.isEmpty() || (!inChannel.isEmpty() && !inChannel.equals(tenant))) {
            throw ConnectorError.syntax("tenantId: one tenant was expected, the same in channelData.");
        }
        Office office = request.teams()
                .office(tenant)
                .filter(each -> each.tenantId().equals(tenant))
                .orElseThrow(() -> ConnectorError.argument("tenantId: '" + tenant + "' is unknown."));
        request.serves(office);
        return office;
    }
}
