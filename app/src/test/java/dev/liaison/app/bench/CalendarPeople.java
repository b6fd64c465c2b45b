package dev.liaison.app.bench;

import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Login;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.providers.ews.EwsSignIn;
import dev.liaison.providers.http.oauth.OAuthTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Some people with a calendar each, at the providers in turn; asked about as a page asks. */
final class CalendarPeople {
    static final String PASSWORD = "a password";

    private final ApplicationContext liaison;
    private final Organization organization;
    private final List<Person> people = new ArrayList<>();
    private int days;

    CalendarPeople(ApplicationContext liaison) {
        this.liaison = liaison;
        this.organization = liaison.getBean(Organizations.class).named("Calendar customer");
        for (var feature : List.of(Feature.SCHEDULING_ASSISTANT, Feature.MICROSOFT_EXCHANGE)) {
            liaison.getBean(Features.class)
                    .save(new FeatureState(organization.id(), feature, true, Instant.now(), "support", ""));
        }
    }

    Organization organization() {
        return organization;
    }

    /** Nobody is connected yet. @return their e-mail addresses, which begin with their provider, one a line */
    String make(int count) {
        var providers = BenchProvider.values();
        for (var number = 0; number < count; number++) {
            var provider = providers[number % providers.length];
            var person = person(liaison, organization, provider.key() + number);
            liaison.getBean(Logins.class)
                    .save(new Login(person.email(), person.name(), "{noop}" + PASSWORD, false, person.id()));
            people.add(person);
        }
        return people.stream().map(Person::email).collect(Collectors.joining("\n"));
    }

    static Person person(ApplicationContext liaison, Organization organization, String name) {
        var person = new Person(
                UUID.randomUUID(),
                organization.id(),
                "Alex " + name,
                name + "@calendars.example",
                "Engineer",
                "",
                ZoneId.of("Europe/Berlin"),
                List.of("en"),
                List.of(),
                List.of(),
                false,
                true);
        liaison.getBean(People.class).add(person);
        return person;
    }

    /** How many have been read once. */
    long verified() {
        return accounts().values().stream()
                .filter(account -> account.verifiedAt() != null)
                .count();
    }

    Map<UUID, CalendarAccount> accounts() {
        return liaison.getBean(CalendarAccounts.class)
                .ofPeople(people.stream().map(Person::id).toList());
    }

    /** One of those of that kind. */
    CalendarAccount account(CalendarKind kind) {
        return accounts().values().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Whoever has no calendar of their own is read by that account. */
    void readByExchange(URI server, String name, String password) {
        var admin = person(liaison, organization, "svc");
        var grant = liaison.getBean(EwsSignIn.class).signIn(server, name, new Secret(password));
        var id = UUID.randomUUID();
        var now = Instant.now();
        liaison.getBean(CalendarAccounts.class)
                .add(new CalendarAccount(
                        id,
                        organization.id(),
                        null,
                        CalendarKind.EXCHANGE,
                        grant.externalId(),
                        grant.address(),
                        grant.server(),
                        grant.scopes(),
                        admin.id(),
                        now,
                        null,
                        Health.HEALTHY,
                        "",
                        now,
                        null));
        liaison.getBean(Vault.class).put(organization.id().toString(), id, grant.secret());
        liaison.getBean(CalendarAccounts.class).verified(id, now);
    }

    /** Each question is about another week, so that nothing is remembered. @return milliseconds and how many are known */
    String ask(int questions) {
        var lines = new ArrayList<String>();
        for (var number = 0; number < questions; number++) {
            var from = Instant.now().plus(Duration.ofDays(++days));
            var begin = System.nanoTime();
            var answer = liaison.getBean(Availabilities.class)
                    .of(organization.id(), people, new Window(from, from.plus(Duration.ofDays(7))));
            var millis = (System.nanoTime() - begin) / 1e6;
            var known = answer.values().stream()
                    .filter(Availability.Known.class::isInstance)
                    .count();
            lines.add(String.format(Locale.ROOT, "%.3f %d", millis, known));
        }
        return String.join("\n", lines);
    }

    /** The same question about one person, to their provider itself, by the JDK's client. @return milliseconds */
    String plain(PlainQuestion provider, URI api, int questions) {
        var account = account(provider.kind());
        var token = OAuthTokens.of(
                        liaison.getBean(Vault.class).get(account.id()).orElseThrow())
                .accessToken();
        var request = HttpRequest.newBuilder(api.resolve(provider.path()))
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        provider.about(account.address(), Instant.now()).toString()))
                .build();
        var lines = new ArrayList<String>();
        for (var number = 0; number < questions; number++) {
            var begin = System.nanoTime();
            Http.must(request);
            lines.add(String.format(Locale.ROOT, "%.3f", (System.nanoTime() - begin) / 1e6));
        }
        return String.join("\n", lines);
    }
}
