package dev.liaison.sandbox.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts as the world file and the control API write them. */
public final class AccountFile {
    private static final Set<String> FIELDS = Set.of(
            "provider",
            "email",
            "id",
            "name",
            "zone",
            "organization",
            "colleagues_see",
            "others_see",
            "latency_ms",
            "error",
            "events");
    private static final Set<String> PRIVATE = Set.of(
            "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "icloud.com", "me.com", "mac.com");

    private AccountFile() {}

    /** All of an account but its events. */
    public static ObjectNode summary(Account account) {
        Profile profile = account.profile();
        return Json.object()
                .put("provider", account.provider().key())
                .put("email", account.email())
                .put("id", account.id().toString())
                .put("name", profile.name())
                .put("zone", profile.zone().getId())
                .put("organization", profile.organization())
                .put("colleagues_see", profile.colleagues().key())
                .put("others_see", profile.others().key())
                .put("latency_ms", profile.latencyMs())
                .put("error", profile.error());
    }

    /** All of an account. */
    public static ObjectNode write(Account account) {
        ObjectNode out = summary(account);
        var events = out.putArray("events");
        account.events().forEach(event -> events.add(EventFile.write(event)));
        return out;
    }

    /** Changes the account with that address, or makes one. */
    static void merge(Calendars calendars, JsonNode given) {
        Provider provider = Provider.of(Json.text(given, "provider", ""));
        String email = Json.text(given, "email", "");
        if (!email.contains("@")) {
            throw new IllegalArgumentException("a calendar needs the e-mail of its owner");
        }
        Account account = calendars
                .account(provider, email)
                .orElseGet(() -> calendars.add(new Account(provider, email, fresh(provider, email))));
        account.set(changed(account.profile(), given));
        for (JsonNode event : given.path("events")) {
            account.put(EventFile.read(account, event, calendars.clock().instant()));
        }
    }

    private static Profile fresh(Provider provider, String email) {
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        boolean own = PRIVATE.contains(domain) || provider == Provider.ICLOUD;
        Sharing colleagues = provider == Provider.GOOGLE ? Sharing.DETAILS : Sharing.FREEBUSY;
        return new Profile(email, ZoneId.of("UTC"), own ? null : domain, colleagues, Sharing.NONE, 0, null);
    }

    /** The profile with some fields changed; throws IllegalArgumentException when there is no such field. */
    public static Profile changed(Profile profile, JsonNode given) {
        given.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("a calendar has no field " + name);
            }
        });
        return new Profile(
                Json.text(given, "name", profile.name()),
                ZoneId.of(Json.text(given, "zone", profile.zone().getId())),
                optional(given, "organization", profile.organization()),
                Sharing.of(
                        Json.text(given, "colleagues_see", profile.colleagues().key())),
                Sharing.of(Json.text(given, "others_see", profile.others().key())),
                given.path("latency_ms").asInt(profile.latencyMs()),
                optional(given, "error", profile.error()));
    }

    private static @Nullable String optional(JsonNode given, String field, @Nullable String before) {
        return given.has(field) ? Json.text(given, field) : before;
    }
}
