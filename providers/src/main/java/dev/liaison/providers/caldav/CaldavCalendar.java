package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacedEvent;
import dev.liaison.domain.calendar.PlacesEvents;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** iCloud, and the CalDAV servers that the operator offers, as calendars. */
public final class CaldavCalendar implements CalendarProvider, PlacesEvents {
    private static final Logger LOG = LoggerFactory.getLogger(CaldavCalendar.class);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(366);
    private static final Comparator<Busy> BY_TIME =
            Comparator.comparing(Busy::from).thenComparing(Busy::to).thenComparing(Busy::showAs);

    private final CaldavSettings settings;
    private final Function<UUID, Optional<Secret>> logins;
    private final CaldavApi api;
    private final CaldavPauses pauses;
    private final CaldavFailures failures;
    private final Clock clock;

    public CaldavCalendar(CaldavSettings settings, Vault vault, CaldavApi api, Clock clock) {
        this(settings, vault::get, api, clock);
    }

    CaldavCalendar(CaldavSettings settings, Function<UUID, Optional<Secret>> logins, CaldavApi api, Clock clock) {
        this.settings = settings;
        this.logins = logins;
        this.api = api;
        this.pauses = new CaldavPauses(clock);
        this.failures = new CaldavFailures(pauses);
        this.clock = clock;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.ICAL;
    }

    /** Reads all calendars of the account that count; another address than the account's own is not shared with us. */
    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        var readings = new HashMap<String, Reading>();
        for (var address : addresses) {
            readings.put(address, new Reading.Unread(UnreadReason.NOT_SHARED));
        }
        if (readings.containsKey(account.address())) {
            readings.put(account.address(), reading(account, window));
        }
        return readings;
    }

    private Reading reading(CalendarAccount account, Window window) {
        var access = access(account);
        pauses.check(account.id());
        try {
            return new Reading.Read(busy(access, URI.create(account.server()), window));
        } catch (CaldavTrouble trouble) {
            return unread(account, trouble);
        }
    }

    private CaldavAccess access(CalendarAccount account) {
        var login = logins.apply(account.id())
                .map(CaldavIds::login)
                .orElseThrow(() -> new AccessLost(account.id(), true, "CalDAV: no password is kept"));
        var server = settings.covering(URI.create(account.server()))
                .orElseThrow(() -> new AccessLost(account.id(), false, "CalDAV: its server is not offered any more"));
        return new CaldavAccess(server, login);
    }

    private List<Busy> busy(CaldavAccess access, URI home, Window window) throws CaldavTrouble {
        var deadline = clock.instant().plus(settings.reading());
        var calendars = api.calendars(access, home);
        if (calendars.isEmpty()) {
            throw new CaldavTrouble(Kind.NOT_FOUND, "no calendar for events");
        }
        var busy = new ArrayList<Busy>();
        for (var calendar : calendars) {
            for (var part : parts(window)) {
                if (clock.instant().isAfter(deadline)) {
                    throw new CaldavTrouble(Kind.OUT_OF_ORDER, "calendars not read in time");
                }
                busy.addAll(api.busy(access, calendar, part));
            }
        }
        return busy.stream().distinct().sorted(BY_TIME).toList();
    }

    private static List<Window> parts(Window window) {
        var parts = new ArrayList<Window>();
        for (var from = window.from(); from.isBefore(window.to()); from = from.plus(LONGEST_WINDOW)) {
            var end = from.plus(LONGEST_WINDOW);
            parts.add(new Window(from, end.isBefore(window.to()) ? end : window.to()));
        }
        return parts;
    }

    private Reading unread(CalendarAccount account, CaldavTrouble trouble) {
        LOG.info("calendar account {} not read: {}", account.id(), trouble.reason());
        return switch (trouble.kind()) {
            case NOT_FOUND -> new Reading.Unread(UnreadReason.NOT_SHARED);
            case NOT_SUPPORTED, UNREADABLE -> new Reading.Unread(UnreadReason.UNREADABLE);
            default -> throw failures.of(account, trouble);
        };
    }

    /** A password allows everything. */
    @Override
    public boolean mayPlace(CalendarAccount account) {
        return true;
    }

    @Override
    public boolean invites() {
        return false;
    }

    private interface Question<T> {
        T ask(CaldavAccess access) throws CaldavTrouble;
    }

    private <T> T ask(CalendarAccount account, Question<T> question) {
        var access = access(account);
        pauses.check(account.id());
        try {
            return question.ask(access);
        } catch (CaldavTrouble trouble) {
            LOG.info("calendar account {}, an event: {}", account.id(), trouble.reason());
            throw failures.of(account, trouble);
        }
    }

    /** Into the first calendar that counts: which of several is meant for meetings, no server tells. */
    @Override
    public PlacedEvent place(CalendarAccount account, EventDraft draft) {
        return ask(account, access -> {
            var calendar = api.calendars(access, URI.create(account.server())).stream()
                    .findFirst()
                    .orElseThrow(() -> new CaldavTrouble(Kind.NOT_FOUND, "no calendar for events"));
            return placed(api.events().place(access, calendar, draft, clock.instant()));
        });
    }

    private static PlacedEvent placed(URI address) {
        return new PlacedEvent(new EventRef(address.toString()), Optional.empty());
    }

    @Override
    public Optional<PlacedEvent> change(CalendarAccount account, EventRef event, EventDraft draft) {
        var address = URI.create(event.value());
        return ask(
                account,
                access -> api.events().change(access, address, draft, clock.instant())
                        ? Optional.of(placed(address))
                        : Optional.empty());
    }

    /** Nobody was invited, so nobody is told. */
    @Override
    public void cancel(CalendarAccount account, EventRef event, String words) {
        ask(account, access -> {
            api.events().delete(access, URI.create(event.value()));
            return event;
        });
    }

    @Override
    public Optional<SeenEvent> look(CalendarAccount account, EventRef event) {
        return ask(account, access -> api.events().look(access, URI.create(event.value())));
    }

    /** Nothing to call: only its owner can revoke a password, and we forget it with the account. */
    @Override
    public void revoke(CalendarAccount account) {}
}
