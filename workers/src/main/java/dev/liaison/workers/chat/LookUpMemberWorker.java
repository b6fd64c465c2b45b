package dev.liaison.workers.chat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.LooksUpMembers;
import dev.liaison.domain.integration.Installations;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Asks a chat who it is that has our app. */
public final class LookUpMemberWorker implements Worker {
    private final ChatContacts contacts;
    private final Installations installations;
    private final ChatProviders providers;

    public LookUpMemberWorker(ChatContacts contacts, Installations installations, ChatProviders providers) {
        this.contacts = contacts;
        this.installations = installations;
        this.providers = providers;
    }

    @Override
    public String topic() {
        return Topics.CHAT_LOOK_UP_MEMBER;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        var contact = contacts.get(task.subjectId());
        var installation = installations.find(contact.installationId()).orElseThrow();
        if (providers.of(installation.platform()) instanceof LooksUpMembers chat) {
            contacts.describe(
                    contact.installationId(),
                    contact.userId(),
                    chat.member(installation, contact.userId(), contact.contact()));
        }
        return Result.done();
    }
}
