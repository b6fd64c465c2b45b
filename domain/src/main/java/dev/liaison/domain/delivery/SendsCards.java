package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.Reach;
import dev.liaison.domain.delivery.SendOnce.Arrived;
import dev.liaison.domain.delivery.SendOnce.Notification;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Person;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Brings a card to a person in the first chat that has them and takes it, once per task. */
public final class SendsCards {
    private final Reach reach;
    private final ChatProviders providers;
    private final SendOnce once;
    private final Deliveries deliveries;
    private final CardCopies copies;

    public SendsCards(Reach reach, ChatProviders providers, SendOnce once, Deliveries deliveries, CardCopies copies) {
        this.reach = reach;
        this.providers = providers;
        this.once = once;
        this.deliveries = deliveries;
        this.copies = copies;
    }

    /**
     * Sends it. Blocks. Until it is noted where the card is, nobody else can bring it up to date: so that is done here, when what
     * it shows has changed meanwhile.
     *
     * @param card composes it by the facts as they are at each call
     * @return {@link DeliveryOutcome#REFUSED} when no chat reaches the person; the delivery says why
     * @throws dev.liaison.domain.outside.ProviderFailure when it is worth another try
     */
    public DeliveryOutcome send(String taskKey, Person person, String subject, String notice, Supplier<Card> card) {
        var refused = EnumSet.noneOf(Platform.class);
        var found = reach.find(person);
        while (found.isPresent() && refused.add(found.get().installation().platform())) {
            var outcome = send(taskKey, person, subject, notice, card, found.get());
            if (outcome != DeliveryOutcome.REFUSED) {
                passOver(taskKey, person, subject, notice, found);
                return outcome;
            }
            found = reach.find(person);
        }
        passOver(taskKey, person, subject, notice, Optional.empty());
        return refused.isEmpty() ? nowhere(taskKey, person, subject, notice) : DeliveryOutcome.REFUSED;
    }

    private void passOver(String taskKey, Person person, String subject, String notice, Optional<Reach.Found> found) {
        reach.passedOver(person, found)
                .forEach(it ->
                        once.suppress(taskKey, notification(person, subject, notice, it.installation()), it.why()));
    }

    private DeliveryOutcome send(
            String taskKey, Person person, String subject, String notice, Supplier<Card> card, Reach.Found found) {
        var notification = notification(person, subject, notice, found.installation());
        var posted = new ArrayList<Card>(1);
        var outcome = once.send(taskKey, notification, delivery -> {
            posted.add(card.get());
            return post(found, person, posted.get(0), delivery);
        });
        if (outcome == DeliveryOutcome.SENT && !posted.contains(card.get())) {
            deliveries
                    .find(taskKey, person.id(), notification.channel())
                    .ifPresent(it -> copies.refresh(it, () -> copy -> card.get()));
        }
        return outcome;
    }

    private static Notification notification(Person person, String subject, String notice, Installation where) {
        var channel = Channel.valueOf(where.platform().name());
        return new Notification(person.organizationId(), person.id(), subject, notice, channel, where.id());
    }

    private Arrived post(Reach.Found found, Person person, Card card, UUID deliveryId) {
        try {
            var message = providers
                    .of(found.installation().platform())
                    .post(found.installation(), found.user(), card, deliveryId.toString());
            return new Arrived(message, card.print());
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
