package dev.liaison.providers.http.oauth;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.integration.Renewals;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where tokens lie, and how they are replaced by one at a time. */
public interface TokenStore {

    /** Empty when there is none, or no longer. */
    Optional<Secret> get(CalendarAccount account);

    /** As {@link Renewals#renew}. */
    Optional<Secret> renew(CalendarAccount account, UnaryOperator<Secret> renewal);

    /** The real one. */
    static TokenStore of(Vault vault, Renewals renewals) {
        return new TokenStore() {
            @Override
            public Optional<Secret> get(CalendarAccount account) {
                return vault.get(account.id());
            }

            @Override
            public Optional<Secret> renew(CalendarAccount account, UnaryOperator<Secret> renewal) {
                return renewals.renew(account.organizationId().toString(), account.id(), renewal);
            }
        };
    }
}
