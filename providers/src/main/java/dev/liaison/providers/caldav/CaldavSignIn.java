package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import java.net.URI;

/** Signs in to a server that the operator offers, with a name and a password. */
public final class CaldavSignIn implements PasswordSignIn {
    private final CaldavSettings settings;
    private final CaldavApi api;

    public CaldavSignIn(CaldavSettings settings, CaldavApi api) {
        this.settings = settings;
        this.api = api;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.ICAL;
    }

    @Override
    public CalendarGrant signIn(URI server, String name, Secret password) {
        var offered = settings.offered(server)
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND, "CalDAV: a server that is not offered"));
        var login = offered.password()
                .login(name.strip(), password)
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_ACCEPTED, "CalDAV: not a login for this server"));
        try {
            return grant(new CaldavAccess(offered, login));
        } catch (CaldavTrouble trouble) {
            throw failure(trouble);
        }
    }

    private CalendarGrant grant(CaldavAccess access) throws CaldavTrouble {
        var home = api.home(access);
        if (api.calendars(access, home).isEmpty()) {
            throw new CaldavTrouble(Kind.NOT_FOUND, "no calendar for events");
        }
        var name = access.login().name();
        return new CalendarGrant(name, name, home.toString(), "", CaldavIds.secret(access.login()));
    }

    private static ProviderFailure failure(CaldavTrouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ACCEPTED -> new Refused(Refused.Reason.NOT_ACCEPTED, trouble.reason());
            case NOT_FOUND, NOT_SUPPORTED, NOT_ALLOWED, GARBLED, UNREADABLE ->
                new Refused(Refused.Reason.NOT_FOUND, trouble.reason());
            case THROTTLED, FORBIDDEN, OUT_OF_ORDER -> new Unreachable(trouble.reason());
        };
    }
}
