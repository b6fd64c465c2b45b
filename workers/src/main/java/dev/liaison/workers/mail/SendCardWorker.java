package dev.liaison.workers.mail;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.MailsCards;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestNotice;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;

/** Sends a card about a request by mail, with a link to a page that can be answered without signing in. */
public final class SendCardWorker implements Worker {
    private final RequestCards cards;
    private final MailsCards mail;

    public SendCardWorker(RequestCards cards, MailsCards mail) {
        this.cards = cards;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return Topics.MAIL_SEND_CARD;
    }

    @Override
    public Result work(Task task) {
        var requestId = task.id(Variables.REQUEST_ID);
        var notice = RequestNotice.named(task.text(Variables.NOTICE));
        var outcome = mail.sendWithLink(
                task.key(),
                cards.recipient(notice, requestId),
                requestId,
                notice.wireName(),
                cards.card(notice, requestId));
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.MAIL_UNDELIVERABLE) : Result.done();
    }
}
