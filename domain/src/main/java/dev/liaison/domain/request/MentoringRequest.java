package dev.liaison.domain.request;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentee asks somebody to be their mentor in a program.
 *
 * @param message what the mentee wrote, as typed
 * @param ending null while it is open
 */
public record MentoringRequest(
        UUID id,
        UUID organizationId,
        UUID programId,
        UUID menteeId,
        UUID mentorId,
        String message,
        Instant sentAt,
        @Nullable Ending ending) {

    public boolean open() {
        return ending == null;
    }

    public Optional<Ending> ended() {
        return Optional.ofNullable(ending);
    }

    public boolean concerns(UUID personId) {
        return menteeId.equals(personId) || mentorId.equals(personId);
    }
}
