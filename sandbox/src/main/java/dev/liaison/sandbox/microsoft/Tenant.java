package dev.liaison.sandbox.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A company at Microsoft. Its id is made from its domain unless the file says otherwise. */
public record Tenant(String id, String name, String domain, boolean userConsent, List<String> admins) {
    /** The tenant of all private accounts. */
    public static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    static Tenant of(String domain) {
        String id = UUID.nameUUIDFromBytes(("tenant:" + domain).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Tenant(id, domain, domain, true, List.of());
    }

    Tenant changed(JsonNode given) {
        List<String> named = new ArrayList<>();
        given.path("admins").forEach(each -> named.add(each.asText()));
        return new Tenant(
                Json.text(given, "id", id),
                Json.text(given, "name", name),
                domain,
                given.path("user_consent").asBoolean(userConsent),
                given.has("admins") ? List.copyOf(named) : admins);
    }
}
