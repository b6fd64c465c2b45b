package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.outside.Unreachable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Finds out whether an account still reads, and keeps what it found as the account's health. */
public final class CalendarChecks {
    /** Enough to prove that it can be read. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final CalendarProviders providers;
    private final CalendarAccounts accounts;
    private final Clock clock;

    public CalendarChecks(CalendarProviders providers, CalendarAccounts accounts, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Asks for the account's own calendar. Blocks.
     *
     * @return false when only a person can mend it
     * @throws dev.liaison.domain.outside.ProviderFailure when it is worth another try, or the authorization is dead
     */
    public boolean readable(CalendarAccount account) {
        var now = clock.instant();
        var readings = providers
                .of(account.kind())
                .freeBusy(account, List.of(account.address()), new Window(now, now.plus(AHEAD)));
        var reading = Objects.requireNonNull(readings.get(account.address()));
        if (reading instanceof Reading.Unread unread) {
            return unreadable(account, unread.reason());
        }
        accounts.verified(account.id(), clock.instant());
        return true;
    }

    private boolean unreadable(CalendarAccount account, UnreadReason reason) {
        if (reason == UnreadReason.UNREACHABLE || reason == UnreadReason.TOO_SLOW) {
            throw new Unreachable(account.kind().title() + ": " + reason.words());
        }
        accounts.changeHealth(account.id(), Health.NEEDS_ATTENTION, reason.words(), clock.instant());
        return false;
    }
}
