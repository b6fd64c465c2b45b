package dev.liaison.app;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;

/** Calendars that a test wrote itself, beside the real ones of the same kind: what is no diary goes to the real provider. */
public final class Diaries implements CalendarProvider {
    private static final String SERVER = "diary";

    private final ObjectProvider<CalendarProvider> all;
    private final CalendarAccounts accounts;
    private final Clock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    Diaries(ObjectProvider<CalendarProvider> all, CalendarAccounts accounts, Clock clock) {
        this.all = all;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody connects a calendar that has those stretches in it, and nothing else. */
    public void connect(Person person, Busy... busy) {
        write(person, busy);
        var now = clock.instant();
        var account = new CalendarAccount(
                UUID.randomUUID(),
                person.organizationId(),
                person.id(),
                kind(),
                person.email(),
                person.email(),
                SERVER,
                "",
                person.id(),
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
        accounts.add(account);
        accounts.verified(account.id(), now);
    }

    public void write(Person person, Busy... busy) {
        readings.put(person.email(), new Reading.Read(List.of(busy)));
    }

    public void fails(Person person, UnreadReason reason) {
        readings.put(person.email(), new Reading.Unread(reason));
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.ICAL;
    }

    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        if (!account.server().equals(SERVER)) {
            return real().orElseThrow().freeBusy(account, addresses, window);
        }
        calls.incrementAndGet();
        var found = new HashMap<String, Reading>();
        addresses.forEach(address ->
                found.put(address, readings.getOrDefault(address, new Reading.Unread(UnreadReason.NOT_SHARED))));
        return found;
    }

    @Override
    public void revoke(CalendarAccount account) {
        if (!account.server().equals(SERVER)) {
            real().orElseThrow().revoke(account);
        }
    }

    private Optional<CalendarProvider> real() {
        return all.stream().filter(it -> it != this && it.kind() == kind()).findFirst();
    }
}
