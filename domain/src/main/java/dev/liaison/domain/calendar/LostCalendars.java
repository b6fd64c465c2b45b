package dev.liaison.domain.calendar;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.outside.AccessLost;

/** Tells the process of a calendar that a call found its authorization dead. */
public final class LostCalendars {
    private final CalendarAccounts accounts;
    private final Inbox inbox;

    public LostCalendars(CalendarAccounts accounts, Inbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    /**
     * Once for each time that the account's health changed, however many calls find out.
     *
     * @return false when it is about no calendar account
     */
    public boolean report(AccessLost lost) {
        var account = accounts.find(lost.installationId());
        account.ifPresent(it -> inbox.put(
                "accessLost:" + it.id() + ":" + it.healthSince(),
                CalendarVerbs.ACCESS_LOST,
                it.id().toString(),
                null,
                Surface.PROVIDER,
                String.valueOf(lost.getMessage())));
        return account.isPresent();
    }
}
