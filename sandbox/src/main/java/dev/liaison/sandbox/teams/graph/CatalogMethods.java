package dev.liaison.sandbox.teams.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.catalog.CatalogApp;
import java.util.Map;
import java.util.Set;

/** The organization's catalog. */
final class CatalogMethods {
    private static final Set<String> FIELDS = Set.of("id", "externalId", "displayName", "distributionMethod");

    private CatalogMethods() {}

    static Answer list(AppsRequest request) {
        request.only(Set.of("$filter", "$expand"));
        Map<String, String> wanted = request.filter(FIELDS);
        boolean definitions = request.expands("appDefinitions");
        var found = request.teams().catalog().apps(request.office().tenantId()).stream()
                .map(each -> json(each, definitions))
                .filter(each -> wanted.entrySet().stream()
                        .allMatch(term -> term.getValue().equals(Json.text(each, term.getKey()))))
                .toList();
        return Answer.json(200, Map.of(), Json.write(request.list("appCatalogs/teamsApps", found)));
    }

    /** An app as Graph words it. */
    static ObjectNode json(CatalogApp app, boolean definitions) {
        ObjectNode out = Json.object()
                .put("id", app.id())
                .put("externalId", app.externalId())
                .put("displayName", app.name())
                .put("distributionMethod", "organization");
        if (definitions) {
            out.putArray("appDefinitions").add(definition(app));
        }
        return out;
    }

    static ObjectNode definition(CatalogApp app) {
        return Json.object()
                .put("id", app.id() + "##" + app.version())
                .put("teamsAppId", app.id())
                .put("displayName", app.name())
                .put("version", app.version())
                .put("publishingState", "published");
    }
}
