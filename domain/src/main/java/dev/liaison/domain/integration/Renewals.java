package dev.liaison.domain.integration;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Renews secrets that wear out, one node and one thread at a time. */
public final class Renewals {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final TransactionTemplate transactions;

    /** @param transactions must open a transaction of its own, whatever the caller has */
    public Renewals(JdbcClient jdbc, Vault vault, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transactions = transactions;
    }

    /**
     * Hands the owner's present secret to the renewal, and keeps what it returns. Blocks while somebody else renews the same
     * one, and holds a database connection meanwhile.
     *
     * @param renewal returns its argument when somebody else has renewed it already; what it throws leaves the secret as it is
     * @return the secret after it; empty when there is none
     */
    public Optional<Secret> renew(String tenant, UUID ownerId, UnaryOperator<Secret> renewal) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select owner_id from secrets where owner_id = ? for update")
                    .param(ownerId)
                    .query(UUID.class)
                    .optional();
            return vault.get(ownerId).map(present -> {
                var next = renewal.apply(present);
                if (!next.equals(present)) {
                    vault.put(tenant, ownerId, next);
                }
                return next;
            });
        }));
    }
}
