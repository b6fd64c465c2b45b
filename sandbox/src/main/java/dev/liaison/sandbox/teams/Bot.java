package dev.liaison.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;

/** A bot resource: the app that it is, the id of the tenant in which that is registered, and where activities are sent to. */
public record Bot(String appId, String homeTenant, String type, String messagingEndpoint) {

    static Bot read(JsonNode given, String homeTenant) {
        String app = Json.text(given, "app_id", "");
        String type = Json.text(given, "type", "SingleTenant");
        String endpoint = Json.text(given, "messaging_endpoint", "");
        if (app.isEmpty() || endpoint.isEmpty()) {
            throw new IllegalArgumentException("a bot needs app_id and messaging_endpoint");
        }
        if (!type.equals("SingleTenant")) {
            throw new IllegalArgumentException("no bot of type " + type + " is created any more");
        }
        return new Bot(app, homeTenant, type, endpoint);
    }

    /** Its id in Teams. */
    public String id() {
        return "28:" + appId;
    }
}
