package dev.liaison.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.WorldPart;
import dev.liaison.sandbox.oauth.Token;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Everything that the Exchange server knows besides the mailboxes. Callers hold the monitor of {@link Calendars}. */
public final class Exchange implements WorldPart {
    private final Calendars calendars;
    private final Locks locks;
    private final Map<String, Login> logins = new LinkedHashMap<>();
    private final Function<String, Optional<Token>> tokens;
    private ExchangeSettings settings = ExchangeSettings.DEFAULT;

    /** A server with those mailboxes; the tokens are those of the Entra that it trusts. */
    public Exchange(Calendars calendars, Function<String, Optional<Token>> tokens) {
        this.calendars = calendars;
        this.tokens = tokens;
        locks = new Locks(calendars.clock());
    }

    /** All calendars. */
    public Calendars calendars() {
        return calendars;
    }

    /** Wrong passwords so far. */
    public Locks locks() {
        return locks;
    }

    /** The knobs. */
    public ExchangeSettings settings() {
        return settings;
    }

    /** Turns knobs. */
    public void set(ExchangeSettings changed) {
        settings = changed;
    }

    /** All logins. */
    public Collection<Login> logins() {
        return List.copyOf(logins.values());
    }

    /** The login of that name, with its domain or with an at sign. */
    public Optional<Login> login(String name) {
        return logins.values().stream().filter(each -> each.named(name)).findFirst();
    }

    /** The login of that user name alone. */
    public Optional<Login> user(String user) {
        return Optional.ofNullable(logins.get(user.toLowerCase(Locale.ROOT)));
    }

    /** The token of that value, dead ones included. */
    public Optional<Token> token(String value) {
        return tokens.apply(value);
    }

    /** The account that is linked to that app. */
    public Optional<Login> linkedTo(String clientId) {
        return logins.values().stream()
                .filter(each -> clientId.equals(each.app()))
                .findFirst();
    }

    /** The mailbox of that address; case does not count. */
    public Optional<Account> mailbox(String address) {
        return calendars.accounts(Provider.EXCHANGE).stream()
                .filter(each -> each.email().equalsIgnoreCase(address))
                .findFirst();
    }

    /** Adds a login, or changes some fields of one. */
    public Login merge(ObjectNode given) {
        String key = Json.text(given, "user", "").toLowerCase(Locale.ROOT);
        Login before = logins.get(key);
        ObjectNode full = before == null ? Json.object() : before.write();
        given.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
        Login login = Login.read(full);
        logins.put(key, login);
        return login;
    }

    @Override
    public Set<String> sections() {
        return Set.of("exchange");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (calendars) {
            JsonNode given = file.path("exchange");
            given.path("logins").forEach(each -> merge(each.<ObjectNode>deepCopy()));
            settings = settings.changed(given.path("settings"));
        }
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (calendars) {
            ObjectNode section = out.putObject("exchange");
            var list = section.putArray("logins");
            logins.values().forEach(each -> list.add(each.write()));
            section.set("settings", Json.MAPPER.valueToTree(settings));
        }
    }

    @Override
    public void clear() {
        synchronized (calendars) {
            logins.clear();
            locks.clear();
            settings = ExchangeSettings.DEFAULT;
        }
    }
}
