package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.OrganizationCalendarRules;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import dev.liaison.processes.engine.Again;
import dev.liaison.processes.engine.NotYet;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** A global admin's way to a calendar provider and back, for the account that reads everybody's calendar. */
public final class OrganizationCalendarConnections {
    private static final Logger LOG = LoggerFactory.getLogger(OrganizationCalendarConnections.class);

    private final OrganizationCalendarProcess process;
    private final OrganizationCalendarRules rules;
    private final OrganizationGrants grants;
    private final GrantReturns returns;
    private final CalendarAccounts accounts;
    private final Organizations organizations;
    private final People people;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public OrganizationCalendarConnections(
            OrganizationCalendarProcess process,
            OrganizationCalendarRules rules,
            OrganizationGrants grants,
            GrantReturns returns,
            CalendarAccounts accounts,
            Organizations organizations,
            People people,
            Vault vault,
            TransactionTemplate transactions,
            Clock clock) {
        this.process = process;
        this.rules = rules;
        this.grants = grants;
        this.returns = returns;
        this.accounts = accounts;
        this.organizations = organizations;
        this.people = people;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The global admin who is signed in; empty also when that right was taken after they signed in. */
    Optional<Person> admin(SignedIn signedIn) {
        return signedIn.member().flatMap(it -> people.find(it.id())).filter(it -> it.active() && it.globalAdmin());
    }

    boolean switchedOn(Person admin, CalendarKind kind) {
        return rules.enabled(admin.organizationId(), kind);
    }

    /** True when what is connected, or being set up, leaves no room for one of that kind. */
    boolean excluded(Person admin, CalendarKind kind) {
        return rules.excluding(admin.organizationId(), kind).isPresent()
                || kind == CalendarKind.MICROSOFT
                        && process.settingUp(admin.organizationId()).isPresent();
    }

    PendingConsent start(CalendarConnector connector, Person admin) {
        var pending = PendingConsent.begin(connector.kind(), CalendarReach.ORGANIZATION, admin.id(), clock.instant());
        var organization = organizations.find(admin.organizationId()).orElseThrow();
        transactions.executeWithoutResult(status -> process.begin(pending.accountId(), organization, connector.kind()));
        return pending;
    }

    /** @param code empty when the provider sent an error instead */
    OrganizationCalendarOutcome finish(
            CalendarConnector connector, Person admin, PendingConsent pending, Optional<String> code) {
        var late = clock.instant().isAfter(pending.expiresAt());
        if (code.isEmpty()) {
            return end(pending, late ? OrganizationCalendarOutcome.EXPIRED : OrganizationCalendarOutcome.CANCELLED);
        }
        try {
            // Late or not: what is not traded can't be given back.
            var grant = connector.exchange(code.get(), pending.codeVerifier(), pending.nonce(), pending.reach());
            return late
                    ? giveBack(account(admin, pending, grant), grant, pending, OrganizationCalendarOutcome.EXPIRED)
                    : keep(admin, pending, grant);
        } catch (Refused e) {
            LOG.warn("{} refused an authorization: {}", connector.kind().title(), e.getMessage());
            return end(
                    pending,
                    e.reason() == Refused.Reason.NOT_GRANTED
                            ? OrganizationCalendarOutcome.NOT_GRANTED
                            : OrganizationCalendarOutcome.REFUSED);
        } catch (ProviderFailure e) {
            LOG.warn("{} could not be asked: {}", connector.kind().title(), e.getMessage());
            return end(pending, OrganizationCalendarOutcome.UNREACHABLE);
        }
    }

    private OrganizationCalendarOutcome end(PendingConsent pending, OrganizationCalendarOutcome outcome) {
        transactions.executeWithoutResult(status -> process.notAuthorized(pending.accountId()));
        return outcome;
    }

    private OrganizationCalendarOutcome keep(Person admin, PendingConsent pending, CalendarGrant grant) {
        var account = account(admin, pending, grant);
        var refusal = grants.refusal(admin.organizationId(), pending.kind(), grant);
        if (refusal.isPresent()) {
            return giveBack(account, grant, pending, refusal.get());
        }
        try {
            Again.whenCollided(transactions, () -> keep(account, grant, admin));
            return OrganizationCalendarOutcome.CONNECTED;
        } catch (NotYet tooLate) {
            return giveBack(account, grant, pending, OrganizationCalendarOutcome.EXPIRED);
        } catch (DuplicateKeyException otherWasFaster) {
            return giveBack(account, grant, pending, OrganizationCalendarOutcome.EXCLUDED);
        }
    }

    private CalendarAccount account(Person admin, PendingConsent pending, CalendarGrant grant) {
        return grants.account(pending.accountId(), admin.organizationId(), pending.kind(), grant, admin.id());
    }

    private OrganizationCalendarOutcome giveBack(
            CalendarAccount account, CalendarGrant grant, PendingConsent pending, OrganizationCalendarOutcome outcome) {
        returns.giveBack(account, grant);
        return end(pending, outcome);
    }

    /** The same account again is the same connection: giving its old authorization back would end the new one as well. */
    private void keep(CalendarAccount account, CalendarGrant grant, Person admin) {
        var connected = accounts.ofOrganization(account.organizationId()).stream()
                .filter(it -> it.kind() == account.kind() && it.externalId().equals(account.externalId()))
                .map(CalendarAccount::id)
                .findFirst();
        vault.put(account.organizationId().toString(), connected.orElse(account.id()), grant.secret());
        if (connected.isPresent()) {
            process.renewed(
                    grants.account(connected.get(), account.organizationId(), account.kind(), grant, admin.id()),
                    admin.email());
            process.notAuthorized(account.id());
        } else {
            process.authorized(account, admin.email());
        }
    }
}
