package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends a notification once per task, however often the task is repeated. The delivery is written before the call, so that a
 * crash in between is known as such and never answered by a blind resend.
 */
public final class SendOnce {
    private final Deliveries deliveries;

    public SendOnce(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** What is to be sent, without its content. */
    public record Notification(
            UUID organizationId,
            UUID recipientId,
            String subject,
            String notice,
            Channel channel,
            @Nullable UUID installationId) {}

    /** A message that arrived. @param shows the {@link dev.liaison.domain.chat.Card#print} of its card */
    public record Arrived(MessageRef message, String shows) {}

    /**
     * Sends it, unless an earlier try of the same task did or may have done so.
     *
     * @param call gets the delivery's id, and returns where the message is and what it shows; null where nobody can tell
     * @return how the delivery stands; {@link DeliveryOutcome#REFUSED} when the recipient can't be reached this way
     * @throws dev.liaison.domain.outside.ProviderFailure when it surely was not sent and is worth another try
     */
    public DeliveryOutcome send(String taskKey, Notification notification, Function<UUID, @Nullable Arrived> call) {
        return begin(taskKey, notification)
                .map(delivery -> call(delivery.id(), call))
                .orElseGet(() -> settle(deliveries
                        .find(taskKey, notification.recipientId(), notification.channel())
                        .orElseThrow()));
    }

    /** Notes that somebody can't be reached by a channel, without a call. */
    public DeliveryOutcome refuse(String taskKey, Notification notification, String detail) {
        begin(taskKey, notification).ifPresent(delivery -> deliveries.refused(delivery.id(), detail));
        return DeliveryOutcome.REFUSED;
    }

    /** Notes that a channel was passed over on purpose. */
    public void suppress(String taskKey, Notification notification, String detail) {
        begin(taskKey, notification).ifPresent(delivery -> deliveries.suppressed(delivery.id(), detail));
    }

    private Optional<Delivery> begin(String taskKey, Notification notification) {
        return deliveries.begin(
                notification.organizationId(),
                notification.recipientId(),
                notification.subject(),
                notification.notice(),
                notification.channel(),
                notification.installationId(),
                taskKey);
    }

    private DeliveryOutcome settle(Delivery earlier) {
        if (earlier.outcome() == DeliveryOutcome.SENDING) {
            deliveries.ambiguous(earlier.id(), "stopped while sending");
            return DeliveryOutcome.AMBIGUOUS;
        }
        return earlier.outcome();
    }

    private DeliveryOutcome call(UUID deliveryId, Function<UUID, @Nullable Arrived> call) {
        try {
            deliveries.sent(deliveryId, call.apply(deliveryId));
            return DeliveryOutcome.SENT;
        } catch (Refused e) {
            deliveries.refused(deliveryId, String.valueOf(e.getMessage()));
            return DeliveryOutcome.REFUSED;
        } catch (Ambiguous e) {
            deliveries.ambiguous(deliveryId, String.valueOf(e.getMessage()));
            return DeliveryOutcome.AMBIGUOUS;
        } catch (RuntimeException e) {
            deliveries.forget(deliveryId);
            throw e;
        }
    }
}
