package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.teams.Bot;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Quota;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.vendor.Bodies;
import io.javalin.http.Context;

/** One call of the connector by a bot that has shown who it is; {@code root} is the address of this connector. */
record ConnectorRequest(Teams teams, Context ctx, Bot bot, String region, String root, boolean limited) {
    /** What Teams is sure to take of a message, in bytes. */
    private static final int MOST = 28 * 1024;

    String path(String name) {
        return ctx.pathParam(name);
    }

    /** The chat in the address, if there is no call too many: in this region, of a tenant that lets bots in, with the bot in it. */
    Chat chat(Quota.Kind kind) {
        Chat chat = teams.chat(bot, path("conversation"))
                .orElseThrow(() -> ConnectorError.of(404, "ConversationNotFound", "Conversation not found."));
        serves(teams.office(chat.person().tenant()).orElseThrow());
        count(kind, chat);
        if (chat.installed().isEmpty()) {
            throw ConnectorError.of(
                    403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }
        return chat;
    }

    /** Counts the call, or refuses it as one too many. */
    void count(Quota.Kind kind, Chat chat) {
        long wait = limited ? teams.quota().take(kind, chat) : 0;
        if (wait > 0) {
            throw ConnectorError.throttled("API calls quota exceeded", wait);
        }
    }

    /** Refuses what another region answers, and all when an administrator has said no. */
    void serves(Office office) {
        if (!office.servedBy(region)) {
            throw ConnectorError.of(
                    403, "InvalidBotApiHost", "The bot API host '" + region + "' does not serve this tenant.");
        }
        if (office.botsDisabled()) {
            throw ConnectorError.of(403, "BotDisabledByAdmin", "The tenant admin disabled this bot");
        }
    }

    ObjectNode body() {
        if (ctx.bodyAsBytes().length > MOST) {
            throw ConnectorError.of(413, "MessageSizeTooBig", "Message size too large.");
        }
        if (!Bodies.json(ctx)) {
            throw ConnectorError.syntax("The content type must be application/json.");
        }
        return Bodies.object(ctx).orElseThrow(() -> ConnectorError.syntax("The body is no JSON object."));
    }
}
