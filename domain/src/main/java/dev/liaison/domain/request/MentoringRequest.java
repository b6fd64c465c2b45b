package dev.liaison.domain.request;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentee asks somebody to be their mentor in a program.
 *
 * @param message what the mentee wrote, as typed
 * @param answer what the mentor answered, for as long as they can take it back: nobody else hears of it, and the request is
 *     open all the same; null before, and when it has become the ending
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
        @Nullable Ending answer,
        @Nullable Ending ending) {

    public boolean open() {
        return ending == null;
    }

    public Optional<Ending> ended() {
        return Optional.ofNullable(ending);
    }

    /** What the mentor answered and can take back. */
    public Optional<Ending> answered() {
        return Optional.ofNullable(answer);
    }

    /** Open, and the mentor has not answered. */
    public boolean awaitsAnswer() {
        return open() && answer == null;
    }

    public boolean concerns(UUID personId) {
        return menteeId.equals(personId) || mentorId.equals(personId);
    }
}
