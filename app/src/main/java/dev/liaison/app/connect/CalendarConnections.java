package dev.liaison.app.connect;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import dev.liaison.processes.engine.Again;
import dev.liaison.processes.engine.NotYet;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A member's way to a calendar provider and back. */
public final class CalendarConnections {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarConnections.class);

    private final CalendarConnectionProcess process;
    private final Vault vault;
    private final GrantReturns returns;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public CalendarConnections(
            CalendarConnectionProcess process,
            Vault vault,
            GrantReturns returns,
            TransactionTemplate transactions,
            Clock clock) {
        this.process = process;
        this.vault = vault;
        this.returns = returns;
        this.transactions = transactions;
        this.clock = clock;
    }

    PendingConsent start(CalendarConnector connector, Person member) {
        var pending = PendingConsent.begin(connector.kind(), CalendarReach.OWN, member.id(), clock.instant());
        transactions.executeWithoutResult(status -> process.begin(pending.accountId(), member));
        return pending;
    }

    /** @param code empty when the provider sent an error instead */
    CalendarOutcome finish(CalendarConnector connector, Person member, PendingConsent pending, Optional<String> code) {
        var late = clock.instant().isAfter(pending.expiresAt());
        if (code.isEmpty()) {
            return end(pending, late ? CalendarOutcome.EXPIRED : CalendarOutcome.CANCELLED);
        }
        try {
            // Late or not: what is not traded can't be given back.
            var grant = connector.exchange(code.get(), pending.codeVerifier(), pending.nonce(), pending.reach());
            var account = account(pending.accountId(), connector.kind(), member, grant);
            if (late) {
                returns.giveBack(account, grant);
                return end(pending, CalendarOutcome.EXPIRED);
            }
            return keep(account, grant);
        } catch (Refused e) {
            LOG.warn("{} refused an authorization: {}", connector.kind().title(), e.getMessage());
            return end(
                    pending,
                    e.reason() == Refused.Reason.NOT_GRANTED ? CalendarOutcome.NOT_GRANTED : CalendarOutcome.REFUSED);
        } catch (ProviderFailure e) {
            LOG.warn("{} could not be asked: {}", connector.kind().title(), e.getMessage());
            return end(pending, CalendarOutcome.UNREACHABLE);
        }
    }

    private CalendarOutcome end(PendingConsent pending, CalendarOutcome outcome) {
        transactions.executeWithoutResult(status -> process.notAuthorized(pending.accountId()));
        return outcome;
    }

    /** The same without OAuth: tries name and password once, and keeps them when they are right. Blocks. */
    public CalendarOutcome signIn(PasswordSignIn service, Person member, URI server, String name, String password) {
        try {
            var grant = service.signIn(server, name, new Secret(password));
            var accountId = UUID.randomUUID();
            transactions.executeWithoutResult(status -> process.begin(accountId, member));
            return keep(account(accountId, service.kind(), member, grant), grant);
        } catch (Refused e) {
            LOG.warn("{} refused a sign-in: {}", service.kind().title(), e.getMessage());
            return e.reason() == Refused.Reason.NOT_FOUND
                    ? CalendarOutcome.NO_CALENDAR
                    : CalendarOutcome.WRONG_PASSWORD;
        } catch (ProviderFailure e) {
            LOG.warn("{} could not be asked: {}", service.kind().title(), e.getMessage());
            return CalendarOutcome.UNREACHABLE;
        }
    }

    private CalendarOutcome keep(CalendarAccount account, CalendarGrant grant) {
        try {
            Again.whenCollided(transactions, () -> {
                vault.put(account.organizationId().toString(), account.id(), grant.secret());
                process.authorized(account);
            });
            return CalendarOutcome.CONNECTED;
        } catch (NotYet tooLate) {
            returns.giveBack(account, grant);
            return CalendarOutcome.EXPIRED;
        }
    }

    private CalendarAccount account(UUID id, CalendarKind kind, Person member, CalendarGrant grant) {
        var now = clock.instant();
        return new CalendarAccount(
                id,
                member.organizationId(),
                member.id(),
                kind,
                grant.externalId(),
                grant.address(),
                grant.server(),
                grant.scopes(),
                member.id(),
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
    }
}
