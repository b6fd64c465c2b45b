package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Person;
import dev.liaison.sandbox.teams.Quota;
import java.util.Map;

/** Who is in the chat: one person. */
final class MemberMethods {
    private MemberMethods() {}

    static Answer get(ConnectorRequest request) {
        Chat chat = request.chat(Quota.Kind.READ);
        String name = request.path("member");
        if (!chat.userId().equals(name)
                && !chat.person().id().equals(name)
                && !chat.person().upn().equalsIgnoreCase(name)) {
            throw ConnectorError.of(
                    404, "MemberNotFoundInConversation", "The member was not found in the conversation.");
        }
        return Answer.json(200, Map.of(), Json.write(member(chat)));
    }

    static Answer paged(ConnectorRequest request) {
        Chat chat = request.chat(Quota.Kind.READ);
        String size = request.ctx().queryParam("pageSize");
        if (size != null && (!size.matches("[0-9]{1,4}") || outside(Integer.parseInt(size)))) {
            throw ConnectorError.argument("pageSize: a number from 50 to 500 was expected.");
        }
        if (request.ctx().queryParam("continuationToken") != null) {
            throw ConnectorError.argument("continuationToken: there is no such page.");
        }
        ObjectNode out = Json.object();
        out.putArray("members").add(member(chat));
        return Answer.json(200, Map.of(), Json.write(out));
    }

    private static boolean outside(int size) {
        return size < 50 || size > 500;
    }

    private static ObjectNode member(Chat chat) {
        Person person = chat.person();
        return Json.object()
                .put("id", chat.userId())
                .put("objectId", person.id())
                .put("aadObjectId", person.id())
                .put("name", person.name())
                .put("givenName", person.givenName())
                .put("surname", person.surname())
                .put("email", person.email())
                .put("userPrincipalName", person.upn())
                .put("tenantId", person.tenant())
                .put("userRole", person.role());
    }
}
