package dev.liaison.sandbox.teams.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Html;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.EntraApp;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Person;
import dev.liaison.sandbox.teams.Teams;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** Activities as Teams words them, from a person's chat to the bot. Callers hold the world's monitor. */
public final class Activities {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Teams teams;
    private final Supplier<String> url;

    /** In that Teams, at that address of the sandbox. */
    public Activities(Teams teams, Supplier<String> url) {
        this.teams = teams;
        this.url = url;
    }

    /** Where the bot answers to: it ends with a slash. */
    public String serviceUrl(Office office) {
        return url.get() + "/teams/connector/" + office.region() + "/";
    }

    /** What all activities from that chat have in common. */
    public ObjectNode base(Chat chat, String type) {
        Person person = chat.person();
        Office office = teams.office(person.tenant()).orElseThrow();
        Instant now = teams.monitor().clock().instant();
        ObjectNode out = Json.object()
                .put("type", type)
                .put("id", "f:" + Ids.uuid())
                .put("timestamp", TIME.format(now))
                .put("localTimestamp", TIME.format(now))
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl(office));
        out.putObject("from")
                .put("id", chat.userId())
                .put("name", person.name())
                .put("aadObjectId", person.id());
        out.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", person.tenant())
                .put("id", chat.conversationId());
        out.putObject("recipient").put("id", chat.bot().id()).put("name", name(chat));
        ObjectNode entity = out.putArray("entities").addObject();
        entity.put("locale", person.locale()).put("platform", "Web").put("type", "clientInfo");
        ObjectNode channel = out.putObject("channelData");
        channel.putObject("tenant").put("id", person.tenant());
        return out.put("locale", person.locale()).put("localTimezone", "Etc/UTC");
    }

    private String name(Chat chat) {
        String app = chat.bot().appId();
        return teams.microsoft().app(app).map(EntraApp::name).orElse(app);
    }

    /** The app came or went: {@code add} or {@code remove}. */
    public ObjectNode installation(Chat chat, String action) {
        ObjectNode out = base(chat, "installationUpdate").put("action", action);
        ((ObjectNode) out.get("channelData")).putObject("source").put("name", "message");
        return out;
    }

    /** The members of the chat have changed: the bot, and with it the person. */
    public ObjectNode members(Chat chat, String field) {
        ObjectNode out = base(chat, "conversationUpdate");
        ArrayNode members = out.putArray(field);
        members.addObject()
                .put("id", chat.userId())
                .put("aadObjectId", chat.person().id());
        members.addObject().put("id", chat.bot().id());
        return out;
    }

    /** Words of the person. */
    public ObjectNode message(Chat chat, String text) {
        ObjectNode out = base(chat, "message").put("text", text).put("textFormat", "plain");
        out.put("id", String.valueOf(teams.monitor().clock().millis()) + Ids.digits(3));
        out.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<p>" + Html.escape(text) + "</p>");
        return out;
    }

    /** A button of an older kind: a message without words, with what the button and the inputs hold. */
    public ObjectNode submitted(Chat chat, String cardActivity, JsonNode value) {
        ObjectNode out = base(chat, "message").put("replyToId", cardActivity);
        out.put("id", "f:" + Ids.uuid());
        if (value.isTextual()) {
            out.put("text", value.textValue());
        } else {
            out.set("value", value);
        }
        ObjectNode channel = (ObjectNode) out.get("channelData");
        channel.putObject("source").put("name", "message");
        channel.putObject("legacy").put("replyToId", cardActivity);
        return out;
    }

    /** Something that the client waits for an answer to. */
    public ObjectNode invoke(Chat chat, String name, String cardActivity, ObjectNode value) {
        ObjectNode out = base(chat, "invoke").put("name", name).put("replyToId", cardActivity);
        out.set("value", value);
        ((ObjectNode) out.get("channelData")).putObject("source").put("name", "message");
        return out;
    }
}
