package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Posting;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.cards.Entered;
import dev.liaison.sandbox.teams.cards.ShownCard;
import dev.liaison.sandbox.teams.delivery.Activities;
import dev.liaison.sandbox.teams.delivery.Messenger;
import java.util.concurrent.CompletableFuture;

/** A person presses a button of a card: in the client of today, or in one that knows no Action.Execute. */
public final class Presses {
    private final Teams teams;
    private final Seats seats;
    private final Activities activities;
    private final Messenger messenger;
    private final Dialogs dialogs;
    private final CardAnswers answers;
    private final Words words;

    /** In that Teams, sent by that messenger. */
    public Presses(Teams teams, Activities activities, Messenger messenger, Dialogs dialogs, Words words) {
        this.teams = teams;
        this.activities = activities;
        this.messenger = messenger;
        this.dialogs = dialogs;
        this.words = words;
        seats = new Seats(teams);
        answers = new CardAnswers(teams);
    }

    /** Presses; answers what the bot answered and what the client made of it ({@code outcome}). */
    public CompletableFuture<JsonNode> press(JsonNode given) {
        synchronized (teams.monitor()) {
            Chat chat = seats.open(given);
            Posting posting = chat.posting(Json.text(given, "activity", ""))
                    .filter(each -> each.fromBot() && !each.deleted())
                    .orElseThrow(() -> DeskRefusal.impossible("there is no such message"));
            ObjectNode json = posting.card(given.path("version").asInt(Integer.MAX_VALUE));
            if (json == null) {
                throw DeskRefusal.impossible("the message has no card");
            }
            ShownCard card = new ShownCard(json);
            String named = given.path("action").asText("");
            ObjectNode action =
                    card.action(named).orElseThrow(() -> DeskRefusal.impossible("there is no button " + named));
            if (!action.path("isEnabled").asBoolean(true)) {
                throw DeskRefusal.impossible("the button is disabled");
            }
            Entered entered = Entered.in(card, given.path("inputs"));
            boolean takesInputs = !"none".equals(Json.text(action, "associatedInputs"));
            if (takesInputs && !entered.errors().isEmpty() && submits(action)) {
                ObjectNode held = Json.object().put("outcome", "blocked");
                held.set("errors", entered.errors());
                return CompletableFuture.completedFuture(held);
            }
            boolean old = "old".equals(Json.text(given, "client", "new"));
            return act(chat, posting, old ? older(action) : action, entered.values());
        }
    }

    private static boolean submits(ObjectNode action) {
        String type = Json.text(action, "type", "");
        return type.equals("Action.Execute") || type.equals("Action.Submit");
    }

    /** What a client without Action.Execute shows in its place. */
    private static ObjectNode older(ObjectNode action) {
        if (!"Action.Execute".equals(Json.text(action, "type"))) {
            return action;
        }
        if (action.get("fallback") instanceof ObjectNode fallback) {
            return fallback;
        }
        throw DeskRefusal.impossible("an older client does not show this button");
    }

    private CompletableFuture<JsonNode> act(Chat chat, Posting posting, ObjectNode action, ObjectNode inputs) {
        return switch (Json.text(action, "type", "")) {
            case "Action.Execute" -> execute(chat, posting, action, inputs);
            case "Action.Submit" -> submit(chat, posting, action, inputs);
            case "Action.OpenUrl" ->
                CompletableFuture.completedFuture(
                        Json.object().put("outcome", "link").put("url", Json.text(action, "url")));
            default -> CompletableFuture.completedFuture(Json.object().put("outcome", "client"));
        };
    }

    private CompletableFuture<JsonNode> execute(Chat chat, Posting posting, ObjectNode action, ObjectNode inputs) {
        ObjectNode sent = Json.object().put("type", "Action.Execute");
        for (String field : new String[] {"id", "title", "verb"}) {
            if (action.has(field)) {
                sent.set(field, action.get(field));
            }
        }
        sent.set("data", ShownCard.data(action, inputs));
        ObjectNode value = Json.object();
        value.set("action", sent);
        value.put("trigger", "manual");
        ObjectNode invoke = activities.invoke(chat, "adaptiveCard/action", posting.id(), value);
        return messenger.send(chat.bot(), invoke).thenApply(answer -> answers.take(chat, posting, answer));
    }

    private CompletableFuture<JsonNode> submit(Chat chat, Posting posting, ObjectNode action, ObjectNode inputs) {
        JsonNode own = action.path("data").path("msteams");
        JsonNode data = ShownCard.data(action, inputs);
        return switch (Json.text(own, "type", "")) {
            case "task/fetch" -> dialogs.fetch(chat, posting.id(), (ObjectNode) data);
            case "imBack" -> words.said(chat, Json.text(own, "value", ""));
            case "messageBack" -> {
                ObjectNode message = activities.submitted(chat, posting.id(), own.path("value"));
                message.put("text", Json.text(own, "text", ""));
                yield words.sent(chat, message);
            }
            default -> words.sent(chat, activities.submitted(chat, posting.id(), data));
        };
    }
}
