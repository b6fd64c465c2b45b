package dev.liaison.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.WorldPart;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.Tenant;
import dev.liaison.sandbox.teams.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything that Teams knows. Callers hold the monitor of {@link Calendars}. Its tenants and apps are Entra's. */
public final class Teams implements WorldPart {
    private final Microsoft microsoft;
    private final Map<String, Bot> bots = new LinkedHashMap<>();
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final Catalog catalog = new Catalog();
    private final Quota quota;

    /** A Teams on that Entra. */
    public Teams(Microsoft microsoft) {
        this.microsoft = microsoft;
        quota = new Quota(microsoft.calendars().clock());
    }

    /** Entra and Graph. */
    public Microsoft microsoft() {
        return microsoft;
    }

    /** The monitor that guards all of it. */
    public Calendars monitor() {
        return microsoft.calendars();
    }

    /** The apps that organizations have uploaded. */
    public Catalog catalog() {
        return catalog;
    }

    /** How often bots may call. */
    public Quota quota() {
        return quota;
    }

    /** All bots. */
    public Collection<Bot> bots() {
        return List.copyOf(bots.values());
    }

    /** The bot that is that app. */
    public Optional<Bot> bot(String appId) {
        return Optional.ofNullable(bots.get(appId));
    }

    /** All tenants with Teams. */
    public Collection<Office> offices() {
        return List.copyOf(offices.values());
    }

    /** Teams of the tenant with that id or domain. */
    public Optional<Office> office(String idOrDomain) {
        return microsoft.tenant(idOrDomain).map(Tenant::id).map(offices::get);
    }

    /** The people of a tenant. */
    public List<Person> people(Office office) {
        return people.values().stream()
                .filter(each -> each.tenant().equals(office.tenantId()))
                .toList();
    }

    /** The person of that id, address or sign-in name in a tenant. */
    public Optional<Person> person(Office office, String name) {
        return people(office).stream().filter(each -> each.is(name)).findFirst();
    }

    /** The chat of a person with a bot; made when it is first asked for. */
    public Chat chat(Bot bot, Person person) {
        return chats.computeIfAbsent(bot.appId() + "|" + key(person), any -> new Chat(bot, person));
    }

    /** The chat of that id with that bot; empty until somebody has had the app. */
    public Optional<Chat> chat(Bot bot, String conversationId) {
        return chats.values().stream()
                .filter(each -> each.bot().appId().equals(bot.appId()))
                .filter(each -> each.conversationId().equals(conversationId))
                .findFirst();
    }

    /** The person behind a {@code 29:…} of that bot. */
    public Optional<Chat> chatOf(Bot bot, String userId) {
        people.values().forEach(each -> chat(bot, each));
        return chats.values().stream()
                .filter(each ->
                        each.bot().appId().equals(bot.appId()) && each.userId().equals(userId))
                .findFirst();
    }

    private static boolean same(Person one, Person other) {
        return key(one).equals(key(other));
    }

    private static String key(Person person) {
        return person.tenant() + "|" + person.email().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> sections() {
        return Set.of("teams");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (monitor()) {
            JsonNode own = file.path("teams");
            own.path("tenants").forEach(this::office);
            own.path("bots").forEach(this::bot);
            own.path("people").forEach(this::person);
        }
    }

    private void office(JsonNode given) {
        String domain = Json.text(given, "domain", "");
        register(given);
        Tenant tenant = microsoft.tenant(domain).orElseThrow();
        Office office =
                offices.computeIfAbsent(tenant.id(), id -> new Office(id, domain, Json.text(given, "region", "emea")));
        office.move(Json.text(given, "region", office.region()));
        office.disableBots(given.path("disabled").asBoolean(office.botsDisabled()));
    }

    /** Names the tenant at Entra, with that id if one is given. */
    private void register(JsonNode given) {
        ObjectNode entra = Json.object();
        ObjectNode tenant = entra.putObject("microsoft").putArray("tenants").addObject();
        for (String field : List.of("domain", "id", "name")) {
            if (given.hasNonNull(field)) {
                tenant.set(field, given.get(field));
            }
        }
        microsoft.merge(entra);
    }

    private void bot(JsonNode given) {
        Bot before = bots.get(Json.text(given, "app_id", ""));
        ObjectNode full = before == null ? Json.object() : Json.MAPPER.valueToTree(before);
        given.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
        Bot bot = Bot.read(full, home(Json.text(full, "home_tenant", "")));
        bots.put(bot.appId(), bot);
        microsoft.register(bot.appId(), bot.homeTenant());
        chats.values().stream()
                .filter(each -> each.bot().appId().equals(bot.appId()))
                .forEach(each -> each.now(bot, each.person()));
    }

    private String home(String idOrDomain) {
        if (idOrDomain.isEmpty()) {
            throw new IllegalArgumentException("a bot needs a home_tenant");
        }
        if (microsoft.tenant(idOrDomain).isEmpty()) {
            boolean id = !idOrDomain.contains(".");
            register(Json.object()
                    .put("domain", id ? idOrDomain + ".onmicrosoft.test" : idOrDomain)
                    .put("id", id ? idOrDomain : null));
        }
        return microsoft.tenant(idOrDomain).orElseThrow().id();
    }

    private void person(JsonNode given) {
        String tenant = Json.text(given, "tenant", "");
        Office office = office(tenant).orElseThrow(() -> new IllegalArgumentException("no Teams tenant " + tenant));
        String email = Json.text(given, "email", "");
        Optional<Person> before = person(office, email);
        ObjectNode full = before.map(Person::toJson).orElseGet(Json::object);
        given.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
        Person person = Person.read(full, office.tenantId(), usualId(email));
        people.put(key(person), person);
        chats.values()
                .removeIf(each ->
                        same(each.person(), person) && !each.person().id().equals(person.id()));
        chats.values().stream()
                .filter(each -> same(each.person(), person))
                .forEach(each -> each.now(each.bot(), person));
    }

    /** The object id of the account with a calendar, so that both are one person. */
    private String usualId(String email) {
        return monitor()
                .account(Provider.MICROSOFT, email)
                .map(account -> account.id().toString())
                .orElseGet(() -> UUID.nameUUIDFromBytes(
                                (Provider.MICROSOFT.key() + ":" + email).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (monitor()) {
            ObjectNode own = out.putObject("teams");
            own.set("bots", Json.MAPPER.valueToTree(bots.values()));
            var tenants = own.putArray("tenants");
            offices.values()
                    .forEach(each -> tenants.add(each.toJson(
                            microsoft.tenant(each.tenantId()).map(Tenant::name).orElse(each.domain()))));
            own.set("people", Json.MAPPER.valueToTree(people.values()));
        }
    }

    @Override
    public void clear() {
        synchronized (monitor()) {
            bots.clear();
            offices.clear();
            people.clear();
            chats.clear();
            catalog.clear();
            quota.clear();
        }
    }
}
