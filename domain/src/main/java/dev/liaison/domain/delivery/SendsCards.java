package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Reach;
import dev.liaison.domain.delivery.SendOnce.Notification;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Person;
import java.util.UUID;

/** Brings a card to a person in the first chat that has them, once per task. */
public final class SendsCards {
    private final Reach reach;
    private final ChatProviders providers;
    private final SendOnce once;

    public SendsCards(Reach reach, ChatProviders providers, SendOnce once) {
        this.reach = reach;
        this.providers = providers;
        this.once = once;
    }

    /**
     * Sends it. Blocks.
     *
     * @return {@link DeliveryOutcome#REFUSED} when no chat reaches the person; the delivery says why
     * @throws dev.liaison.domain.outside.ProviderFailure when it is worth another try
     */
    public DeliveryOutcome send(String taskKey, Person person, String subject, String notice, Card card) {
        var found = reach.find(person);
        if (found.isEmpty()) {
            return nowhere(taskKey, person, subject, notice);
        }
        var installation = found.get().installation();
        var channel = Channel.valueOf(installation.platform().name());
        var notification =
                new Notification(person.organizationId(), person.id(), subject, notice, channel, installation.id());
        return once.send(taskKey, notification, delivery -> post(found.get(), person, card, delivery));
    }

    private MessageRef post(Reach.Found found, Person person, Card card, UUID deliveryId) {
        try {
            return providers
                    .of(found.installation().platform())
                    .post(found.installation(), found.user(), card, deliveryId.toString());
        } catch (Refused e) {
            reach.refused(found, person, Reach.status(e.reason()));
            throw e;
        }
    }

    private DeliveryOutcome nowhere(String taskKey, Person person, String subject, String notice) {
        if (!reach.anywhere(person)) {
            return DeliveryOutcome.REFUSED;
        }
        var notification = new Notification(person.organizationId(), person.id(), subject, notice, Channel.NONE, null);
        return once.refuse(taskKey, notification, "in none of the connected chats");
    }
}
