package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.CheckTimes;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Façade of the process {@code organization-calendar}; business key {@code organization-calendar:<account>}. Joins the caller's
 * transaction.
 */
public final class OrganizationCalendarProcess {
    private static final String SET_UP = "task_setUpExchange";

    private final Engine engine;
    private final CalendarAccounts accounts;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;
    private final CalendarLosses losses;

    public OrganizationCalendarProcess(
            Engine engine, CalendarAccounts accounts, People people, AuditLog audit, Clock clock) {
        this.engine = engine;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.losses = new CalendarLosses(accounts, audit, clock);
    }

    public static String key(UUID accountId) {
        return Engine.key("organization-calendar", accountId);
    }

    /** An admin goes to the provider, or support has something to set up; the account will have that id. */
    public void begin(UUID accountId, Organization organization, CalendarKind kind) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.ORGANIZATION_ID, organization.id().toString());
        variables.put(Variables.ORGANIZATION_NAME, organization.name());
        variables.put(Variables.ACCOUNT_ID, accountId.toString());
        variables.put(Variables.FEATURE, kind.forOrganization().orElseThrow().name());
        variables.put(Variables.ON_PREMISES, kind == CalendarKind.EXCHANGE);
        variables.put(Variables.HOST, "");
        variables.put(Variables.SIGN_IN_NAME, "");
        variables.put(Variables.TELL_AGAIN, true);
        variables.put(Variables.TELL_AT, "");
        engine.start(Processes.ORGANIZATION_CALENDAR, key(accountId), variables);
    }

    /**
     * The admin came back with an authorization. Another account of the same kind gives way to this one.
     *
     * @throws dev.liaison.processes.engine.NotYet when nobody waits for it: the ten minutes are over
     * @throws org.springframework.dao.DuplicateKeyException when the organization has one that excludes it
     */
    public void authorized(CalendarAccount account, String by) {
        accounts.ofOrganization(account.organizationId()).stream()
                .filter(old -> old.kind() == account.kind())
                .forEach(old -> disconnect(old, by, Surface.WEB));
        accounts.add(account);
        engine.correlate(Messages.CALENDAR_AUTHORIZED, key(account.id()), Map.of());
        connected(account, by);
    }

    /** The admin came back without one, or nobody wants it any more. Nothing happens when nobody waits for it. */
    public void notAuthorized(UUID accountId) {
        engine.signalIfAwaited(Messages.CALENDAR_AUTHORIZATION_ENDED, key(accountId));
    }

    /** The account that is connected already was authorized again; it is checked when it was broken. */
    public void renewed(CalendarAccount account, String by) {
        accounts.renew(account);
        engine.signalIfAwaited(Messages.CALENDAR_CHECK_ASKED_FOR, key(account.id()));
        audit(account, by, Surface.WEB, "calendar.renewed", "", named(account));
    }

    /** The account that support is to set up for an organization; empty when there is no such task. */
    public Optional<UUID> settingUp(UUID organizationId) {
        return engine.keys(Processes.ORGANIZATION_CALENDAR, organizationId).stream()
                .filter(key -> engine.task(key, SET_UP).isPresent())
                .map(key -> engine.variable(key, Variables.ACCOUNT_ID))
                .flatMap(Optional::stream)
                .map(id -> UUID.fromString((String) id))
                .findFirst();
    }

    /** Nobody wants any more what support is to set up. Nothing happens when nothing is. */
    public void withdrawn(UUID organizationId, String by) {
        settingUp(organizationId).ifPresent(id -> accounts.find(id)
                .ifPresentOrElse(account -> disconnect(account, by, Surface.WEB), () -> notAuthorized(id)));
    }

    /**
     * Support signed in to the customer's Exchange, or did so again with what is true now. It serves nobody before support
     * completes the task, and a check follows.
     *
     * @param name with which support signed in
     * @throws org.springframework.dao.DuplicateKeyException when the organization has one that excludes it
     */
    public void signedIn(CalendarAccount account, String name, String by) {
        if (accounts.find(account.id()).isPresent()) {
            renewed(account, by);
        } else {
            accounts.add(account);
            connected(account, by);
        }
        engine.setVariables(key(account.id()), Map.of(Variables.HOST, account.server(), Variables.SIGN_IN_NAME, name));
    }

    private void connected(CalendarAccount account, String by) {
        audit(account, by, Surface.WEB, "calendar.connected", "", named(account));
    }

    private static String named(CalendarAccount account) {
        return account.kind().title() + " " + account.address();
    }

    /** Called by the model: support says that it is set up. */
    public void requireSignIn(DelegateExecution execution) {
        if (accounts.find(account(execution)).isEmpty()) {
            throw new BadUserRequestException("No sign-in has worked yet. Open the page that this task links to,"
                    + " type host, sign-in name and password there, and then complete the task.");
        }
    }

    /** Called by the model: no colleague's calendar can be read, and only people can mend it. */
    public void lost(DelegateExecution execution) {
        losses.record(execution, OrganizationCalendarProcess::key);
    }

    /** Called by the model: how long a calendar that works is left alone. */
    public String untilNextCheck() {
        return CheckTimes.untilNext().toString();
    }

    /** Called by the model: when the admins are told next, or that it is enough. */
    public void planNextTelling(DelegateExecution execution) {
        losses.planNextTelling(execution);
    }

    /** Support switched the feature off: nothing of it stays connected, or waits to be set up. */
    public void featureDisabled(UUID organizationId, Feature feature) {
        accounts.ofOrganization(organizationId).stream()
                .filter(account -> account.kind().forOrganization().equals(Optional.of(feature)))
                .forEach(account -> disconnect(account, "Liaison", Surface.SYSTEM));
        engine.keys(Processes.ORGANIZATION_CALENDAR, organizationId).stream()
                .filter(key -> engine.variable(key, Variables.FEATURE).equals(Optional.of(feature.name())))
                .forEach(key -> engine.signalIfAwaited(Messages.CALENDAR_AUTHORIZATION_ENDED, key));
    }

    Handled disconnected(InboxItem click) {
        var account = accounts.find(UUID.fromString(click.subjectId())).orElseThrow();
        var admin = admin(account, click);
        if (admin.isEmpty()) {
            return Handled.refused("Only global admins of the organization disable this.");
        }
        if (!account.live()) {
            return Handled.late("This was disabled before.");
        }
        disconnect(account, admin.get().email(), click.surface());
        return Handled.done();
    }

    private void disconnect(CalendarAccount account, String by, Surface surface) {
        accounts.disconnect(account.id(), clock.instant());
        engine.correlate(Messages.CALENDAR_DISCONNECTED, key(account.id()), Map.of());
        audit(account, by, surface, "calendar.disconnected", named(account), "");
    }

    Handled checkAskedFor(InboxItem click) {
        var account = accounts.find(UUID.fromString(click.subjectId())).orElseThrow();
        if (admin(account, click).isEmpty()) {
            return Handled.refused("Only global admins of the organization ask for this.");
        }
        if (!account.live() || account.health() == Health.HEALTHY) {
            return Handled.late("There is nothing to check.");
        }
        engine.correlate(Messages.CALENDAR_CHECK_ASKED_FOR, key(account.id()), Map.of());
        return Handled.done();
    }

    private Optional<Person> admin(CalendarAccount account, InboxItem click) {
        return Optional.ofNullable(click.personId())
                .flatMap(id -> people.find(account.organizationId(), id))
                .filter(person -> person.active() && person.globalAdmin());
    }

    private static UUID account(DelegateExecution execution) {
        return UUID.fromString((String) Objects.requireNonNull(execution.getVariable(Variables.ACCOUNT_ID)));
    }

    private void audit(
            CalendarAccount account, String actor, Surface surface, String action, String before, String after) {
        audit.add(account.organizationId(), actor, surface, action, key(account.id()), before, after);
    }
}
