package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.VirtualClock;
import dev.liaison.providers.http.AddressGuard;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Origin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The product's side, towards one server on loopback that the operator allows. */
final class CaldavWorld {
    static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    static final UUID ACCOUNT = UUID.fromString("00000000-0000-0000-0000-00000000da11");

    final VirtualClock clock = new VirtualClock(NOW);
    final CaldavSignIn signIn;
    final CaldavCalendar calendar;
    private final URI base;
    private Secret kept = CaldavIds.secret(new CaldavIds.Login("ada", "pw-ada"));

    CaldavWorld(URI base) {
        this(CaldavServer.of("Test", base, PasswordRule.ANY), Duration.ofSeconds(10));
    }

    CaldavWorld(URI base, CaldavQuestion question) {
        this(CaldavServer.of("Test", base, PasswordRule.ANY).asked(question), Duration.ofSeconds(10));
    }

    CaldavWorld(CaldavServer server, Duration patience) {
        base = server.base();
        var timeouts = new HttpTimeouts(patience, patience, patience);
        var settings = new CaldavSettings(List.of(server), timeouts, Duration.ofSeconds(30));
        var guard = new AddressGuard(Set.of(Origin.of(base)));
        var api = new CaldavApi(new GuardedClient(guard, timeouts, CaldavSettings.LARGEST));
        signIn = new CaldavSignIn(settings, api);
        calendar = new CaldavCalendar(settings, id -> Optional.of(kept), api, clock);
    }

    void keep(String name, String password) {
        kept = CaldavIds.secret(new CaldavIds.Login(name, password));
    }

    CalendarGrant signIn(String name, String password) {
        return signIn.signIn(base, name, new Secret(password));
    }

    /** Connects and reads. */
    Reading read(String name, String password, Window window) {
        var grant = signIn(name, password);
        kept = grant.secret();
        return read(account(grant.address(), grant.server()), window);
    }

    Reading read(CalendarAccount account, Window window) {
        var readings = calendar.freeBusy(account, List.of(account.address()), window);
        return Objects.requireNonNull(readings.get(account.address()));
    }

    static CalendarAccount account(String address, String server) {
        var person = UUID.randomUUID();
        return new CalendarAccount(
                ACCOUNT,
                UUID.randomUUID(),
                person,
                CalendarKind.ICAL,
                address,
                address,
                server,
                "",
                person,
                NOW,
                null,
                Health.HEALTHY,
                "",
                NOW,
                null);
    }
}
