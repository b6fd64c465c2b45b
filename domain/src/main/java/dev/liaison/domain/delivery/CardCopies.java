package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardUpdates.Placed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every copy of a card that is still in somebody's chat. */
public final class CardCopies {
    private final Deliveries deliveries;
    private final CardUpdates updates;

    public CardCopies(Deliveries deliveries, CardUpdates updates) {
        this.deliveries = deliveries;
        this.updates = updates;
    }

    /**
     * Brings all copies up to date. Blocks; harmless to repeat. A copy that somebody deleted, or whose workspace was removed, is
     * passed over; one that fails does not keep the others from being replaced.
     *
     * @param look reads the facts; the function composes what the recipient of a delivery should see by them
     * @throws dev.liaison.domain.outside.ProviderFailure when a copy failed; of several failures, one that is worth another try
     */
    public void refresh(String subject, Supplier<Function<Delivery, Card>> look) {
        refresh(deliveries.about(subject).stream(), look);
    }

    /** The same with the copies of one notice only. */
    public void refresh(String subject, String notice, Supplier<Function<Delivery, Card>> look) {
        refresh(deliveries.about(subject).stream().filter(it -> it.notice().equals(notice)), look);
    }

    /** The same with the copies of one person only. */
    public void refreshOf(UUID personId, String subject, Supplier<Function<Delivery, Card>> look) {
        refresh(deliveries.about(subject).stream().filter(it -> it.recipientId().equals(personId)), look);
    }

    /** The same with one copy. */
    public void refresh(Delivery copy, Supplier<Function<Delivery, Card>> look) {
        refresh(Stream.of(copy), look);
    }

    private void refresh(Stream<Delivery> of, Supplier<Function<Delivery, Card>> look) {
        updates.bring(
                of.flatMap(CardCopies::placed).toList(), look, (copy, print) -> deliveries.shows(copy.id(), print));
    }

    private static Stream<Placed<Delivery>> placed(Delivery it) {
        return it.messageRef() == null || it.installationId() == null
                ? Stream.empty()
                : Stream.of(new Placed<>(it, it.installationId(), it.messageRef(), it.shows()));
    }

    /** One person's latest copy in that workspace; empty when they have none there. */
    public Optional<MessageRef> ofPerson(String subject, UUID personId, UUID installationId) {
        return deliveries.about(subject).stream()
                .filter(delivery -> delivery.recipientId().equals(personId))
                .filter(delivery -> installationId.equals(delivery.installationId()))
                .flatMap(delivery -> Optional.ofNullable(delivery.messageRef()).stream())
                .reduce((earlier, later) -> later);
    }
}
