package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.people.People;
import dev.liaison.domain.request.RequestCopies;
import java.util.Optional;

/** What a card that we sent shows now. */
final class CardsNow {
    private final Deliveries deliveries;
    private final RequestCopies requests;
    private final CardSources others;
    private final People people;

    CardsNow(Deliveries deliveries, RequestCopies requests, CardSources others, People people) {
        this.deliveries = deliveries;
        this.requests = requests;
        this.others = others;
        this.people = people;
    }

    /** Empty for a message that is no card about anything, or none of ours. */
    Optional<Card> of(Installation installation, MessageRef message) {
        return message.value().isEmpty()
                ? Optional.empty()
                : deliveries.at(installation.id(), message).flatMap(this::of);
    }

    private Optional<Card> of(Delivery delivery) {
        if (others.knows(delivery.subject())) {
            var reader = people.get(delivery.recipientId());
            return Optional.of(others.card(delivery.subject(), delivery.notice(), reader));
        }
        return delivery.requestId().map(id -> requests.card(id, delivery.notice()));
    }
}
