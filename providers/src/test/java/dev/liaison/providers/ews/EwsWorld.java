package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.CalendarAccountSamples;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.SandboxProcess;
import dev.liaison.providers.TokenVault;
import dev.liaison.providers.VirtualClock;
import dev.liaison.providers.http.AddressGuard;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Origin;
import dev.liaison.providers.http.oauth.TokenStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Acme's own Exchange server in the sandbox, with Ada's login and a service account. It takes NTLM, as it is installed. */
class EwsWorld implements CalendarWorld {
    static final String DORA = "dora@acme.test";
    static final String PASSWORD = "Secret-1";
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(600));

    final SandboxProcess sandbox;
    private final TokenVault vault = new TokenVault();
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private CalendarAccount ada = CalendarAccountSamples.own(CalendarKind.EXCHANGE, "", ADA);
    private CalendarAccount dora = ada;

    EwsWorld(SandboxProcess sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void reset() {
        sandbox.reset();
        clock = new VirtualClock(
                Instant.parse(sandbox.get("/_control/clock").path("now").asText()));
        sandbox.world(
                """
                {"exchange":{"logins":[
                  {"user":"ada","domain":"ACME","upn":"ada@acme.test","password":"%1$s","mailbox":"ada@acme.test"},
                  {"user":"dora","domain":"ACME","upn":"dora@acme.test","password":"%1$s","mailbox":"dora@acme.test"}]},
                 "calendars":[{"provider":"exchange","email":"ada@acme.test"},
                  {"provider":"exchange","email":"bob@acme.test","colleagues_see":"details"},
                  {"provider":"exchange","email":"eve@acme.test","colleagues_see":"none"},
                  {"provider":"exchange","email":"dora@acme.test"}]}"""
                        .formatted(PASSWORD));
        prepare();
        ada = connect(ADA);
        dora = connect(DORA);
        sandbox.delete("/_control/calls");
    }

    /** What there is besides logins and mailboxes. */
    void prepare() {}

    final Stream<String> secretsOf(CalendarAccount account) {
        return vault.secretsOf(account);
    }

    CalendarAccount connect(String name) {
        var grant = signIn().signIn(server(), name, new Secret(PASSWORD));
        return kept(grant);
    }

    final CalendarAccount kept(CalendarGrant grant) {
        var account = CalendarAccountSamples.of(CalendarKind.EXCHANGE, grant, CalendarReach.ORGANIZATION);
        vault.put(account, grant.secret());
        return account;
    }

    URI server() {
        return sandbox.url().resolve("/exchange");
    }

    EwsSignIn signIn() {
        return new EwsSignIn(
                api(server(), HttpTimeouts.standard(), clock), apps(server(), HttpTimeouts.standard()), clock);
    }

    /** A server that the operator allows. */
    static EwsApi api(URI server, HttpTimeouts timeouts, VirtualClock clock) {
        var guard = new AddressGuard(Set.of(Origin.of(server)));
        return new EwsApi(new GuardedClient(guard, timeouts, EwsApi.LARGEST), clock);
    }

    private EwsApps apps(URI server, HttpTimeouts timeouts) {
        return apps(server, timeouts, vault.store(), clock);
    }

    /** Whose token endpoint is at the same server. */
    static EwsApps apps(URI server, HttpTimeouts timeouts, TokenStore store, VirtualClock clock) {
        var guard = new AddressGuard(Set.of(Origin.of(server)));
        return new EwsApps(new GuardedClient(guard, timeouts, EwsApps.LARGEST), store, clock);
    }

    @Override
    public CalendarProvider provider() {
        return calendar(HttpTimeouts.standard());
    }

    @Override
    public CalendarProvider impatient() {
        return calendar(QUICK);
    }

    private EwsCalendar calendar(HttpTimeouts timeouts) {
        return new EwsCalendar(vault.vault(), api(server(), timeouts, clock), apps(server(), timeouts));
    }

    @Override
    public CalendarAccount own() {
        return ada;
    }

    @Override
    public Optional<CalendarAccount> organization() {
        return Optional.of(dora);
    }

    @Override
    public String key() {
        return "exchange";
    }

    @Override
    public String readCall() {
        return "exchange.GetUserAvailability";
    }

    @Override
    public Optional<ShowAs> shown(String status) {
        return switch (status) {
            case "busy" -> Optional.of(ShowAs.BUSY);
            case "tentative" -> Optional.of(ShowAs.TENTATIVE);
            case "oof" -> Optional.of(ShowAs.OUT_OF_OFFICE);
            case "workingElsewhere" -> Optional.of(ShowAs.WORKING_ELSEWHERE);
            default -> Optional.of(ShowAs.FREE);
        };
    }

    @Override
    public String placeCall() {
        return "exchange.CreateItem";
    }

    @Override
    public String changeCall() {
        return "exchange.UpdateItem";
    }

    @Override
    public String cancelCall() {
        return "exchange.DeleteItem";
    }

    @Override
    public String lookCall() {
        return "exchange.GetItem";
    }

    @Override
    public boolean tellsWhy() {
        return true;
    }

    @Override
    public void revokeAccess() {
        sandbox.send("PATCH", "/_control/exchange/logins/ada", "{\"disabled\":true}");
    }

    @Override
    public boolean takesAccessBack() {
        return false;
    }

    @Override
    public void advanceThere(Duration by) {
        sandbox.advance(by);
    }

    @Override
    public void advance(Duration by) {
        sandbox.advance(by);
        clock.advance(by);
    }

    @Override
    public Iterable<String> secrets() {
        return List.of(PASSWORD, "NTLM TlRM", new EwsLogin(ADA, PASSWORD).authorization());
    }

    @Override
    public void close() {}
}
