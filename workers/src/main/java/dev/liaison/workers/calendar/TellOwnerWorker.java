package dev.liaison.workers.calendar;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarCards;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.SendsCards;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Tells the owner of a calendar in whatever chat has them. */
public final class TellOwnerWorker implements Worker {
    private final CalendarAccounts accounts;
    private final CalendarCards cards;
    private final SendsCards chat;

    public TellOwnerWorker(CalendarAccounts accounts, CalendarCards cards, SendsCards chat) {
        this.accounts = accounts;
        this.cards = cards;
        this.chat = chat;
    }

    @Override
    public String topic() {
        return Topics.CALENDAR_TELL_OWNER;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Variables.ACCOUNT_ID);
    }

    @Override
    public Result work(Task task) {
        var account = accounts.find(task.id(Variables.ACCOUNT_ID)).orElseThrow();
        var outcome = chat.send(
                task.key(),
                cards.owner(account),
                "calendar:" + account.id(),
                task.text(Properties.NOTICE),
                () -> cards.lost(account));
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.CHAT_RECIPIENT_GONE) : Result.done();
    }
}
