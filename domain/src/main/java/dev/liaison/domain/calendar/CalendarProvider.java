package dev.liaison.domain.calendar;

import java.util.Collection;
import java.util.Map;

/**
 * A calendar system. Every method blocks, and throws only a {@link dev.liaison.domain.outside.ProviderFailure}:
 * {@code AccessLost} (with the account's id) when the authorization is dead or lacks a right, {@code Throttled},
 * {@code Unreachable}, {@code Refused}. Limits of one call (length of the window, number of calendars) are the provider's own
 * affair: it asks in as many calls as it takes.
 */
public interface CalendarProvider {

    CalendarKind kind();

    /**
     * When those calendars have something in them.
     *
     * @param account which authorization reads
     * @param addresses whose calendars; for a member's own account only its own {@link CalendarAccount#address}
     * @return an answer for each address, never fewer; one that can't be read is {@link Reading.Unread}, and the others are
     *     still answered
     */
    Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window);

    /** Gives our authorization back. Repeatable; one that is dead already counts as given back. */
    void revoke(CalendarAccount account);
}
