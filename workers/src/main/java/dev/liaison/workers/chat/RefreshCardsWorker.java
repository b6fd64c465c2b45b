package dev.liaison.workers.chat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestNotice;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Brings every copy of a request's cards up to date. */
public final class RefreshCardsWorker implements Worker {
    private final RequestCards cards;
    private final CardCopies copies;

    public RefreshCardsWorker(RequestCards cards, CardCopies copies) {
        this.cards = cards;
        this.copies = copies;
    }

    @Override
    public String topic() {
        return Topics.CHAT_REFRESH_CARDS;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var matter = cards.matter(task.subjectId());
        copies.refresh(task.subject(), notice -> cards.card(RequestNotice.named(notice), matter));
        return Result.done();
    }
}
