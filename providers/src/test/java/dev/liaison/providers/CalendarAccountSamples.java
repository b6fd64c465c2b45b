package dev.liaison.providers;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import java.time.Instant;
import java.util.UUID;

/** Accounts that were never stored. */
public final class CalendarAccountSamples {
    private CalendarAccountSamples() {}

    /** A member's own. */
    public static CalendarAccount own(CalendarKind kind, String externalId, String address) {
        return of(kind, new CalendarGrant(externalId, address, "", "", new Secret("")), CalendarReach.OWN);
    }

    /** As it is stored after consent. */
    public static CalendarAccount of(CalendarKind kind, CalendarGrant grant, CalendarReach reach) {
        return new CalendarAccount(
                UUID.randomUUID(),
                new UUID(0, 1),
                reach == CalendarReach.OWN ? new UUID(0, 2) : null,
                kind,
                grant.externalId(),
                grant.address(),
                grant.server(),
                grant.scopes(),
                new UUID(0, 2),
                Instant.EPOCH,
                null,
                Health.HEALTHY,
                "",
                Instant.EPOCH,
                null);
    }
}
