package dev.liaison.sandbox.teams.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;

/**
 * An app in the catalog of a tenant. {@code externalId} is the manifest's id, {@code entraApp} the app registration that it names as its
 * own, empty for none.
 */
public record CatalogApp(
        String id, String tenant, String externalId, String version, String name, String botId, String entraApp) {

    CatalogApp with(AppPackage next) {
        return new CatalogApp(id, tenant, externalId, next.version(), next.name(), next.botId(), next.entraApp());
    }

    /** As the control API shows it. */
    public ObjectNode toJson() {
        return Json.object()
                .put("teams_app_id", id)
                .put("tenant", tenant)
                .put("external_id", externalId)
                .put("version", version)
                .put("name", name)
                .put("bot", botId);
    }
}
