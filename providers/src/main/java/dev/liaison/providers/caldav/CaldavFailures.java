package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;

/** What trouble means to whoever asked, and how long the server is left alone after it. */
final class CaldavFailures {
    private final CaldavPauses pauses;

    CaldavFailures(CaldavPauses pauses) {
        this.pauses = pauses;
    }

    /** For what can't be half done. */
    ProviderFailure of(CalendarAccount account, CaldavTrouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ACCEPTED -> new AccessLost(account.id(), true, trouble.reason());
            case THROTTLED, FORBIDDEN -> pauses.begin(account.id(), trouble.retryAfter());
            case OUT_OF_ORDER, GARBLED, NOT_ALLOWED -> unreachable(account, trouble);
            case NOT_FOUND -> new Refused(Refused.Reason.NOT_FOUND, trouble.reason());
            case NOT_SUPPORTED, UNREADABLE -> new Refused(Refused.Reason.NOT_ACCEPTED, trouble.reason());
        };
    }

    private Unreachable unreachable(CalendarAccount account, CaldavTrouble trouble) {
        if (!trouble.retryAfter().isZero()) {
            pauses.begin(account.id(), trouble.retryAfter());
        }
        return new Unreachable(trouble.reason());
    }
}
