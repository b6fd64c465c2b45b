package dev.liaison.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.Set;

/** Somebody in a tenant; {@code id} is the object id at Entra. */
public record Person(
        String tenant,
        String id,
        String email,
        String upn,
        String name,
        String givenName,
        String surname,
        String locale,
        String role) {
    private static final Set<String> ROLES = Set.of("user", "guest", "anonymous");

    static Person read(JsonNode given, String tenant, String usualId) {
        String email = Json.text(given, "email", "");
        String name = Json.text(given, "name", email);
        if (email.isEmpty()) {
            throw new IllegalArgumentException("a person in Teams needs an email");
        }
        String role = Json.text(given, "role", "user");
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("no role " + role);
        }
        return new Person(
                tenant,
                Json.text(given, "id", usualId),
                email,
                Json.text(given, "upn", email),
                name,
                Json.text(given, "given_name", name.split(" ")[0]),
                Json.text(given, "surname", name.substring(name.lastIndexOf(' ') + 1)),
                Json.text(given, "locale", "en-US"),
                role);
    }

    /** Whether that is the person's object id, address or sign-in name. */
    public boolean is(String name) {
        return id.equals(name) || upn.equalsIgnoreCase(name) || email.equalsIgnoreCase(name);
    }

    ObjectNode toJson() {
        return Json.MAPPER.valueToTree(this);
    }
}
