package dev.liaison.app.connect;

import dev.liaison.domain.calendar.AppSignIn;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.OrganizationCalendarRules;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.support.SupportCase;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.Again;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Exchange on-premises: an admin asks for it, support signs in there. */
public final class ExchangeSetUp {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeSetUp.class);

    private final OrganizationCalendarProcess process;
    private final FeatureEnablementProcess cases;
    private final OrganizationCalendarRules rules;
    private final OrganizationGrants grants;
    private final CalendarAccounts accounts;
    private final Organizations organizations;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final List<PasswordSignIn> signIns;
    private final List<AppSignIn> appSignIns;

    public ExchangeSetUp(
            OrganizationCalendarProcess process,
            FeatureEnablementProcess cases,
            OrganizationCalendarRules rules,
            OrganizationGrants grants,
            CalendarAccounts accounts,
            Organizations organizations,
            Vault vault,
            TransactionTemplate transactions,
            List<PasswordSignIn> signIns,
            List<AppSignIn> appSignIns) {
        this.process = process;
        this.cases = cases;
        this.rules = rules;
        this.grants = grants;
        this.accounts = accounts;
        this.organizations = organizations;
        this.vault = vault;
        this.transactions = transactions;
        this.signIns = signIns;
        this.appSignIns = appSignIns;
    }

    /** Opens the case, and the task for support. @return false when there is no room for it, or it is under way already */
    public boolean ask(SupportCase it) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var begun = begin(it.organizationId());
            if (begun) {
                cases.open(it);
            }
            return begun;
        }));
    }

    /** Support begins unasked. @return the account to sign in to; empty when there is no room for one */
    public Optional<UUID> beginUnasked(UUID organizationId) {
        transactions.executeWithoutResult(status -> begin(organizationId));
        return process.settingUp(organizationId);
    }

    private boolean begin(UUID organizationId) {
        var room = rules.enabled(organizationId, CalendarKind.EXCHANGE)
                && rules.excluding(organizationId, CalendarKind.EXCHANGE).isEmpty()
                && process.settingUp(organizationId).isEmpty()
                && connected(organizationId).isEmpty();
        if (room) {
            var organization = organizations.find(organizationId).orElseThrow();
            process.begin(UUID.randomUUID(), organization, CalendarKind.EXCHANGE);
        }
        return room;
    }

    private Optional<CalendarAccount> connected(UUID organizationId) {
        return accounts.ofOrganization(organizationId).stream()
                .filter(it -> it.kind() == CalendarKind.EXCHANGE)
                .findFirst();
    }

    /** Nobody there wants it any more. */
    public void withdraw(UUID organizationId, String by) {
        Again.whenCollided(transactions, () -> process.withdrawn(organizationId, by));
    }

    /** True when support may sign in for that account now: it is being set up, or is connected. */
    public boolean expects(UUID organizationId, UUID accountId) {
        return process.settingUp(organizationId).filter(accountId::equals).isPresent()
                || connected(organizationId)
                        .filter(it -> it.id().equals(accountId))
                        .isPresent();
    }

    /** True when this installation can speak to an Exchange server at all. */
    public boolean possible() {
        return service().isPresent();
    }

    private Optional<PasswordSignIn> service() {
        return signIns.stream().filter(it -> it.kind() == CalendarKind.EXCHANGE).findFirst();
    }

    /** Tries it once, and keeps it when it works and may be kept. Blocks. */
    public OrganizationCalendarOutcome signIn(
            UUID organizationId, UUID accountId, URI server, String name, String password, String by) {
        return attempt(
                new Attempt(organizationId, accountId, name, by),
                () -> service().orElseThrow().signIn(server, name, new Secret(password)),
                OrganizationCalendarOutcome.WRONG_PASSWORD);
    }

    /** The same for an application. @param app complete */
    public OrganizationCalendarOutcome signIn(
            UUID organizationId, UUID accountId, URI server, ExchangeApplication app, String by) {
        var mailbox = app.mailbox().strip();
        var service = appSignIns.stream()
                .filter(it -> it.kind() == CalendarKind.EXCHANGE)
                .findFirst()
                .orElseThrow();
        return attempt(
                new Attempt(organizationId, accountId, mailbox, by),
                () -> service.signIn(server, app.credentials(), mailbox),
                OrganizationCalendarOutcome.WRONG_APP);
    }

    private record Attempt(UUID organizationId, UUID accountId, String name, String by) {}

    private OrganizationCalendarOutcome attempt(
            Attempt attempt, Supplier<CalendarGrant> signIn, OrganizationCalendarOutcome notAccepted) {
        try {
            var grant = signIn.get();
            return grants.refusal(attempt.organizationId(), CalendarKind.EXCHANGE, grant)
                    .orElseGet(() -> keep(attempt, grant));
        } catch (Refused e) {
            LOG.warn("Exchange refused a sign-in: {}", e.getMessage());
            return switch (e.reason()) {
                case NOT_FOUND -> OrganizationCalendarOutcome.NO_CALENDAR;
                case NOT_GRANTED -> OrganizationCalendarOutcome.NO_ROLE;
                default -> notAccepted;
            };
        } catch (ProviderFailure e) {
            LOG.warn("Exchange could not be asked: {}", e.getMessage());
            return OrganizationCalendarOutcome.UNREACHABLE;
        }
    }

    private OrganizationCalendarOutcome keep(Attempt attempt, CalendarGrant grant) {
        var organizationId = attempt.organizationId();
        var owner = rules.dedicated(organizationId, grant).orElseThrow();
        try {
            Again.whenCollided(transactions, () -> {
                vault.put(organizationId.toString(), attempt.accountId(), grant.secret());
                var account =
                        grants.account(attempt.accountId(), organizationId, CalendarKind.EXCHANGE, grant, owner.id());
                process.signedIn(account, attempt.name(), attempt.by());
            });
            return OrganizationCalendarOutcome.CONNECTED;
        } catch (DuplicateKeyException otherWasFaster) {
            return OrganizationCalendarOutcome.EXCLUDED;
        }
    }
}
