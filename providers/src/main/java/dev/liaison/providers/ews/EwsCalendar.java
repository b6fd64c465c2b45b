package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacedEvent;
import dev.liaison.domain.calendar.PlacesEvents;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.oauth.TokenRefused;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An organization's own Exchange server behind the port: a service account reads what its colleagues show each other. */
public final class EwsCalendar implements CalendarProvider, PlacesEvents {
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
        return ask(account, access -> api.availability(
                        access, addresses.stream().distinct().toList(), window)
                .all());
    }

    private interface Question<T> {
        T ask(EwsAccess access) throws EwsTrouble;
    }

    private <T> T ask(CalendarAccount account, Question<T> question) {
        // only applications are granted something
        return account.scopes().isEmpty()
                ? asLogin(account, login(account), question)
                : apps.use(account, token -> asApp(account, new EwsToken(token), question));
    }

    private EwsLogin login(CalendarAccount account) {
        return logins.apply(account.id())
                .map(EwsIds::login)
                .orElseThrow(() -> new AccessLost(account.id(), true, "Exchange: no password is kept"));
    }

    private static <T> T asLogin(CalendarAccount account, EwsLogin login, Question<T> question) {
        try {
            return ask(account, login, question);
        } catch (EwsTrouble trouble) {
            throw failure(account, trouble);
        }
    }

    private static <T> T asApp(CalendarAccount account, EwsToken token, Question<T> question) throws TokenRefused {
        try {
            return ask(account, token, question);
        } catch (EwsTrouble trouble) {
            if (trouble.kind() == EwsTrouble.Kind.NOT_ACCEPTED) {
                throw new TokenRefused();
            }
            throw failure(account, trouble);
        }
    }

    private static <T> T ask(CalendarAccount account, EwsProof proof, Question<T> question) throws EwsTrouble {
        try {
            return question.ask(new EwsAccess(URI.create(account.server()), proof, account.address()));
        } catch (EwsTrouble trouble) {
            LOG.info("calendar account {}: {}", account.id(), trouble.reason());
            throw trouble;
        }
    }

    private static ProviderFailure failure(CalendarAccount account, EwsTrouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ACCEPTED -> new AccessLost(account.id(), true, trouble.reason());
            case FORBIDDEN -> new AccessLost(account.id(), false, trouble.reason());
            case THROTTLED -> new Throttled(trouble.retryAfter());
            case REFUSED -> new Refused(Refused.Reason.NOT_ACCEPTED, trouble.reason());
            case TOO_BIG, OUT_OF_ORDER, NOT_FOUND, NOT_ALLOWED -> new Unreachable(trouble.reason());
        };
    }

    /** Whoever may sign in has a calendar of their own. */
    @Override
    public boolean mayPlace(CalendarAccount account) {
        return true;
    }

    @Override
    public boolean invites() {
        return true;
    }

    /** Exchange does not know a repeat by itself, so we look first whether an earlier try was done. */
    @Override
    public PlacedEvent place(CalendarAccount account, EventDraft draft) {
        return ask(account, access -> {
            var found = api.events().find(access, draft.id());
            return placed(found.isPresent() ? found.get() : api.events().create(access, draft));
        });
    }

    private static PlacedEvent placed(String id) {
        return new PlacedEvent(new EventRef(id), Optional.empty());
    }

    @Override
    public Optional<PlacedEvent> change(CalendarAccount account, EventRef event, EventDraft draft) {
        return ask(account, access -> {
            var item = api.events().get(access, event.value());
            return item.isPresent() && api.events().update(access, item.get(), draft)
                    ? Optional.of(placed(event.value()))
                    : Optional.empty();
        });
    }

    @Override
    public void cancel(CalendarAccount account, EventRef event, String words) {
        ask(account, access -> {
            var item = api.events().get(access, event.value());
            if (item.isPresent()) {
                api.events().cancel(access, item.get(), words);
            }
            return item;
        });
    }

    @Override
    public Optional<SeenEvent> look(CalendarAccount account, EventRef event) {
        return ask(account, access -> {
            var item = api.events().get(access, event.value());
            return item.isPresent() ? EwsEvents.seen(item.get()) : Optional.empty();
        });
    }

    /** Nothing to call: the account belongs to the organization's administrators, and we forget its password or secret with it. */
    @Override
    public void revoke(CalendarAccount account) {}
}
