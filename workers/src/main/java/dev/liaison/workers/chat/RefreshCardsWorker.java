package dev.liaison.workers.chat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Brings every card that shows a request, a meeting or a poll up to date, and the home cards of whoever was told about it. */
public final class RefreshCardsWorker implements Worker {
    private final RequestCopies requests;
    private final CardSources others;
    private final HomeCopies homes;

    public RefreshCardsWorker(RequestCopies requests, CardSources others, HomeCopies homes) {
        this.requests = requests;
        this.others = others;
        this.homes = homes;
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
        if (others.knows(task.subject())) {
            others.refresh(task.subject());
        } else {
            requests.refreshEverywhere(task.subjectId());
        }
        homes.tryAbout(task.subject());
        return Result.done();
    }
}
