package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether an organization's account sees when others are busy, and keeps what it found as the account's health. */
public final class ColleagueChecks {
    /** One may have no calendar. */
    private static final int COLLEAGUES = 5;

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Set<UnreadReason> WORTH_ANOTHER_TRY = Set.of(UnreadReason.UNREACHABLE, UnreadReason.TOO_SLOW);

    private final CalendarProviders providers;
    private final CalendarAccounts accounts;
    private final People people;
    private final Clock clock;

    public ColleagueChecks(CalendarProviders providers, CalendarAccounts accounts, People people, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Asks for a few colleagues' calendars; one that can be read is enough. Where nobody else is a member yet, for the
     * account's own. Blocks.
     *
     * @return false when only a person can mend it; what is wrong is the account's {@link CalendarAccount#healthReason}
     * @throws dev.liaison.domain.outside.Throttled when it is to be asked later
     * @throws Unreachable when it is worth another try
     */
    public boolean readable(CalendarAccount account) {
        var addresses = addresses(account);
        try {
            var now = clock.instant();
            var readings = providers.of(account.kind()).freeBusy(account, addresses, new Window(now, now.plus(AHEAD)));
            return judge(account, addresses, readings);
        } catch (AccessLost e) {
            return unreadable(account, UnreadReason.ACCESS_LOST.words());
        } catch (Refused e) {
            return unreadable(account, ColleagueWords.of(account, UnreadReason.NOT_SHARED, addresses.get(0)));
        }
    }

    private List<String> addresses(CalendarAccount account) {
        var colleagues = people.colleagues(account.organizationId(), account.address(), COLLEAGUES).stream()
                .map(Person::email)
                .toList();
        return colleagues.isEmpty() ? List.of(account.address()) : colleagues;
    }

    private boolean judge(CalendarAccount account, List<String> addresses, Map<String, Reading> readings) {
        if (readings.values().stream().anyMatch(Reading.Read.class::isInstance)) {
            accounts.verified(account.id(), clock.instant());
            return true;
        }
        var reasons = readings.values().stream()
                .map(reading -> ((Reading.Unread) reading).reason())
                .collect(Collectors.toSet());
        if (reasons.stream().anyMatch(WORTH_ANOTHER_TRY::contains)) {
            throw new Unreachable(account.kind().title() + ": no colleague's calendar could be read");
        }
        var first = addresses.get(0);
        var reason = ((Reading.Unread) Objects.requireNonNull(readings.get(first))).reason();
        return unreadable(account, ColleagueWords.of(account, reason, first));
    }

    private boolean unreadable(CalendarAccount account, String why) {
        if (!accounts.changeHealth(account.id(), Health.NEEDS_ATTENTION, why, clock.instant())) {
            accounts.changeReason(account.id(), why);
        }
        return false;
    }
}
