package dev.liaison.providers.google;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.CalendarRights;
import dev.liaison.domain.calendar.ConsentRequest;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.CalendarAccountSamples;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.Pkce;
import dev.liaison.providers.SandboxProcess;
import dev.liaison.providers.TokenVault;
import dev.liaison.providers.VirtualClock;
import dev.liaison.providers.http.HttpTimeouts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Acme's calendars in the sandbox's Google. */
final class GoogleWorld implements CalendarWorld {
    static final String DORA = "dora@acme.test";
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(600));

    private final SandboxProcess sandbox;
    private final GoogleSettings settings;
    private final TokenVault vault = new TokenVault();
    private VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private CalendarAccount ada = CalendarAccountSamples.own(CalendarKind.GOOGLE, "", ADA);
    private CalendarAccount dora = ada;

    GoogleWorld(SandboxProcess sandbox) {
        this.sandbox = sandbox;
        this.settings = GoogleSamples.at(sandbox.url().resolve("/google/"));
    }

    @Override
    public void reset() {
        sandbox.reset();
        clock = new VirtualClock(
                Instant.parse(sandbox.get("/_control/clock").path("now").asText()));
        sandbox.world(
                """
                {"google":{"clients":[{"client_id":"%s","client_secret":"%s","name":"Liaison","redirect_uris":["%s"]}]},
                 "calendars":[{"provider":"google","email":"ada@acme.test"},{"provider":"google","email":"bob@acme.test"},
                  {"provider":"google","email":"eve@acme.test","colleagues_see":"none"},
                  {"provider":"google","email":"dora@acme.test"}]}"""
                        .formatted(GoogleSamples.CLIENT_ID, GoogleSamples.SECRET, GoogleSamples.REDIRECT));
        ada = connect(ADA, CalendarReach.OWN);
        dora = connect(DORA, CalendarReach.ORGANIZATION);
        sandbox.delete("/_control/calls");
    }

    private CalendarAccount connect(String address, CalendarReach reach) {
        var back = consent(page("n-1"), "&account=" + address);
        var grant = connect().exchange(code(back), new Secret(Pkce.VERIFIER), "n-1", reach);
        return keep(grant, reach);
    }

    CalendarAccount keep(CalendarGrant grant, CalendarReach reach) {
        var account = CalendarAccountSamples.of(CalendarKind.GOOGLE, grant, reach);
        vault.put(account, grant.secret());
        return account;
    }

    GoogleConnect connect() {
        return new GoogleConnect(settings, api(HttpTimeouts.standard()), clock);
    }

    URI page(String nonce) {
        return connect()
                .authorizeUrl(new ConsentRequest(
                        "s-1",
                        Pkce.challenge(Pkce.VERIFIER),
                        nonce,
                        "",
                        CalendarReach.OWN,
                        CalendarRights.READ_AND_PLACE));
    }

    /** Where the browser is sent after somebody says yes. */
    URI consent(URI page, String more) {
        return sandbox.decide(page, "decision=allow" + more);
    }

    static String code(URI back) {
        return Stream.of(back.getQuery().split("&"))
                .filter(it -> it.startsWith("code="))
                .map(it -> it.substring("code=".length()))
                .findFirst()
                .orElseThrow();
    }

    private GoogleApi api(HttpTimeouts timeouts) {
        return new GoogleApi(settings, vault.store(), clock, timeouts);
    }

    @Override
    public CalendarProvider provider() {
        return new GoogleCalendar(api(HttpTimeouts.standard()));
    }

    @Override
    public CalendarProvider impatient() {
        return new GoogleCalendar(api(QUICK));
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
        return "google";
    }

    @Override
    public String readCall() {
        return "google.freebusy.query";
    }

    @Override
    public String tokenCall() {
        return "google.token";
    }

    /** Google only says busy, and says nothing of the rest. */
    @Override
    public Optional<ShowAs> shown(String status) {
        return switch (status) {
            case "busy", "tentative", "oof" -> Optional.of(ShowAs.BUSY);
            default -> Optional.empty();
        };
    }

    @Override
    public String placeCall() {
        return "google.events.insert";
    }

    @Override
    public String changeCall() {
        return "google.events.patch";
    }

    @Override
    public String cancelCall() {
        return "google.events.delete";
    }

    @Override
    public String lookCall() {
        return "google.events.get";
    }

    @Override
    public boolean makesLinks() {
        return true;
    }

    @Override
    public void revokeAccess() {
        sandbox.post("/_control/calendar/accounts/google/" + ADA + "/revoke", "{}");
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
        return Stream.concat(
                        Stream.of(GoogleSamples.SECRET), Stream.of(ada, dora).flatMap(vault::secretsOf))
                .toList();
    }

    @Override
    public void close() {}
}
