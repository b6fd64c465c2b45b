package dev.liaison.workers.chat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.SendsIntroductions;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Tells somebody who has our app in a chat what it is for, or that nobody here knows them. */
public final class TellContactWorker implements Worker {
    private final ChatContacts contacts;
    private final SendsIntroductions introductions;

    public TellContactWorker(ChatContacts contacts, SendsIntroductions introductions) {
        this.contacts = contacts;
        this.introductions = introductions;
    }

    @Override
    public String topic() {
        return Topics.CHAT_TELL_CONTACT;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var outcome = introductions.send(task.key(), contacts.get(task.subjectId()), task.text(Properties.NOTICE));
        return outcome == DeliveryOutcome.REFUSED ? Result.refused(Outcomes.CHAT_RECIPIENT_GONE) : Result.done();
    }
}
