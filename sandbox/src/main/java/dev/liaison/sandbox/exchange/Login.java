package dev.liaison.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of the directory who may log in, a service account for example. {@code domain} is the NetBIOS name, {@code upn} the name with
 * an at sign, {@code mailbox} the address of the own mailbox if there is one. {@code impersonates} is the role
 * ApplicationImpersonation, {@code scope} the addresses that it is limited to, null for everybody. {@code app} is the client id of the
 * partner application that this account is linked to, null for none.
 */
public record Login(
        String user,
        String domain,
        String upn,
        String password,
        @Nullable String mailbox,
        boolean impersonates,
        @Nullable List<String> scope,
        boolean disabled,
        @Nullable String app) {

    static Login read(JsonNode given) {
        String user = Json.text(given, "user", "");
        String password = Json.text(given, "password", "");
        if (user.isEmpty() || password.isEmpty()) {
            throw new IllegalArgumentException("an Exchange login needs user and password");
        }
        return new Login(
                user,
                Json.text(given, "domain", "CORP"),
                Json.text(given, "upn", user),
                password,
                Json.text(given, "mailbox"),
                given.path("impersonates").asBoolean(),
                scope(given.path("scope")),
                given.path("disabled").asBoolean(),
                Json.text(given, "app"));
    }

    private static @Nullable List<String> scope(JsonNode given) {
        if (!given.isArray()) {
            return null;
        }
        List<String> out = new ArrayList<>();
        given.forEach(each -> out.add(each.asText()));
        return List.copyOf(out);
    }

    ObjectNode write() {
        return Json.MAPPER.valueToTree(this);
    }

    /** The name for the log, as Windows writes it. */
    public String name() {
        return domain + "\\" + user;
    }

    /** Whether that name means this login: {@code DOMAIN\\user}, or the name with an at sign. */
    public boolean named(String given) {
        return given.equalsIgnoreCase(name()) || given.equalsIgnoreCase(upn);
    }

    /** Whether it may act as the owner of that mailbox. */
    public boolean mayImpersonate(String address) {
        return impersonates && (scope == null || scope.stream().anyMatch(address::equalsIgnoreCase));
    }

    @Override
    public String toString() {
        return name();
    }
}
