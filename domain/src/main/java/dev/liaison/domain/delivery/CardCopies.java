package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Every copy of a card that is still in somebody's chat. */
public final class CardCopies {
    private final Deliveries deliveries;
    private final Installations installations;
    private final ChatProviders providers;

    public CardCopies(Deliveries deliveries, Installations installations, ChatProviders providers) {
        this.deliveries = deliveries;
        this.installations = installations;
        this.providers = providers;
    }

    /**
     * Replaces all copies. Blocks; harmless to repeat. A copy that somebody deleted, or whose workspace was removed, is
     * passed over.
     *
     * @param card composes the card of a notice as it should be seen now
     */
    public void refresh(String subject, Function<String, Card> card) {
        for (var delivery : deliveries.about(subject)) {
            var ref = delivery.messageRef();
            var installationId = delivery.installationId();
            if (ref != null && installationId != null) {
                installations.find(installationId).filter(Installation::live).ifPresent(installation -> providers
                        .of(installation.platform())
                        .update(installation, ref, card.apply(delivery.notice())));
            }
        }
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
