package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.MessageRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notification to one person by one channel.
 *
 * @param subject what it is about, as a business key: {@code request:<id>}
 * @param notice which of the subject's messages it is
 * @param detail why it could not be sent; empty when it was
 * @param installationId null for e-mail
 * @param messageRef null until sent, and for e-mail
 * @param shows the {@link dev.liaison.domain.chat.Card#print} of what it shows there; empty when nobody knows
 * @param taskKey the same for every repeat of one task, so that a repeat finds this row
 */
public record Delivery(
        UUID id,
        UUID organizationId,
        UUID recipientId,
        String subject,
        String notice,
        Channel channel,
        DeliveryOutcome outcome,
        String detail,
        @Nullable UUID installationId,
        @Nullable MessageRef messageRef,
        String shows,
        String taskKey,
        Instant createdAt,
        Instant outcomeAt) {
    private static final String REQUEST = "request:";

    /** Which mentoring request it is about; empty when about something else. */
    public Optional<UUID> requestId() {
        return subject.startsWith(REQUEST)
                ? Optional.of(UUID.fromString(subject.substring(REQUEST.length())))
                : Optional.empty();
    }

    /** True while nobody knows whether it arrived and it can be sent again: what tells admins is not. */
    public boolean resendable() {
        return outcome == DeliveryOutcome.AMBIGUOUS && requestId().isPresent();
    }
}
