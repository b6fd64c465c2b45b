package dev.liaison.sandbox.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A company at Microsoft. Its id is made from its domain unless the file says otherwise. {@code exchangeServers} are the addresses of
 * its own Exchange servers, as far as its administrators have registered them (service principal names of Office 365 Exchange Online).
 * Where people may not consent, they still may to the permissions in {@code lowImpact}, if these are all that an app asks for.
 */
public record Tenant(
        String id,
        String name,
        String domain,
        boolean userConsent,
        List<String> lowImpact,
        List<String> admins,
        List<String> exchangeServers) {
    /** The tenant of all private accounts. */
    public static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    static Tenant of(String domain) {
        String id = UUID.nameUUIDFromBytes(("tenant:" + domain).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Tenant(id, domain, domain, true, List.of(), List.of(), List.of());
    }

    Tenant changed(JsonNode given) {
        return new Tenant(
                Json.text(given, "id", id),
                Json.text(given, "name", name),
                domain,
                given.path("user_consent").asBoolean(userConsent),
                texts(given, "low_impact", lowImpact),
                texts(given, "admins", admins),
                texts(given, "exchange_servers", exchangeServers));
    }

    /** Whether people who are no administrators can consent to that. */
    public boolean lets(List<String> permissions) {
        return userConsent || lowImpact.containsAll(permissions);
    }

    private static List<String> texts(JsonNode given, String field, List<String> before) {
        List<String> named = new ArrayList<>();
        given.path(field).forEach(each -> named.add(each.asText()));
        return given.has(field) ? List.copyOf(named) : before;
    }

    /** Whether tokens for that resource can be had; a slash at the end does not count. */
    public boolean knows(String resource) {
        return exchangeServers.stream().anyMatch(each -> slashed(each).equalsIgnoreCase(slashed(resource)));
    }

    private static String slashed(String address) {
        return address.endsWith("/") ? address : address + "/";
    }
}
