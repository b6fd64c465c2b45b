package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Posting;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.delivery.Activities;
import dev.liaison.sandbox.teams.delivery.BotAnswer;
import dev.liaison.sandbox.teams.delivery.Messenger;
import java.util.concurrent.CompletableFuture;

/** A person writes to the bot. */
public final class Words {
    private final Teams teams;
    private final Seats seats;
    private final Activities activities;
    private final Messenger messenger;

    /** In that Teams, sent by that messenger. */
    public Words(Teams teams, Activities activities, Messenger messenger) {
        this.teams = teams;
        this.activities = activities;
        this.messenger = messenger;
        seats = new Seats(teams);
    }

    /** Says something; answers what the bot answered. */
    public CompletableFuture<JsonNode> say(JsonNode given) {
        synchronized (teams.monitor()) {
            return said(seats.open(given), Json.text(given, "text", ""));
        }
    }

    CompletableFuture<JsonNode> said(Chat chat, String text) {
        if (text.isBlank()) {
            throw DeskRefusal.impossible("there is nothing to send");
        }
        ObjectNode message = activities.message(chat, text);
        String id = Json.text(message, "id", "");
        chat.add(new Posting(id, false, teams.monitor().clock().instant(), message));
        return sent(chat, message);
    }

    /** Sends a message that does not stand in the chat. */
    CompletableFuture<JsonNode> sent(Chat chat, ObjectNode message) {
        return messenger.send(chat.bot(), message).thenApply(answer -> noted(chat, answer));
    }

    private JsonNode noted(Chat chat, BotAnswer answer) {
        synchronized (teams.monitor()) {
            chat.botError(answer.ok() ? null : "The bot did not take the message: " + why(answer));
        }
        return answer.toJson().put("outcome", answer.ok() ? "taken" : "failed");
    }

    static String why(BotAnswer answer) {
        return answer.status() == 0 ? answer.reason() : "HTTP status " + answer.status();
    }
}
