package dev.liaison.domain.connection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people who work together in a program.
 *
 * @param requestId the request it came from; null when an admin made or imported it
 * @param endedAt null while it lasts
 */
public record MentoringConnection(
        UUID id,
        UUID organizationId,
        UUID programId,
        UUID mentorId,
        UUID menteeId,
        @Nullable UUID requestId,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** The one of the two who is not {@code personId}. */
    public UUID partnerOf(UUID personId) {
        return mentorId.equals(personId) ? menteeId : mentorId;
    }
}
