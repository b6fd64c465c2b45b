package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.TellingPlan;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What both models of calendars do when one can't be read: note it, and say when people are told. */
final class CalendarLosses {
    private final CalendarAccounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    CalendarLosses(CalendarAccounts accounts, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A check that found out more than that has kept its own reason already. */
    void record(DelegateExecution execution, Function<UUID, String> key) {
        var id = account(execution);
        accounts.changeHealth(id, Health.NEEDS_ATTENTION, UnreadReason.ACCESS_LOST.words(), clock.instant());
        var account = accounts.find(id).orElseThrow();
        audit.add(
                account.organizationId(),
                "Liaison",
                Surface.SYSTEM,
                "calendar.accessLost",
                key.apply(id),
                "connected",
                account.healthReason());
        plan(execution, account.healthSince());
    }

    void planNextTelling(DelegateExecution execution) {
        plan(execution, accounts.find(account(execution)).orElseThrow().healthSince());
    }

    private void plan(DelegateExecution execution, Instant lostAt) {
        var next = TellingPlan.next(lostAt, clock.instant());
        execution.setVariable(Variables.TELL_AGAIN, next.isPresent());
        execution.setVariable(Variables.TELL_AT, next.map(Instant::toString).orElse(""));
    }

    private static UUID account(DelegateExecution execution) {
        return UUID.fromString((String) Objects.requireNonNull(execution.getVariable(Variables.ACCOUNT_ID)));
    }
}
