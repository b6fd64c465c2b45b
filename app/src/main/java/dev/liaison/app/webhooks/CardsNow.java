package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.people.People;
import dev.liaison.domain.request.RequestCopies;
import java.util.Optional;
import java.util.UUID;

/** What a card that we sent shows now. */
final class CardsNow {
    private final Deliveries deliveries;
    private final RequestCopies requests;
    private final CardSources others;
    private final HomeCopies homes;
    private final People people;

    CardsNow(Deliveries deliveries, RequestCopies requests, CardSources others, HomeCopies homes, People people) {
        this.deliveries = deliveries;
        this.requests = requests;
        this.others = others;
        this.homes = homes;
        this.people = people;
    }

    /** Empty for a message that is no card about anything, or none of ours. @param personId whoever looks at it */
    Optional<Card> of(Installation installation, UUID personId, MessageRef message) {
        return message.value().isEmpty()
                ? Optional.empty()
                : deliveries
                        .at(installation.id(), message)
                        .flatMap(this::of)
                        .or(() -> homes.card(installation, personId, message));
    }

    /** Somebody pressed what it should not offer any more: nobody knows what it shows, and it is replaced in any case. */
    void distrust(Installation installation, UUID personId, MessageRef message) {
        if (!message.value().isEmpty()) {
            deliveries
                    .at(installation.id(), message)
                    .ifPresentOrElse(
                            it -> deliveries.shows(it.id(), ""), () -> homes.distrust(installation, personId, message));
        }
    }

    private Optional<Card> of(Delivery delivery) {
        if (others.knows(delivery.subject())) {
            var reader = people.get(delivery.recipientId());
            return Optional.of(others.card(delivery.subject(), delivery.notice(), reader));
        }
        return delivery.requestId().map(id -> requests.card(id, delivery.notice()));
    }
}
