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
import java.net.URI;
import java.util.Collection;
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

    public EwsCalendar(Vault vault, EwsApi api) {
        this(vault::get, api);
    }

    EwsCalendar(Function<UUID, Optional<Secret>> logins, EwsApi api) {
        this.logins = logins;
        this.api = api;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.EXCHANGE;
    }

    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        try {
            return api.availability(
                            access(account), addresses.stream().distinct().toList(), window)
                    .all();
        } catch (EwsTrouble trouble) {
            LOG.info("calendar account {} not read: {}", account.id(), trouble.reason());
            throw failure(account, trouble);
        }
    }

    private EwsAccess access(CalendarAccount account) {
        var login = logins.apply(account.id())
                .map(EwsIds::login)
                .orElseThrow(() -> new AccessLost(account.id(), true, "Exchange: no password is kept"));
        return new EwsAccess(URI.create(account.server()), login, account.address());
    }

    private static ProviderFailure failure(CalendarAccount account, EwsTrouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ACCEPTED -> new AccessLost(account.id(), true, trouble.reason());
            case FORBIDDEN -> new AccessLost(account.id(), false, trouble.reason());
            case THROTTLED -> new Throttled(trouble.retryAfter());
            case TOO_BIG, OUT_OF_ORDER, NOT_FOUND, NOT_ALLOWED -> new Unreachable(trouble.reason());
        };
    }

    /** Nothing to call: the account belongs to the organization's administrators, and we forget its password with it. */
    @Override
    public void revoke(CalendarAccount account) {}
}
