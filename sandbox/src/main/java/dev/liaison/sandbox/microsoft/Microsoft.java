package dev.liaison.sandbox.microsoft;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that Microsoft knows besides the calendars. Callers hold the monitor of {@link Calendars}. */
public final class Microsoft implements WorldPart, Access {
    private final Calendars calendars;
    private final Identity identity;
    private final Map<String, EntraApp> apps = new LinkedHashMap<>();
    private final Map<String, Tenant> tenants = new LinkedHashMap<>();
    private final Map<String, String> homes = new LinkedHashMap<>();

    /** A Microsoft with those calendars. */
    public Microsoft(Calendars calendars) {
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

    /** The app of that id. */
    public Optional<EntraApp> app(@Nullable String id) {
        return Optional.ofNullable(apps.get(id));
    }

    /** Says in which tenant an app is registered: there it needs nobody's consent to be known. */
    public void register(String clientId, String tenantId) {
        homes.put(clientId, tenantId);
    }

    /** Whether the app is registered in that tenant. */
    public boolean home(String clientId, Tenant tenant) {
        return tenant.id().equals(homes.get(clientId));
    }

    /** The company of an account; empty for a private account. Every domain with an account is a company. */
    public Optional<Tenant> tenant(Account account) {
        return Optional.ofNullable(account.profile().organization())
                .map(domain -> tenants.computeIfAbsent(domain, Tenant::of));
    }

    /** The id of an account's company, or of all private accounts. */
    public String tenantId(Account account) {
        return tenant(account).map(Tenant::id).orElse(Tenant.CONSUMERS);
    }

    /** The company with that id or domain. */
    public Optional<Tenant> tenant(String idOrDomain) {
        calendars.accounts(Provider.MICROSOFT).forEach(this::tenant);
        return tenants.values().stream()
                .filter(tenant ->
                        tenant.id().equals(idOrDomain) || tenant.domain().equals(idOrDomain))
                .findFirst();
    }

    /** What an admin has allowed that app for everybody in the company. */
    public Set<String> forEverybody(String clientId, Tenant tenant) {
        return identity.consent(clientId, tenant.id());
    }

    /** What an admin has allowed the app itself. */
    public Set<String> forApp(String clientId, Tenant tenant) {
        return identity.consent(clientId, appOf(tenant));
    }

    /** An admin allows what the app is registered for, and those scopes for everybody. */
    public void adminConsent(EntraApp app, Tenant tenant, List<String> scopes) {
        identity.allow(app.clientId(), tenant.id(), scopes);
        identity.allow(app.clientId(), appOf(tenant), app.applicationPermissions());
    }

    /** An admin takes the app out of the company: all its consents and tokens there end. */
    public int removeApp(String clientId, Tenant tenant) {
        identity.forbid(clientId, tenant.id());
        identity.forbid(clientId, appOf(tenant));
        calendars.accounts(Provider.MICROSOFT).stream()
                .filter(account -> tenantId(account).equals(tenant.id()))
                .forEach(account -> identity.forbid(clientId, account));
        return identity.revoke(token -> token.grant().clientId().equals(clientId)
                && token.grant().realm().equals(tenant.id()));
    }

    private static String appOf(Tenant tenant) {
        return "app in " + tenant.id();
    }

    /** Whether that person, or an admin for everybody, has allowed all of these. */
    public boolean consented(String clientId, Account account, List<String> scopes) {
        Set<String> everybody =
                tenant(account).map(tenant -> forEverybody(clientId, tenant)).orElse(Set.of());
        Set<String> own = identity.consent(clientId, account);
        return scopes.stream()
                .map(EntraScopes::plain)
                .allMatch(scope -> own.contains(scope) || everybody.contains(scope));
    }

    @Override
    public Set<String> sections() {
        return Set.of("microsoft");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (calendars) {
            for (JsonNode each : file.path("microsoft").path("apps")) {
                ObjectNode full = apps.containsKey(Json.text(each, "client_id"))
                        ? Json.MAPPER.valueToTree(apps.get(Json.text(each, "client_id")))
                        : Json.object();
                each.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
                EntraApp app = EntraApp.read(full);
                apps.put(app.clientId(), app);
            }
            for (JsonNode each : file.path("microsoft").path("tenants")) {
                String domain = Json.text(each, "domain", "");
                if (domain.isEmpty()) {
                    throw new IllegalArgumentException("a Microsoft tenant needs a domain");
                }
                tenants.put(domain, tenants.computeIfAbsent(domain, Tenant::of).changed(each));
            }
        }
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (calendars) {
            calendars.accounts(Provider.MICROSOFT).forEach(this::tenant);
            ObjectNode own = out.putObject("microsoft");
            own.set("apps", Json.MAPPER.valueToTree(apps.values()));
            own.set("tenants", Json.MAPPER.valueToTree(tenants.values()));
        }
    }

    @Override
    public void clear() {
        synchronized (calendars) {
            apps.clear();
            tenants.clear();
            homes.clear();
            identity.clear();
        }
    }

    @Override
    public Provider provider() {
        return Provider.MICROSOFT;
    }

    @Override
    public List<ObjectNode> apps(Account account) {
        List<ObjectNode> out = new ArrayList<>();
        for (EntraApp app : apps.values()) {
            Set<String> scopes = identity.consent(app.clientId(), account);
            if (!scopes.isEmpty()) {
                ObjectNode each = Json.object().put("client_id", app.clientId()).put("app", app.name());
                scopes.stream().sorted().forEach(each.putArray("scopes")::add);
                each.put(
                        "refresh_tokens",
                        identity.live(refreshTokens(account, app.clientId())).size());
                out.add(each);
            }
        }
        return out;
    }

    private static Predicate<Token> refreshTokens(Account account, @Nullable String clientId) {
        return Identity.of(account, clientId).and(token -> token.kind() == Token.Kind.REFRESH);
    }

    @Override
    public int revoke(Account account, @Nullable String clientId) {
        apps.keySet().stream()
                .filter(each -> clientId == null || clientId.equals(each))
                .forEach(each -> identity.forbid(each, account));
        return identity.revoke(Identity.of(account, clientId));
    }

    /** As "revoke sign-in sessions" does. */
    @Override
    public int killRefreshTokens(Account account, @Nullable String clientId) {
        return identity.revoke(refreshTokens(account, clientId));
    }
}
