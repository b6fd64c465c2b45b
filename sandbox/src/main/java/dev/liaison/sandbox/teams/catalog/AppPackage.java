package dev.liaison.sandbox.teams.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;

/** A package that was found to be sound. */
record AppPackage(JsonNode manifest) {
    String externalId() {
        return Json.text(manifest, "id", "");
    }

    String version() {
        return Json.text(manifest, "version", "");
    }

    String name() {
        return Json.text(manifest.path("name"), "short", "");
    }

    String botId() {
        return manifest.at("/bots/0/botId").asText("");
    }

    String entraApp() {
        return manifest.at("/webApplicationInfo/id").asText("");
    }
}
