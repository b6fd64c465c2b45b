package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.calendar.AppSignIn;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.oauth.TokenAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Signs a service account or an application in to an organization's Exchange server, by asking when its own mailbox is busy. */
public final class EwsSignIn implements PasswordSignIn, AppSignIn {
    private final EwsApi api;
    private final EwsApps apps;
    private final Clock clock;

    public EwsSignIn(EwsApi api, EwsApps apps, Clock clock) {
        this.api = api;
        this.apps = apps;
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

    @Override
    public CalendarGrant signIn(URI server, AppCredentials app, String mailbox) {
        if (!EwsIds.isMail(mailbox)) {
            throw new Refused(Refused.Reason.NOT_GRANTED, "Exchange: not a mailbox's address");
        }
        var service = EwsIds.service(server);
        var token = token(app, service);
        try {
            ask(new EwsAccess(service, new EwsToken(token.accessToken()), mailbox));
        } catch (EwsTrouble trouble) {
            throw trouble.kind() == Kind.NOT_ACCEPTED || trouble.kind() == Kind.FORBIDDEN
                    ? new Refused(Refused.Reason.NOT_GRANTED, trouble.reason())
                    : failure(trouble);
        }
        var secret = token.tokens(EwsIds.secret(app), clock.instant()).toSecret();
        return new CalendarGrant(mailbox, mailbox, service.toString(), EwsIds.scope(service), secret);
    }

    private TokenAnswer token(AppCredentials app, URI service) {
        try {
            return apps.token(app, service);
        } catch (EwsTrouble trouble) {
            throw failure(trouble);
        }
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
