package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Shows somebody their own calendar before any policy is applied. Nobody else is ever shown more than that they can't meet. */
public final class OwnCalendar {
    private final CalendarAccounts accounts;
    private final FreshReadings readings;

    public OwnCalendar(CalendarAccounts accounts, FreshReadings readings) {
        this.accounts = accounts;
        this.readings = readings;
    }

    /**
     * Reads only the account that they connected themselves. Blocks for at most {@link Availabilities#PATIENCE} and one query;
     * never throws for what a provider does.
     *
     * @param owner who looks at it
     */
    public Reading of(Person owner, Window window) {
        var account = accounts.ofPerson(owner.id()).orElse(null);
        if (account == null) {
            return new Reading.Unread(UnreadReason.NOT_CONNECTED);
        }
        if (account.health() != Health.HEALTHY) {
            return new Reading.Unread(UnreadReason.ACCESS_LOST);
        }
        if (account.verifiedAt() == null) {
            return new Reading.Unread(UnreadReason.NOT_VERIFIED);
        }
        return read(account, window);
    }

    private Reading read(CalendarAccount account, Window window) {
        var answers = readings.ask(account, List.of(account.address()), window)
                .completeOnTimeout(Map.of(), Availabilities.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return answers.isEmpty()
                ? new Reading.Unread(UnreadReason.TOO_SLOW)
                : Objects.requireNonNull(answers.get(account.address())).reading();
    }
}
