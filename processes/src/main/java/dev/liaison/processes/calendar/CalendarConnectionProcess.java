package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.CheckTimes;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Façade of the process {@code calendar-connection}; business key {@code calendar:<account>}. Joins the caller's transaction. */
public final class CalendarConnectionProcess {
    private final Engine engine;
    private final CalendarAccounts accounts;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;
    private final CalendarLosses losses;

    public CalendarConnectionProcess(
            Engine engine, CalendarAccounts accounts, People people, AuditLog audit, Clock clock) {
        this.engine = engine;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.losses = new CalendarLosses(accounts, audit, clock);
    }

    public static String key(UUID accountId) {
        return Engine.key("calendar", accountId);
    }

    /** A member goes to connect a calendar; the account will have that id. */
    public void begin(UUID accountId, Person owner) {
        engine.start(
                Processes.CALENDAR_CONNECTION,
                key(accountId),
                Map.of(
                        Variables.ORGANIZATION_ID,
                        owner.organizationId().toString(),
                        Variables.ACCOUNT_ID,
                        accountId.toString(),
                        Variables.TELL_AGAIN,
                        true,
                        Variables.TELL_AT,
                        ""));
    }

    /**
     * The member came back with an authorization. A calendar that they had connected before gives way to this one.
     *
     * @throws dev.liaison.processes.engine.NotYet when nobody waits for it: the ten minutes are over
     */
    public void authorized(CalendarAccount account) {
        var owner = people.get(Objects.requireNonNull(account.personId()));
        accounts.ofPerson(owner.id()).ifPresent(old -> disconnect(old, owner.email(), Surface.WEB));
        accounts.add(account);
        engine.correlate(Messages.CALENDAR_AUTHORIZED, key(account.id()), Map.of());
        audit(
                account,
                owner.email(),
                Surface.WEB,
                "calendar.connected",
                "",
                account.kind().title());
    }

    /** The member came back without one. Nothing happens when nobody waits for it. */
    public void notAuthorized(UUID accountId) {
        engine.signalIfAwaited(Messages.CALENDAR_AUTHORIZATION_ENDED, key(accountId));
    }

    Handled disconnected(InboxItem click) {
        var account = accounts.find(UUID.fromString(click.subjectId())).orElse(null);
        if (account == null || account.personId() == null || !account.personId().equals(click.personId())) {
            return Handled.refused("This calendar is not yours to disconnect.");
        }
        if (!account.live()) {
            return Handled.late("This calendar was disconnected before.");
        }
        disconnect(account, people.get(account.personId()).email(), click.surface());
        return Handled.done();
    }

    private void disconnect(CalendarAccount account, String by, Surface surface) {
        accounts.disconnect(account.id(), clock.instant());
        engine.correlate(Messages.CALENDAR_DISCONNECTED, key(account.id()), Map.of());
        audit(account, by, surface, "calendar.disconnected", account.kind().title(), "");
    }

    Handled checkAskedFor(InboxItem click) {
        var account = accounts.find(UUID.fromString(click.subjectId())).orElse(null);
        if (account == null || account.personId() == null || !account.personId().equals(click.personId())) {
            return Handled.refused("This calendar is not yours to check.");
        }
        if (!account.live() || account.health() == Health.HEALTHY) {
            return Handled.late("There is nothing to check.");
        }
        engine.correlate(Messages.CALENDAR_CHECK_ASKED_FOR, key(account.id()), Map.of());
        return Handled.done();
    }

    /** Called by the model: the calendar can't be read, and only its owner can mend it. */
    public void lost(DelegateExecution execution) {
        losses.record(execution, CalendarConnectionProcess::key);
    }

    /** Called by the model: how long a calendar that works is left alone. */
    public String untilNextCheck() {
        return CheckTimes.untilNext().toString();
    }

    /** Called by the model: when the owner is told next, or that it is enough. */
    public void planNextTelling(DelegateExecution execution) {
        losses.planNextTelling(execution);
    }

    private void audit(
            CalendarAccount account, String actor, Surface surface, String action, String before, String after) {
        audit.add(account.organizationId(), actor, surface, action, key(account.id()), before, after);
    }
}
