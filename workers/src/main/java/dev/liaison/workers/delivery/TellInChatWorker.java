package dev.liaison.workers.delivery;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.SendsCards;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.people.People;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Tells somebody something in whatever chat has them; their home cards show what it is about too. */
public final class TellInChatWorker implements Worker {
    private final People people;
    private final CardSources cards;
    private final SendsCards chat;
    private final HomeCopies homes;

    public TellInChatWorker(People people, CardSources cards, SendsCards chat, HomeCopies homes) {
        this.people = people;
        this.cards = cards;
        this.chat = chat;
        this.homes = homes;
    }

    @Override
    public String topic() {
        return Topics.DELIVERY_TELL_IN_CHAT;
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
        var outcome = chat.send(task.key(), reader, subject, notice, () -> cards.card(subject, notice, reader));
        homes.tryOf(reader.id());
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.CHAT_RECIPIENT_GONE) : Result.done();
    }
}
