package dev.liaison.workers.chat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Brings every card that shows a request up to date. */
public final class RefreshCardsWorker implements Worker {
    private final RequestCopies copies;

    public RefreshCardsWorker(RequestCopies copies) {
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
        copies.refreshEverywhere(task.subjectId());
        return Result.done();
    }
}
