package dev.liaison.workers.delivery;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.MailsCards;
import dev.liaison.domain.people.People;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Tells somebody something by mail, with a link to a page that can be answered without signing in. */
public final class TellByMailWorker implements Worker {
    private final People people;
    private final CardSources cards;
    private final MailsCards mail;

    public TellByMailWorker(People people, CardSources cards, MailsCards mail) {
        this.people = people;
        this.cards = cards;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return Topics.DELIVERY_TELL_BY_MAIL;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Variables.SUBJECT, Variables.NOTICE, Variables.RECIPIENT_ID);
    }

    @Override
    public Result work(Task task) {
        var reader = people.get(task.id(Variables.RECIPIENT_ID));
        var subject = task.text(Variables.SUBJECT);
        var notice = task.text(Variables.NOTICE);
        var outcome = mail.sendWithLink(task.key(), reader, subject, notice, cards.card(subject, notice, reader));
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.MAIL_UNDELIVERABLE) : Result.done();
    }
}
