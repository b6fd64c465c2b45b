package dev.liaison.sandbox.teams.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Bot;
import dev.liaison.sandbox.teams.Chat;
import dev.liaison.sandbox.teams.Person;
import dev.liaison.sandbox.teams.catalog.CatalogApp;
import dev.liaison.sandbox.teams.desk.Installs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person has installed, and changes of it. With the permission for itself an app sees and touches only itself. */
final class InstalledMethods {
    private static final String BIND = "teamsApp@odata.bind";
    private static final String PUBLIC = "https://graph.microsoft.com/v1.0";
    private static final String APPS = "/appCatalogs/teamsApps/";
    private static final Set<String> FIELDS = Set.of("teamsApp/id", "teamsApp/externalId");
    private final Installs installs;

    InstalledMethods(Installs installs) {
        this.installs = installs;
    }

    private record Found(Chat chat, Chat.Installed installed, CatalogApp app) {}

    private static List<Found> all(AppsRequest request) {
        Person person = request.person();
        List<Found> out = new ArrayList<>();
        for (Bot bot : request.teams().bots()) {
            Chat chat = request.teams().chat(bot, person);
            chat.installed().ifPresent(installed -> request.teams()
                    .catalog()
                    .app(person.tenant(), each -> each.id().equals(installed.teamsAppId()))
                    .filter(each -> touches(request, each))
                    .ifPresent(app -> out.add(new Found(chat, installed, app))));
        }
        return out;
    }

    private static boolean touches(AppsRequest request, CatalogApp app) {
        boolean everything = request.token().grant().scopes().stream()
                .anyMatch(each -> each.startsWith("TeamsAppInstallation.") && !each.contains("Self"));
        return everything || app.entraApp().equals(request.token().grant().clientId());
    }

    static Answer list(AppsRequest request) {
        request.only(Set.of("$filter", "$expand"));
        Map<String, String> wanted = request.filter(FIELDS);
        var found = all(request).stream()
                .filter(each -> wanted.getOrDefault("teamsApp/id", each.app().id())
                        .equals(each.app().id()))
                .filter(each -> wanted.getOrDefault(
                                "teamsApp/externalId", each.app().externalId())
                        .equals(each.app().externalId()))
                .map(each -> json(request, each))
                .toList();
        String context = "users('" + request.ctx().pathParam("user") + "')/teamwork/installedApps";
        return Answer.json(200, Map.of(), Json.write(request.list(context, found)));
    }

    private static ObjectNode json(AppsRequest request, Found found) {
        ObjectNode out = Json.object().put("id", found.installed().id());
        if (request.expands("teamsApp")) {
            out.set("teamsApp", CatalogMethods.json(found.app(), false));
        }
        if (request.expands("teamsAppDefinition")) {
            out.set("teamsAppDefinition", CatalogMethods.definition(found.app()));
        }
        return out;
    }

    Answer add(AppsRequest request) {
        Person person = request.person();
        ObjectNode body = request.body();
        if (body.size() != 1 || !body.has(BIND)) {
            throw AppsError.bad("Exactly '" + BIND + "' was expected.");
        }
        String bound = Json.text(body, BIND, "");
        String id = bound.replace(PUBLIC + APPS, "").replace(request.root() + APPS, "");
        CatalogApp app = request.teams()
                .catalog()
                .app(person.tenant(), each -> each.id().equals(id))
                .orElseThrow(() -> AppsError.notFound("The app '" + bound + "' is not in the catalog."));
        if (!touches(request, app)) {
            throw new AppsError(403, "Forbidden", "The app may only install itself.");
        }
        Bot bot = request.teams()
                .bot(app.botId())
                .orElseThrow(() -> AppsError.notFound("The bot of the app is not registered."));
        Chat chat = request.teams().chat(bot, person);
        if (chat.installed().isPresent()) {
            throw new AppsError(409, "Conflict", "The app is already installed for the user.");
        }
        installs.byGraph(chat, app.id());
        return Answer.empty(201);
    }

    Answer remove(AppsRequest request) {
        Found found = one(request);
        var unused = installs.leave(found.chat(), Json.object());
        return Answer.empty(204);
    }

    static Answer chat(AppsRequest request) {
        Found found = one(request);
        Person person = found.chat().person();
        ObjectNode out = Json.object()
                .put("@odata.context", request.root() + "/$metadata#chats/$entity")
                .put("id", "19:" + person.id() + "_" + found.chat().bot().appId() + "@unq.gbl.spaces")
                .put("chatType", "oneOnOne")
                .put("tenantId", person.tenant());
        return Answer.json(200, Map.of(), Json.write(out));
    }

    private static Found one(AppsRequest request) {
        String id = request.ctx().pathParam("installation");
        return all(request).stream()
                .filter(each -> each.installed().id().equals(id))
                .findFirst()
                .orElseThrow(() -> AppsError.notFound("No installed app has the id '" + id + "'."));
    }
}
