package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
     * passed over; one that fails does not keep the others from being replaced.
     *
     * @param card composes what the recipient of that delivery should see now
     * @throws ProviderFailure when a copy failed; of several failures, one that is worth another try
     */
    public void refresh(String subject, Function<Delivery, Card> card) {
        refresh(deliveries.about(subject), card);
    }

    /** The same with the copies of one notice only. */
    public void refresh(String subject, String notice, Function<Delivery, Card> card) {
        refresh(
                deliveries.about(subject).stream()
                        .filter(delivery -> delivery.notice().equals(notice))
                        .toList(),
                card);
    }

    /** The same with the copies of one person only. */
    public void refreshOf(UUID personId, String subject, Function<Delivery, Card> card) {
        refresh(
                deliveries.about(subject).stream()
                        .filter(delivery -> delivery.recipientId().equals(personId))
                        .toList(),
                card);
    }

    private void refresh(List<Delivery> of, Function<Delivery, Card> card) {
        var workspaces = new HashMap<UUID, Optional<Installation>>();
        @Nullable ProviderFailure failed = null;
        for (var delivery : of) {
            try {
                replace(delivery, workspaces, card);
            } catch (ProviderFailure e) {
                failed = failed == null || worthAnotherTry(e) ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void replace(
            Delivery delivery, Map<UUID, Optional<Installation>> workspaces, Function<Delivery, Card> card) {
        var ref = delivery.messageRef();
        var installationId = delivery.installationId();
        if (ref != null && installationId != null) {
            workspaces
                    .computeIfAbsent(installationId, installations::find)
                    .filter(Installation::live)
                    .ifPresent(installation ->
                            providers.of(installation.platform()).update(installation, ref, card.apply(delivery)));
        }
    }

    private static boolean worthAnotherTry(ProviderFailure e) {
        return e instanceof Throttled || e instanceof Unreachable;
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
