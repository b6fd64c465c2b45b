package dev.liaison.workers.chat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.SendsCards;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestNotice;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;

/** Posts a card about a request to whom it concerns, in whatever chat has them. */
public final class PostCardWorker implements Worker {
    private final RequestCards cards;
    private final SendsCards chat;

    public PostCardWorker(RequestCards cards, SendsCards chat) {
        this.cards = cards;
        this.chat = chat;
    }

    @Override
    public String topic() {
        return Topics.CHAT_POST_CARD;
    }

    @Override
    public Result work(Task task) {
        var matter = cards.matter(task.subjectId());
        var notice = RequestNotice.named(task.text(Properties.NOTICE));
        var outcome = chat.send(
                task.key(), matter.recipient(notice), task.subject(), notice.wireName(), cards.card(notice, matter));
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.CHAT_RECIPIENT_GONE) : Result.done();
    }
}
