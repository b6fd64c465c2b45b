package dev.liaison.app.connect;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.calendar.OrganizationCalendarRules;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.ProviderFailure;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a provider granted for a whole organization: may it be kept, and what becomes of it if not. */
public final class OrganizationGrants {
    private static final Logger LOG = LoggerFactory.getLogger(OrganizationGrants.class);

    private final OrganizationCalendarRules rules;
    private final CalendarAccounts accounts;
    private final CalendarProviders providers;
    private final Vault vault;
    private final Clock clock;

    public OrganizationGrants(
            OrganizationCalendarRules rules,
            CalendarAccounts accounts,
            CalendarProviders providers,
            Vault vault,
            Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.providers = providers;
        this.vault = vault;
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

    /** Providers find what they give back in the vault, so it is there for that long. Blocks. */
    void giveBack(CalendarAccount account, CalendarGrant grant) {
        if (accounts.sharesGrant(account)) {
            return;
        }
        vault.put(account.organizationId().toString(), account.id(), grant.secret());
        try {
            providers.of(account.kind()).revoke(account);
        } catch (ProviderFailure e) {
            LOG.warn("{} did not take an authorization back: {}", account.kind().title(), e.getMessage());
        } finally {
            vault.erase(account.id());
        }
    }
}
