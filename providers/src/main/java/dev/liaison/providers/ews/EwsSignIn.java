package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Signs a service account in to an organization's Exchange server, by asking when that account itself is busy. */
public final class EwsSignIn implements PasswordSignIn {
    private final EwsApi api;
    private final Clock clock;

    public EwsSignIn(EwsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.EXCHANGE;
    }

    /**
     * @param server the host, as in {@code https://mail.example.org}; with a path when the services are below one
     * @param name {@code DOMAIN\\user} or {@code user@domain}; as an address it is also the account's mailbox
     */
    @Override
    public CalendarGrant signIn(URI server, String name, Secret password) {
        var login = EwsLogin.of(name.strip(), password.value())
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_ACCEPTED, "Exchange: not a name and password"));
        var access = new EwsAccess(EwsIds.service(server), login, mailbox(login, server));
        try {
            ask(access);
        } catch (EwsTrouble trouble) {
            throw failure(trouble);
        }
        return new CalendarGrant(login.name(), login.name(), access.service().toString(), "", EwsIds.secret(login));
    }

    /** Any address will do: an answer that there is no such mailbox proves the login as well. */
    private static String mailbox(EwsLogin login, URI server) {
        return login.name().contains("@") ? login.name() : login.user() + "@" + server.getHost();
    }

    private void ask(EwsAccess access) throws EwsTrouble {
        var now = clock.instant();
        api.availability(access, List.of(access.mailbox()), new Window(now, now.plus(Duration.ofDays(1))));
    }

    private static ProviderFailure failure(EwsTrouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ACCEPTED, FORBIDDEN -> new Refused(Refused.Reason.NOT_ACCEPTED, trouble.reason());
            case NOT_FOUND, NOT_ALLOWED, REFUSED -> new Refused(Refused.Reason.NOT_FOUND, trouble.reason());
            case THROTTLED, TOO_BIG, OUT_OF_ORDER -> new Unreachable(trouble.reason());
        };
    }
}
