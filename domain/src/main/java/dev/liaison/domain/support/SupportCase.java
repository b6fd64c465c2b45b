package dev.liaison.domain.support;

import dev.liaison.domain.integration.Feature;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks support for something.
 *
 * @param feature what they want switched on; null for any other question
 * @param page where they were when they asked
 * @param closedAt null while it is open
 * @param answer support's note; null while it is open
 * @param approved null while it is open, and for any other question
 */
public record SupportCase(
        UUID id,
        UUID organizationId,
        UUID openedBy,
        @Nullable Feature feature,
        String message,
        String page,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String answer,
        @Nullable Boolean approved) {}
