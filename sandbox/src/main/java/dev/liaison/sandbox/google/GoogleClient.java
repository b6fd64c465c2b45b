package dev.liaison.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;

/** An OAuth client of the type "web application". */
public record GoogleClient(String clientId, String clientSecret, String name, List<String> redirectUris) {
    static GoogleClient read(JsonNode given) {
        List<String> redirects = new ArrayList<>();
        given.path("redirect_uris").forEach(each -> redirects.add(each.asText()));
        String id = Json.text(given, "client_id", "");
        String secret = Json.text(given, "client_secret", "");
        if (id.isEmpty() || secret.isEmpty()) {
            throw new IllegalArgumentException("a Google client needs client_id and client_secret");
        }
        return new GoogleClient(id, secret, Json.text(given, "name", id), List.copyOf(redirects));
    }
}
