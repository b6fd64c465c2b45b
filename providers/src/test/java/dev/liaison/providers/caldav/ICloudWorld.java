package dev.liaison.providers.caldav;

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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Ada's and Bob's calendars in the sandbox's iCloud, on its two hosts. */
final class ICloudWorld implements CalendarWorld {
    static final String APP_PASSWORD = "abcd-efgh-ijkl-mnop";
    /** Looks like one that was made for an app, so that only Apple can tell. */
    static final String PRIMARY_PASSWORD = "real-pass-word-ofme";

    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(600));
    private static final String ADAS = "/_control/icloud/people/" + ADA;

    private final SandboxProcess sandbox;
    private final URI front;
    private final URI partition;
    private final TokenVault vault = new TokenVault();
    private VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private CalendarAccount ada = CalendarAccountSamples.own(CalendarKind.ICAL, "", ADA);

    ICloudWorld(SandboxProcess sandbox) {
        this.sandbox = sandbox;
        var addresses = sandbox.get("/_control/icloud/addresses");
        this.front = URI.create(addresses.path("caldav").asText());
        this.partition = URI.create(addresses.path("partition").asText());
    }

    @Override
    public void reset() {
        sandbox.reset();
        clock = new VirtualClock(
                Instant.parse(sandbox.get("/_control/clock").path("now").asText()));
        sandbox.world(
                """
                {"icloud":{"people":[{"apple_id":"ada@acme.test","password":"%s",
                  "app_passwords":[{"id":"liaison","label":"Liaison","password":"%s"}]}]},
                 "calendars":[{"provider":"icloud","email":"ada@acme.test"},{"provider":"icloud","email":"bob@acme.test"}]}"""
                        .formatted(PRIMARY_PASSWORD, APP_PASSWORD));
        ada = keep(signIn(APP_PASSWORD));
        sandbox.delete("/_control/calls");
    }

    private CalendarAccount keep(CalendarGrant grant) {
        var account = CalendarAccountSamples.of(CalendarKind.ICAL, grant, CalendarReach.OWN);
        vault.put(account, grant.secret());
        return account;
    }

    /** As Ada, at the host that everybody begins with. */
    CalendarGrant signIn(String password) {
        var settings = settings(HttpTimeouts.standard());
        return new CaldavSignIn(settings, api(settings)).signIn(front, ADA, new Secret(password));
    }

    /** Apple's settings, but for the addresses. */
    private CaldavSettings settings(HttpTimeouts timeouts) {
        var apple = CaldavServer.ICLOUD;
        var hosts = Pattern.compile(Pattern.quote(partition.getHost()));
        var server = new CaldavServer(apple.title(), front, hosts, apple.password(), apple.question());
        return new CaldavSettings(List.of(server), timeouts, Duration.ofSeconds(30));
    }

    private CaldavApi api(CaldavSettings settings) {
        var guard = new AddressGuard(Set.of(Origin.of(front), Origin.of(partition)));
        return new CaldavApi(new GuardedClient(guard, settings.timeouts(), CaldavSettings.LARGEST));
    }

    /** A new one each time: it does not remember that we were asked to wait, which {@link CaldavFailuresTest} looks at. */
    private CaldavCalendar calendar(HttpTimeouts timeouts) {
        var settings = settings(timeouts);
        return new CaldavCalendar(settings, vault.vault(), api(settings), clock);
    }

    @Override
    public CalendarProvider provider() {
        return calendar(HttpTimeouts.standard());
    }

    @Override
    public CalendarProvider impatient() {
        return calendar(QUICK);
    }

    @Override
    public CalendarAccount own() {
        return ada;
    }

    /** A password reads its owner's calendars only. */
    @Override
    public Optional<CalendarAccount> organization() {
        return Optional.empty();
    }

    @Override
    public String key() {
        return "icloud";
    }

    @Override
    public String readCall() {
        return "icloud.REPORT";
    }

    /** An event blocks or it does not; why somebody is away is not told. */
    @Override
    public Optional<ShowAs> shown(String status) {
        return switch (status) {
            case "busy", "oof" -> Optional.of(ShowAs.BUSY);
            case "tentative" -> Optional.of(ShowAs.TENTATIVE);
            default -> Optional.empty();
        };
    }

    @Override
    public String placeCall() {
        return "icloud.PUT";
    }

    @Override
    public String changeCall() {
        return "icloud.PUT";
    }

    @Override
    public String cancelCall() {
        return "icloud.DELETE";
    }

    @Override
    public String lookCall() {
        return "icloud.GET";
    }

    @Override
    public void revokeAccess() {
        sandbox.delete(ADAS + "/app-passwords/liaison");
    }

    @Override
    public boolean takesAccessBack() {
        return false;
    }

    void lockAfter(int wrongPasswords) {
        sandbox.send("PUT", "/_control/icloud/settings", "{\"lock_after\":" + wrongPasswords + "}");
    }

    void unlock() {
        sandbox.post(ADAS + "/unlock", "{}");
    }

    /** Everything that was asked since the reset, as method and status. */
    List<String> calls() {
        return StreamSupport.stream(sandbox.get("/_control/calls").spliterator(), false)
                .map(call ->
                        call.path("method").asText() + " " + call.path("status").asInt())
                .toList();
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
        return List.of(APP_PASSWORD, new CaldavIds.Login(ADA, APP_PASSWORD).authorization());
    }

    @Override
    public void close() {}
}
