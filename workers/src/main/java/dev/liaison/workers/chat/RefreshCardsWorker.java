package dev.liaison.workers.chat;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;

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
    public Result work(Task task) {
        copies.refreshEverywhere(task.id(Variables.REQUEST_ID));
        return Result.done();
    }
}
