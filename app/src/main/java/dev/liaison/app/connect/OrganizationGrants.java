package dev.liaison.app.connect;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.OrganizationCalendarRules;
import dev.liaison.domain.integration.Health;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What a provider granted for a whole organization: may it be kept, and what comes of it. */
public final class OrganizationGrants {
    private final OrganizationCalendarRules rules;
    private final Clock clock;

    public OrganizationGrants(OrganizationCalendarRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Why it may not be kept; empty when it may. */
    Optional<OrganizationCalendarOutcome> refusal(UUID organizationId, CalendarKind kind, CalendarGrant grant) {
        if (!rules.enabled(organizationId, kind)) {
            return Optional.of(OrganizationCalendarOutcome.SWITCHED_OFF);
        }
        if (rules.excluding(organizationId, kind).isPresent()) {
            return Optional.of(OrganizationCalendarOutcome.EXCLUDED);
        }
        return rules.dedicated(organizationId, grant).isEmpty()
                ? Optional.of(OrganizationCalendarOutcome.NOT_AN_ADMIN)
                : Optional.empty();
    }

    /** The account that it makes, with what is to be kept of it but the secret. */
    CalendarAccount account(UUID id, UUID organizationId, CalendarKind kind, CalendarGrant grant, UUID authorizedBy) {
        var now = clock.instant();
        return new CalendarAccount(
                id,
                organizationId,
                null,
                kind,
                grant.externalId(),
                grant.address(),
                grant.server(),
                grant.scopes(),
                authorizedBy,
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
    }
}
