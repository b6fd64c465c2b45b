package dev.liaison.app.connect;

import dev.liaison.domain.Tokens;
import dev.liaison.domain.integration.AttemptOutcome;
import dev.liaison.domain.integration.AuthorizationAttempt;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Grant;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin's way to a provider and back. A state counts once, in the browser session that got it, for ten minutes. */
public final class Authorizations {
    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);
    private static final String UNCLAIMED = "unclaimed";

    private final AuthorizationAttempts attempts;
    private final Installations installations;
    private final Vault vault;
    private final IntegrationLifecycleProcess lifecycle;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Authorizations(
            AuthorizationAttempts attempts,
            Installations installations,
            Vault vault,
            IntegrationLifecycleProcess lifecycle,
            TransactionTemplate transactions,
            Clock clock) {
        this.attempts = attempts;
        this.installations = installations;
        this.vault = vault;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes the attempt. @return where to send the browser */
    public URI start(Connector connector, Person admin, String sessionSecret) {
        var state = Tokens.random();
        var now = clock.instant();
        transactions.executeWithoutResult(status -> {
            attempts.add(new AuthorizationAttempt(
                    UUID.randomUUID(),
                    Tokens.hash(state),
                    Tokens.hash(sessionSecret),
                    admin.organizationId(),
                    connector.platform(),
                    admin.id(),
                    now,
                    now.plus(AuthorizationAttempt.LIFE),
                    null));
            lifecycle.authorizationStarted(admin.organizationId(), feature(connector));
        });
        return connector.authorizeUrl(state);
    }

    /**
     * The admin comes back.
     *
     * @param code empty when the provider sent an error instead
     */
    public AttemptOutcome finish(
            Connector connector, Person admin, String sessionSecret, String state, Optional<String> code) {
        var attempt = attempts.byState(Tokens.hash(state))
                .filter(it -> it.outcome() == null)
                .filter(it -> it.sessionHash().equals(Tokens.hash(sessionSecret)))
                .filter(it -> it.personId().equals(admin.id()) && it.platform() == connector.platform());
        if (attempt.isEmpty()) {
            return AttemptOutcome.UNKNOWN;
        }
        if (clock.instant().isAfter(attempt.get().expiresAt())) {
            return end(attempt.get(), AttemptOutcome.EXPIRED);
        }
        if (code.isEmpty()) {
            return end(attempt.get(), AttemptOutcome.CANCELLED);
        }
        return exchange(connector, admin, attempt.get(), code.get());
    }

    private AttemptOutcome exchange(Connector connector, Person admin, AuthorizationAttempt attempt, String code) {
        Grant grant;
        try {
            grant = connector.exchange(code);
        } catch (Refused e) {
            LOG.warn("{} refused a code: {}", connector.platform().title(), e.getMessage());
            return end(attempt, AttemptOutcome.REFUSED);
        } catch (ProviderFailure e) {
            LOG.warn("{} could not be asked: {}", connector.platform().title(), e.getMessage());
            return end(attempt, AttemptOutcome.UNREACHABLE);
        }
        return Objects.requireNonNull(transactions.execute(status -> keep(connector, admin, attempt, grant)));
    }

    private AttemptOutcome keep(Connector connector, Person admin, AuthorizationAttempt attempt, Grant grant) {
        var live = installations.live(connector.platform(), grant.externalId());
        var owner = live.map(Installation::organizationId);
        if (owner.isPresent() && !owner.get().equals(admin.organizationId())) {
            return end(attempt, AttemptOutcome.BELONGS_TO_ANOTHER);
        }
        if (!attempts.end(attempt.id(), AttemptOutcome.CONNECTED, clock.instant())) {
            return AttemptOutcome.UNKNOWN;
        }
        var id = live.map(Installation::id).orElseGet(UUID::randomUUID);
        var installation = installation(connector, grant, id, admin);
        if (live.isPresent()) {
            installations.renew(installation);
        } else {
            installations.add(installation);
        }
        vault.put(admin.organizationId().toString(), id, grant.token());
        lifecycle.connected(installation, admin.email());
        lifecycle.authorizationEnded(admin.organizationId(), feature(connector));
        return AttemptOutcome.CONNECTED;
    }

    /**
     * Somebody installed our app from the provider's side. Nobody knows for whom, so it serves nobody until a global admin
     * authorizes the same workspace from our page.
     */
    public void park(Connector connector, String code) {
        var grant = connector.exchangeUnasked(code);
        transactions.executeWithoutResult(status -> {
            if (installations.live(connector.platform(), grant.externalId()).isEmpty()) {
                var installation = installation(connector, grant, UUID.randomUUID(), null);
                installations.add(installation);
                vault.put(UNCLAIMED, installation.id(), grant.token());
            }
        });
    }

    private AttemptOutcome end(AuthorizationAttempt attempt, AttemptOutcome outcome) {
        transactions.executeWithoutResult(status -> {
            attempts.end(attempt.id(), outcome, clock.instant());
            lifecycle.authorizationEnded(
                    attempt.organizationId(), Feature.valueOf(attempt.platform().name()));
        });
        return outcome;
    }

    private Installation installation(Connector connector, Grant grant, UUID id, @Nullable Person admin) {
        return new Installation(
                id,
                admin == null ? null : admin.organizationId(),
                connector.platform(),
                grant.externalId(),
                grant.enterpriseWide(),
                grant.name(),
                grant.domain(),
                grant.iconUrl(),
                grant.botUserId(),
                grant.scopes(),
                admin == null ? null : admin.id(),
                clock.instant(),
                Health.HEALTHY,
                "",
                clock.instant(),
                null,
                null);
    }

    private static Feature feature(Connector connector) {
        return Feature.valueOf(connector.platform().name());
    }
}
