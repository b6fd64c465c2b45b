package dev.liaison.sandbox.teams.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Person;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.catalog.CatalogApp;
import dev.liaison.sandbox.teams.delivery.Activities;
import dev.liaison.sandbox.teams.delivery.Messenger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The app comes and goes. Two activities tell of it; nobody promises their order, or that they come only once: {@code order} and
 * {@code repeat} make certain what otherwise is chance.
 */
public final class Installs {
    private static final List<String> ORDERS = List.of("installation-first", "conversation-first");
    private final Teams teams;
    private final Seats seats;
    private final Activities activities;
    private final Messenger messenger;

    /** In that Teams, told by that messenger. */
    public Installs(Teams teams, Activities activities, Messenger messenger) {
        this.teams = teams;
        this.activities = activities;
        this.messenger = messenger;
        seats = new Seats(teams);
    }

    /** A person installs the app; what the bot answered comes back. */
    public CompletableFuture<JsonNode> install(JsonNode given) {
        synchronized (teams.monitor()) {
            Chat chat = seats.chat(given);
            if (chat.installed().isPresent()) {
                throw DeskRefusal.impossible("the app is installed already");
            }
            return tell(arrive(chat, given));
        }
    }

    /** An administrator's policy brings the app to people who don't have it: {@code emails}, or {@code everyone}. */
    public CompletableFuture<JsonNode> policy(JsonNode given) {
        synchronized (teams.monitor()) {
            List<Letter> all = new ArrayList<>();
            for (Person person : meant(given)) {
                Chat chat = teams.chat(seats.bot(given), person);
                if (chat.installed().isEmpty()) {
                    all.addAll(arrive(chat, given));
                }
            }
            return tell(all);
        }
    }

    private List<Person> meant(JsonNode given) {
        Office office = seats.office(given);
        if (given.path("everyone").asBoolean()) {
            return teams.people(office);
        }
        List<Person> out = new ArrayList<>();
        given.path("emails")
                .forEach(each -> out.add(teams.person(office, each.asText())
                        .orElseThrow(() -> DeskRefusal.missing("nobody is called " + each.asText()))));
        return out;
    }

    /** Through Graph: nobody waits for the bot. */
    public void byGraph(Chat chat, String teamsAppId) {
        var unused = tell(arrive(chat, teamsAppId, Json.object()));
    }

    /** A person, or Graph, takes the app away; what the bot answered comes back. */
    public CompletableFuture<JsonNode> uninstall(JsonNode given) {
        synchronized (teams.monitor()) {
            Chat chat = seats.chat(given);
            if (chat.installed().isEmpty()) {
                throw DeskRefusal.impossible("the app is not installed");
            }
            return leave(chat, given);
        }
    }

    /** Takes the app away. Callers hold the monitor. */
    public CompletableFuture<JsonNode> leave(Chat chat, JsonNode given) {
        List<Letter> letters = letters(
                chat, activities.installation(chat, "remove"), activities.members(chat, "membersRemoved"), given);
        chat.uninstall();
        return tell(letters);
    }

    /** A person blocks the bot, in one of the wordings, or lets it write again. Nothing is sent. */
    public JsonNode block(JsonNode given, boolean blocked) {
        synchronized (teams.monitor()) {
            Chat chat = seats.chat(given);
            if (chat.installed().isEmpty()) {
                throw DeskRefusal.impossible("the app is not installed");
            }
            String as = Json.text(given, "as", "conversation_blocked").toUpperCase(Locale.ROOT);
            chat.block(blocked ? Chat.BlockedAs.valueOf(as) : null);
            return Json.object().put("blocked", blocked);
        }
    }

    private record Letter(Chat chat, ObjectNode activity) {}

    /** The app of the catalog that is named as {@code app}; without a name the one with that bot, or a mere bot. */
    private List<Letter> arrive(Chat chat, JsonNode given) {
        String named = Json.text(given, "app", "");
        Optional<CatalogApp> app = teams.catalog()
                .app(
                        chat.person().tenant(),
                        each -> each.botId().equals(chat.bot().appId())
                                && (named.isEmpty() || each.externalId().equals(named)));
        if (app.isEmpty() && !named.isEmpty()) {
            throw DeskRefusal.missing("no app " + named + " in the catalog");
        }
        return arrive(chat, app.map(CatalogApp::id).orElse(null), given);
    }

    private List<Letter> arrive(Chat chat, @Nullable String teamsAppId, JsonNode given) {
        chat.install(teamsAppId);
        return letters(chat, activities.installation(chat, "add"), activities.members(chat, "membersAdded"), given);
    }

    private static List<Letter> letters(Chat chat, ObjectNode installation, ObjectNode members, JsonNode given) {
        String order =
                Json.text(given, "order", ORDERS.get(ThreadLocalRandom.current().nextInt(2)));
        if (!ORDERS.contains(order)) {
            throw new IllegalArgumentException("order is one of " + ORDERS);
        }
        int usual = ThreadLocalRandom.current().nextInt(4) == 0 ? 2 : 1;
        List<Letter> out = new ArrayList<>(List.of(new Letter(chat, installation), new Letter(chat, members)));
        if (order.equals(ORDERS.get(1))) {
            Collections.reverse(out);
        }
        List<Letter> once = List.copyOf(out);
        for (int i = 1; i < given.path("repeat").asInt(usual); i++) {
            out.addAll(once);
        }
        return out;
    }

    /** One after the other, each when the one before was answered. */
    private CompletableFuture<JsonNode> tell(List<Letter> letters) {
        ArrayNode out = Json.array();
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (Letter each : letters) {
            last = last.thenCompose(before -> messenger.send(each.chat().bot(), each.activity()))
                    .thenAccept(answer -> out.add(answer.toJson()
                            .put("type", Json.text(each.activity(), "type"))
                            .put("email", each.chat().person().email())));
        }
        return last.thenApply(done -> out);
    }
}
