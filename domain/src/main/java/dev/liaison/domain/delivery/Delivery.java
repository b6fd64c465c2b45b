package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.MessageRef;
import java.time.Instant;
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
        String taskKey,
        Instant createdAt,
        Instant outcomeAt) {}
