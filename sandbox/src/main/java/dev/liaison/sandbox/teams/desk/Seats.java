package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Bot;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Person;
import dev.liaison.sandbox.teams.Teams;

/** Who is meant: {@code tenant}, {@code email}, and {@code bot} where there is more than one. Callers hold the monitor. */
public final class Seats {
    private final Teams teams;

    /** In that Teams. */
    public Seats(Teams teams) {
        this.teams = teams;
    }

    /** The tenant. */
    public Office office(JsonNode given) {
        String tenant = Json.text(given, "tenant", "");
        return teams.office(tenant).orElseThrow(() -> DeskRefusal.missing("no Teams tenant " + tenant));
    }

    /** The person. */
    public Person person(JsonNode given) {
        String email = Json.text(given, "email", "");
        return teams.person(office(given), email).orElseThrow(() -> DeskRefusal.missing("nobody is called " + email));
    }

    /** The bot that is named, or the first one. */
    public Bot bot(JsonNode given) {
        String app = Json.text(given, "bot", "");
        return teams.bots().stream()
                .filter(each -> app.isEmpty() || each.appId().equals(app))
                .findFirst()
                .orElseThrow(() -> DeskRefusal.missing("no bot " + app));
    }

    /** The person's chat with the bot, whether the app is there or not. */
    public Chat chat(JsonNode given) {
        return teams.chat(bot(given), person(given));
    }

    /** The chat of somebody who has the app and lets it write. */
    public Chat open(JsonNode given) {
        Chat chat = chat(given);
        if (chat.installed().isEmpty()) {
            throw DeskRefusal.impossible("the app is not installed");
        }
        if (chat.blocked().isPresent()) {
            throw DeskRefusal.impossible("the bot is blocked");
        }
        return chat;
    }
}
