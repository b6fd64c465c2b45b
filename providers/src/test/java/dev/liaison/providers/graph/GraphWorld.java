package dev.liaison.providers.graph;

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

/** Acme's calendars in the sandbox's Microsoft, and Ada's private one. */
final class GraphWorld implements CalendarWorld {
    static final String DORA = "dora@acme.test";
    static final String PRIVATE = "ada@outlook.com";
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(600));

    private final SandboxProcess sandbox;
    private final GraphSettings settings;
    private final TokenVault vault = new TokenVault();
    private VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private CalendarAccount ada = CalendarAccountSamples.own(CalendarKind.MICROSOFT, "", ADA);
    private CalendarAccount dora = ada;

    GraphWorld(SandboxProcess sandbox) {
        this.sandbox = sandbox;
        this.settings = GraphSamples.at(sandbox.url().resolve("/microsoft/"));
    }

    @Override
    public void reset() {
        sandbox.reset();
        clock = new VirtualClock(
                Instant.parse(sandbox.get("/_control/clock").path("now").asText()));
        sandbox.world(
                """
                {"microsoft":{"apps":[{"client_id":"%s","client_secret":"%s","name":"Liaison","redirect_uris":["%s"]}]},
                 "calendars":[{"provider":"microsoft","email":"ada@acme.test"},
                  {"provider":"microsoft","email":"bob@acme.test","colleagues_see":"details"},
                  {"provider":"microsoft","email":"eve@acme.test","colleagues_see":"none"},
                  {"provider":"microsoft","email":"dora@acme.test"},{"provider":"microsoft","email":"ada@outlook.com"}]}"""
                        .formatted(GraphSamples.CLIENT_ID, GraphSamples.SECRET, GraphSamples.REDIRECT));
        ada = connect(ADA, CalendarReach.OWN);
        dora = connect(DORA, CalendarReach.ORGANIZATION);
        sandbox.delete("/_control/calls");
    }

    CalendarAccount connect(String address, CalendarReach reach) {
        var back = consent(page("n-1", reach), "&account=" + address);
        var grant = connect().exchange(code(back), new Secret(Pkce.VERIFIER), "n-1", reach);
        return keep(grant, reach);
    }

    CalendarAccount keep(CalendarGrant grant, CalendarReach reach) {
        var account = CalendarAccountSamples.of(CalendarKind.MICROSOFT, grant, reach);
        vault.put(account, grant.secret());
        return account;
    }

    GraphConnect connect() {
        return new GraphConnect(settings, api(HttpTimeouts.standard()), clock);
    }

    URI page(String nonce, CalendarReach reach) {
        return connect()
                .authorizeUrl(new ConsentRequest(
                        "s-1", Pkce.challenge(Pkce.VERIFIER), nonce, "", reach, CalendarRights.READ_AND_PLACE));
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

    private GraphApi api(HttpTimeouts timeouts) {
        return new GraphApi(settings, vault.store(), clock, timeouts);
    }

    @Override
    public CalendarProvider provider() {
        return new GraphCalendar(api(HttpTimeouts.standard()));
    }

    @Override
    public CalendarProvider impatient() {
        return new GraphCalendar(api(QUICK));
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
        return "microsoft";
    }

    @Override
    public String readCall() {
        return "microsoft.getSchedule";
    }

    @Override
    public String tokenCall() {
        return "microsoft.token";
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
        return "microsoft.events.create";
    }

    @Override
    public String changeCall() {
        return "microsoft.events.update";
    }

    @Override
    public String cancelCall() {
        return "microsoft.events.cancel";
    }

    @Override
    public String lookCall() {
        return "microsoft.events.get";
    }

    @Override
    public boolean makesLinks() {
        return true;
    }

    @Override
    public boolean tellsWhy() {
        return true;
    }

    @Override
    public void revokeAccess() {
        sandbox.post("/_control/calendar/accounts/microsoft/" + ADA + "/revoke", "{}");
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
        return Stream.concat(
                        Stream.of(GraphSamples.SECRET), Stream.of(ada, dora).flatMap(vault::secretsOf))
                .toList();
    }

    @Override
    public void close() {}
}
