package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.cards.Entered;
import dev.liaison.sandbox.teams.cards.ShownCard;
import dev.liaison.sandbox.teams.delivery.Activities;
import dev.liaison.sandbox.teams.delivery.BotAnswer;
import dev.liaison.sandbox.teams.delivery.Messenger;
import java.util.concurrent.CompletableFuture;

/** Opens, submits and closes dialogs (task modules) with a card in them. */
public final class Dialogs {
    private final Teams teams;
    private final Seats seats;
    private final Activities activities;
    private final Messenger messenger;

    /** In that Teams, sent by that messenger. */
    public Dialogs(Teams teams, Activities activities, Messenger messenger) {
        this.teams = teams;
        this.activities = activities;
        this.messenger = messenger;
        seats = new Seats(teams);
    }

    /** Asks the bot for a dialog. Callers hold the monitor. */
    CompletableFuture<JsonNode> fetch(Chat chat, String activity, ObjectNode data) {
        return ask(chat, "task/fetch", activity, data);
    }

    /** Submits the open dialog with what was entered, by the named action or the first one that submits. */
    public CompletableFuture<JsonNode> submit(JsonNode given) {
        synchronized (teams.monitor()) {
            Chat chat = seats.open(given);
            Chat.Dialog dialog = chat.dialog().orElseThrow(() -> DeskRefusal.impossible("no dialog is open"));
            ShownCard card = new ShownCard(dialog.card());
            ObjectNode action = action(card, given.path("action").asText(""));
            Entered entered = Entered.in(card, given.path("inputs"));
            if (!entered.errors().isEmpty() && !"none".equals(Json.text(action, "associatedInputs"))) {
                ObjectNode held = Json.object().put("outcome", "blocked");
                held.set("errors", entered.errors());
                return CompletableFuture.completedFuture(held);
            }
            JsonNode data = ShownCard.data(action, entered.values());
            return ask(chat, "task/submit", dialog.activity(), data);
        }
    }

    private static ObjectNode action(ShownCard card, String named) {
        return (named.isEmpty() ? card.actions().stream() : card.action(named).stream())
                .filter(each -> "Action.Submit".equals(Json.text(each, "type")))
                .findFirst()
                .orElseThrow(() -> DeskRefusal.impossible("the dialog has no such button"));
    }

    /** Closes the dialog; the bot hears nothing of it. */
    public JsonNode close(JsonNode given) {
        synchronized (teams.monitor()) {
            seats.chat(given).show(null);
            return Json.object().put("outcome", "closed");
        }
    }

    private CompletableFuture<JsonNode> ask(Chat chat, String name, String activity, JsonNode data) {
        ObjectNode value = Json.object();
        value.set("data", data);
        value.putObject("context").put("theme", "default");
        ObjectNode invoke = activities.invoke(chat, name, activity, value);
        boolean opening = name.equals("task/fetch");
        return messenger.send(chat.bot(), invoke).thenApply(answer -> take(chat, activity, opening, answer));
    }

    private ObjectNode take(Chat chat, String activity, boolean opening, BotAnswer answer) {
        synchronized (teams.monitor()) {
            ObjectNode out = answer.toJson();
            TaskAnswer task = TaskAnswer.read(answer, opening);
            if (!task.complaint().isEmpty()) {
                chat.botError("Something went wrong. Please try again. (" + task.complaint() + ")");
                return out.put("outcome", "failed").put("reason", task.complaint());
            }
            chat.botError(null);
            ObjectNode card = task.card();
            chat.show(card == null ? null : new Chat.Dialog(activity, card, task.frame()));
            out.put("outcome", task.outcome());
            if (card != null) {
                out.set("dialog", task.frame());
                out.set("card", card);
            } else if (task.message() != null) {
                chat.posting(activity).ifPresent(each -> each.note(task.message()));
                out.put("message", task.message());
            }
            return out;
        }
    }
}
