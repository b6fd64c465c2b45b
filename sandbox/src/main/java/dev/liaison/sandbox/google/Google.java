package dev.liaison.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Access;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.WorldPart;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that Google knows besides the calendars. Callers hold the monitor of {@link Calendars}. */
public final class Google implements WorldPart, Access {
    /** Who signs id tokens. */
    public static final String ISSUER = "https://accounts.google.com";

    private final Calendars calendars;
    private final Identity identity;
    private final Map<String, GoogleClient> clients = new LinkedHashMap<>();

    /** A Google with those calendars. */
    public Google(Calendars calendars) {
        this.calendars = calendars;
        identity = new Identity(calendars.clock());
    }

    /** All calendars. */
    public Calendars calendars() {
        return calendars;
    }

    /** Codes, tokens and consents. */
    public Identity identity() {
        return identity;
    }

    /** The client of that id. */
    public Optional<GoogleClient> client(@Nullable String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** The account's number, which never changes. */
    public static String subject(Account account) {
        BigInteger number = new BigInteger(account.id().toString().replace("-", ""), 16);
        return "1" + String.format("%020d", number.mod(BigInteger.TEN.pow(20)));
    }

    @Override
    public Set<String> sections() {
        return Set.of("google");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (calendars) {
            for (JsonNode each : file.path("google").path("clients")) {
                ObjectNode full = clients.containsKey(Json.text(each, "client_id"))
                        ? Json.MAPPER.valueToTree(clients.get(Json.text(each, "client_id")))
                        : Json.object();
                each.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
                GoogleClient client = GoogleClient.read(full);
                clients.put(client.clientId(), client);
            }
        }
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (calendars) {
            out.putObject("google").set("clients", Json.MAPPER.valueToTree(clients.values()));
        }
    }

    @Override
    public void clear() {
        synchronized (calendars) {
            clients.clear();
            identity.clear();
        }
    }

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    @Override
    public List<ObjectNode> apps(Account account) {
        List<ObjectNode> out = new ArrayList<>();
        for (GoogleClient client : clients.values()) {
            Set<String> scopes = identity.consent(client.clientId(), account);
            if (!scopes.isEmpty()) {
                ObjectNode each =
                        Json.object().put("client_id", client.clientId()).put("app", client.name());
                scopes.stream().sorted().forEach(each.putArray("scopes")::add);
                out.add(each.put("refresh_tokens", refreshTokens(account, client.clientId())));
            }
        }
        return out;
    }

    private int refreshTokens(Account account, String clientId) {
        return identity.live(Identity.of(account, clientId).and(token -> token.kind() == Token.Kind.REFRESH))
                .size();
    }

    @Override
    public int revoke(Account account, @Nullable String clientId) {
        clients.keySet().stream()
                .filter(each -> clientId == null || clientId.equals(each))
                .forEach(each -> identity.forbid(each, account));
        return identity.revoke(Identity.of(account, clientId));
    }

    @Override
    public int killRefreshTokens(Account account, @Nullable String clientId) {
        return identity.revoke(Identity.of(account, clientId).and(token -> token.kind() == Token.Kind.REFRESH));
    }
}
