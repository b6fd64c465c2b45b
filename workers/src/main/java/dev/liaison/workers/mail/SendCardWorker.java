package dev.liaison.workers.mail;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
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
        var matter = cards.matter(task.subjectId());
        var notice = RequestNotice.named(task.text(Properties.NOTICE));
        var outcome = mail.sendWithLink(
                task.key(),
                matter.recipient(notice),
                matter.request().id(),
                notice.wireName(),
                cards.card(notice, matter));
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.MAIL_UNDELIVERABLE) : Result.done();
    }
}
