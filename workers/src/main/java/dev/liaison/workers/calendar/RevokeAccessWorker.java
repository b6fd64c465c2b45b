package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.integration.Vault;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Gives a disconnected calendar's authorization back, unless another connection lives by the same one, and erases it here. */
public final class RevokeAccessWorker implements Worker {
    private final CalendarAccounts accounts;
    private final CalendarProviders providers;
    private final Vault vault;

    public RevokeAccessWorker(CalendarAccounts accounts, CalendarProviders providers, Vault vault) {
        this.accounts = accounts;
        this.providers = providers;
        this.vault = vault;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_REVOKE_ACCESS;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Variables.ACCOUNT_ID);
    }

    @Override
    public Result work(Task task) {
        var account = accounts.find(task.id(Variables.ACCOUNT_ID)).orElseThrow();
        // Google ends all that a person ever granted us with the first token that comes back.
        if (!accounts.sharesGrant(account)) {
            providers.of(account.kind()).revoke(account);
        }
        vault.erase(account.id());
        return Result.done();
    }
}
