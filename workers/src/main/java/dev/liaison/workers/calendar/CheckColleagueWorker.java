package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.ColleagueChecks;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Reads a colleague's calendar to see whether an organization's account can. */
public final class CheckColleagueWorker implements Worker {
    private final CalendarAccounts accounts;
    private final ColleagueChecks checks;

    public CheckColleagueWorker(CalendarAccounts accounts, ColleagueChecks checks) {
        this.accounts = accounts;
        this.checks = checks;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_CHECK_COLLEAGUE;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Variables.ACCOUNT_ID);
    }

    @Override
    public Result work(Task task) {
        var account = accounts.find(task.id(Variables.ACCOUNT_ID)).orElseThrow();
        return checks.readable(account) ? Result.done() : Result.refused(Outcomes.CALENDAR_UNREADABLE);
    }
}
