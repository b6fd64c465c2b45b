package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.oauth.TokenRefused;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An organization's own Exchange server behind the port: a service account reads what its colleagues show each other. */
public final class EwsCalendar implements CalendarProvider {
    private static final Logger LOG = LoggerFactory.getLogger(EwsCalendar.class);

    private final Function<UUID, Optional<Secret>> logins;
    private final EwsApi api;
    private final EwsApps apps;

    public EwsCalendar(Vault vault, EwsApi api, EwsApps apps) {
        this(vault::get, api, apps);
    }

    EwsCalendar(Function<UUID, Optional<Secret>> logins, EwsApi api, EwsApps apps) {
        this.logins = logins;
        this.api = api;
        this.apps = apps;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.EXCHANGE;
    }

    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        var question = new Question(addresses.stream().distinct().toList(), window);
        // only applications are granted something
        return account.scopes().isEmpty()
                ? read(account, login(account), question)
                : apps.use(account, token -> readAsApp(account, new EwsToken(token), question));
    }

    private record Question(List<String> addresses, Window window) {}

    private EwsLogin login(CalendarAccount account) {
        return logins.apply(account.id())
                .map(EwsIds::login)
                .orElseThrow(() -> new AccessLost(account.id(), true, "Exchange: no password is kept"));
    }

    private Map<String, Reading> read(CalendarAccount account, EwsLogin login, Question question) {
        try {
            return ask(account, login, question);
        } catch (EwsTrouble trouble) {
            throw failure(account, trouble);
        }
    }

    private Map<String, Reading> readAsApp(CalendarAccount account, EwsToken token, Question question)
            throws TokenRefused {
        try {
            return ask(account, token, question);
        } catch (EwsTrouble trouble) {
            if (trouble.kind() == Kind.NOT_ACCEPTED) {
                throw new TokenRefused();
            }
            throw failure(account, trouble);
        }
    }

    private Map<String, Reading> ask(CalendarAccount account, EwsProof proof, Question question) throws EwsTrouble {
        var access = new EwsAccess(URI.create(account.server()), proof, account.address());
        try {
            return api.availability(access, question.addresses(), question.window())
                    .all();
        } catch (EwsTrouble trouble) {
            LOG.info("calendar account {} not read: {}", account.id(), trouble.reason());
            throw trouble;
        }
    }

    private static ProviderFailure failure(CalendarAccount account, EwsTrouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ACCEPTED -> new AccessLost(account.id(), true, trouble.reason());
            case FORBIDDEN -> new AccessLost(account.id(), false, trouble.reason());
            case THROTTLED -> new Throttled(trouble.retryAfter());
            case TOO_BIG, OUT_OF_ORDER, NOT_FOUND, NOT_ALLOWED -> new Unreachable(trouble.reason());
        };
    }

    /** Nothing to call: the account belongs to the organization's administrators, and we forget its password or secret with it. */
    @Override
    public void revoke(CalendarAccount account) {}
}
