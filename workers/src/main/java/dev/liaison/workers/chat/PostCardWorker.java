package dev.liaison.workers.chat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.SendsCards;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Posts a card about a request to whom it concerns, in whatever chat has them; their home cards show the request too. */
public final class PostCardWorker implements Worker {
    private final CardsToSend cards;
    private final SendsCards chat;
    private final HomeCopies homes;

    public PostCardWorker(CardsToSend cards, SendsCards chat, HomeCopies homes) {
        this.cards = cards;
        this.chat = chat;
        this.homes = homes;
    }

    @Override
    public String topic() {
        return Topics.CHAT_POST_CARD;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var it = cards.of(task);
        var outcome =
                chat.send(task.key(), it.recipient(), it.subject(), it.notice().wireName(), () -> cards.again(it));
        homes.tryOf(it.recipient().id());
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.CHAT_RECIPIENT_GONE) : Result.done();
    }
}
