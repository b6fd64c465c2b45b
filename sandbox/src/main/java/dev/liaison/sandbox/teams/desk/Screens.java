package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Teams;

/** What a person sees of the bot. */
public final class Screens {
    private final Teams teams;
    private final Seats seats;

    /** In that Teams. */
    public Screens(Teams teams) {
        this.teams = teams;
        seats = new Seats(teams);
    }

    /** The chat: its ids, whether the app is there, all messages, the open dialog, and what went wrong last. */
    public JsonNode chat(JsonNode given) {
        synchronized (teams.monitor()) {
            Chat chat = seats.chat(given);
            ObjectNode out = about(chat);
            var list = out.putArray("activities");
            chat.postings().forEach(each -> list.add(each.toJson()));
            chat.dialog().ifPresent(dialog -> {
                ObjectNode shown = out.putObject("dialog").put("activity", dialog.activity());
                shown.setAll(dialog.task());
                shown.set("card", dialog.card());
            });
            return out;
        }
    }

    /** All people of all tenants, without their messages. */
    public JsonNode people() {
        synchronized (teams.monitor()) {
            var out = Json.array();
            teams.bots().stream().findFirst().ifPresent(bot -> teams.offices()
                    .forEach(office -> teams.people(office).forEach(each -> out.add(about(teams.chat(bot, each))))));
            return out;
        }
    }

    private static ObjectNode about(Chat chat) {
        ObjectNode out = Json.object()
                .put("tenant", chat.person().tenant())
                .put("email", chat.person().email())
                .put("name", chat.person().name())
                .put("bot", chat.bot().appId())
                .put("user_id", chat.userId())
                .put("conversation_id", chat.conversationId())
                .put("installed", chat.installed().isPresent())
                .put("blocked", chat.blocked().isPresent());
        return out.put("bot_error", chat.botError());
    }
}
