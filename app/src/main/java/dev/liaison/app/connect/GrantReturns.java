package dev.liaison.app.connect;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.ProviderFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back what a provider granted and we don't keep: nobody is left with an authorization that they think they don't have. */
public final class GrantReturns {
    private static final Logger LOG = LoggerFactory.getLogger(GrantReturns.class);

    private final CalendarAccounts accounts;
    private final CalendarProviders providers;
    private final Vault vault;

    public GrantReturns(CalendarAccounts accounts, CalendarProviders providers, Vault vault) {
        this.accounts = accounts;
        this.providers = providers;
        this.vault = vault;
    }

    /**
     * Providers find what they give back in the vault, so it is there for that long. What another account goes on using is left
     * alone. Blocks.
     *
     * @param account what would have come of it; it is not stored
     */
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
