package dev.liaison.domain.inbox;

import dev.liaison.domain.audit.Surface;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was acknowledged and must have its effect once.
 *
 * @param verb {@code <subject>.<imperative>} of a click, or a past fact that a provider told
 * @param personId who did it, as checked when it came; null when a provider speaks
 * @param text what they typed, or a provider's reason; empty when nothing
 */
public record InboxItem(
        long id,
        String verb,
        String subjectId,
        @Nullable UUID personId,
        Surface surface,
        String text,
        Instant receivedAt,
        int attempts) {}
