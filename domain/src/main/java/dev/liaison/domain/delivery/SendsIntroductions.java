package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ContactCards;
import dev.liaison.domain.chat.ContactNotice;
import dev.liaison.domain.delivery.SendOnce.Arrived;
import dev.liaison.domain.delivery.SendOnce.Notification;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.util.Optional;

/** Sends what somebody is told about our app in their chat: to a member as a delivery, to a stranger without. */
public final class SendsIntroductions {
    private final Installations installations;
    private final People people;
    private final ChatProviders providers;
    private final ContactCards cards;
    private final SendOnce once;

    public SendsIntroductions(
            Installations installations, People people, ChatProviders providers, ContactCards cards, SendOnce once) {
        this.installations = installations;
        this.people = people;
        this.providers = providers;
        this.cards = cards;
        this.once = once;
    }

    /**
     * Sends it. Blocks.
     *
     * @return {@link DeliveryOutcome#REFUSED} when the chat does not let us
     * @throws dev.liaison.domain.outside.ProviderFailure when it was not sent; for a stranger also when it may have been
     */
    public DeliveryOutcome send(String taskKey, ChatContact contact, String notice) {
        var installation = installations.find(contact.installationId()).orElseThrow();
        var member = member(installation, contact);
        if (member.isEmpty()) {
            post(installation, contact, notice, contact.id().toString());
            return DeliveryOutcome.SENT;
        }
        var notification = new Notification(
                member.get().organizationId(),
                member.get().id(),
                ChatContact.subject(contact.id()),
                notice,
                Channel.valueOf(installation.platform().name()),
                installation.id());
        return once.send(taskKey, notification, delivery -> post(installation, contact, notice, delivery.toString()));
    }

    private Optional<Person> member(Installation installation, ChatContact contact) {
        return Optional.ofNullable(installation.organizationId())
                .flatMap(organization -> people.byEmail(organization, contact.email()));
    }

    private Arrived post(Installation installation, ChatContact contact, String notice, String mark) {
        var card = cards.card(
                ContactNotice.named(notice), contact, installation.platform().title());
        var message = providers.of(installation.platform()).post(installation, contact.user(), card, mark);
        return new Arrived(message, card.print());
    }
}
