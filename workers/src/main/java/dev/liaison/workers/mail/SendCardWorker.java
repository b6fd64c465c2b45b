package dev.liaison.workers.mail;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.MailsCards;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Sends a card about a request by mail, with a link to a page that can be answered without signing in. */
public final class SendCardWorker implements Worker {
    private final CardsToSend cards;
    private final MailsCards mail;

    public SendCardWorker(CardsToSend cards, MailsCards mail) {
        this.cards = cards;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return Topics.MAIL_SEND_CARD;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var it = cards.of(task);
        var outcome = mail.sendWithLink(
                task.key(), it.recipient(), it.subject(), it.notice().wireName(), it.card());
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.MAIL_UNDELIVERABLE) : Result.done();
    }
}
