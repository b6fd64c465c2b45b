package dev.liaison.sandbox.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An app registration. {@code audience} is Entra's signInAudience; {@code applicationPermissions} are what an admin grants to the app
 * itself.
 */
public record EntraApp(
        String clientId,
        String clientSecret,
        String name,
        List<String> redirectUris,
        String audience,
        List<String> applicationPermissions) {
    private static final String EVERYBODY = "AzureADandPersonalMicrosoftAccount";
    private static final Set<String> AUDIENCES = Set.of("AzureADMultipleOrgs", EVERYBODY, "PersonalMicrosoftAccount");

    static EntraApp read(JsonNode given) {
        String id = Json.text(given, "client_id", "");
        String secret = Json.text(given, "client_secret", "");
        String audience = Json.text(given, "audience", EVERYBODY);
        if (id.isEmpty() || secret.isEmpty()) {
            throw new IllegalArgumentException("a Microsoft app needs client_id and client_secret");
        }
        if (!AUDIENCES.contains(audience)) {
            throw new IllegalArgumentException("no audience " + audience);
        }
        List<String> permissions = texts(given, "application_permissions");
        permissions.stream().filter(each -> !EntraScopes.application(each)).forEach(each -> {
            throw new IllegalArgumentException("no application permission " + each);
        });
        return new EntraApp(
                id, secret, Json.text(given, "name", id), texts(given, "redirect_uris"), audience, permissions);
    }

    private static List<String> texts(JsonNode given, String field) {
        List<String> out = new ArrayList<>();
        given.path(field).forEach(each -> out.add(each.asText()));
        return List.copyOf(out);
    }

    /** Whether private accounts may sign in. */
    public boolean forConsumers() {
        return !audience.equals("AzureADMultipleOrgs");
    }

    /** Whether accounts of companies may sign in. */
    public boolean forWork() {
        return !audience.equals("PersonalMicrosoftAccount");
    }
}
