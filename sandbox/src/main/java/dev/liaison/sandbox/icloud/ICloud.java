package dev.liaison.sandbox.icloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Access;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.WorldPart;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All Apple accounts. Callers hold the monitor of {@link Calendars}. */
public final class ICloud implements WorldPart, Access {
    private final Calendars calendars;
    private final Map<String, AppleAccount> people = new LinkedHashMap<>();
    private ICloudSettings settings = ICloudSettings.DEFAULT;

    /** An iCloud with those calendars. */
    public ICloud(Calendars calendars) {
        this.calendars = calendars;
    }

    /** All calendars. */
    public Calendars calendars() {
        return calendars;
    }

    /** The knobs. */
    public ICloudSettings settings() {
        return settings;
    }

    /** Turns knobs. */
    public void set(ICloudSettings changed) {
        settings = changed;
    }

    /** All Apple accounts. */
    public Collection<AppleAccount> people() {
        return List.copyOf(people.values());
    }

    /** The Apple account with that address; case does not count. */
    public Optional<AppleAccount> person(String email) {
        return Optional.ofNullable(people.get(email.toLowerCase(Locale.ROOT)));
    }

    /** The calendar of that Apple account. */
    public Optional<Account> calendar(AppleAccount person) {
        return calendars.account(Provider.ICLOUD, person.email());
    }

    /** The account's number in addresses. */
    public static String dsid(Account account) {
        BigInteger number = new BigInteger(account.id().toString().replace("-", ""), 16);
        return "1" + String.format("%09d", number.mod(BigInteger.TEN.pow(9)));
    }

    @Override
    public Set<String> sections() {
        return Set.of("icloud");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (calendars) {
            JsonNode given = file.path("icloud");
            given.path("people").forEach(this::person);
            settings = settings.changed(given.path("settings"));
        }
    }

    private void person(JsonNode given) {
        String email = Json.text(given, "apple_id", "");
        String primary = Json.text(given, "password", "");
        if (email.isEmpty() || primary.isEmpty()) {
            throw new IllegalArgumentException("an Apple account needs apple_id and password");
        }
        AppleAccount person = new AppleAccount(email, primary);
        for (JsonNode each : given.path("app_passwords")) {
            String id = Json.text(each, "id", Ids.hex(12));
            person.add(new AppPassword(id, Json.text(each, "label", "App"), Json.text(each, "password", "")));
        }
        people.put(email.toLowerCase(Locale.ROOT), person);
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (calendars) {
            ObjectNode section = out.putObject("icloud");
            var list = section.putArray("people");
            for (AppleAccount each : people.values()) {
                ObjectNode person =
                        list.addObject().put("apple_id", each.email()).put("password", each.primary());
                person.set("app_passwords", Json.MAPPER.valueToTree(each.passwords()));
            }
            section.set("settings", Json.MAPPER.valueToTree(settings));
        }
    }

    @Override
    public void clear() {
        synchronized (calendars) {
            people.clear();
            settings = ICloudSettings.DEFAULT;
        }
    }

    @Override
    public Provider provider() {
        return Provider.ICLOUD;
    }

    /** Each app-specific password counts as an app. */
    @Override
    public List<ObjectNode> apps(Account account) {
        return person(account.email()).map(AppleAccount::passwords).orElse(List.of()).stream()
                .map(each -> Json.object().put("client_id", each.id()).put("app", each.label()))
                .toList();
    }

    @Override
    public int revoke(Account account, @Nullable String clientId) {
        return person(account.email()).stream()
                .mapToInt(person -> (int) person.passwords().stream()
                        .filter(each -> clientId == null || clientId.equals(each.id()))
                        .filter(each -> person.revoke(each.id()))
                        .count())
                .sum();
    }

    /** There is nothing to renew: no password dies. */
    @Override
    public int killRefreshTokens(Account account, @Nullable String clientId) {
        return 0;
    }
}
