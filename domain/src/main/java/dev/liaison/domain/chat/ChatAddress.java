package dev.liaison.domain.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we know about reaching a person in an installation.
 *
 * @param user null unless found
 * @param checkedAt when the provider said so
 */
public record ChatAddress(
        UUID personId, UUID installationId, Status status, @Nullable ChatUser user, Instant checkedAt) {

    /** What the provider said about the person. */
    public enum Status {
        FOUND("reachable"),
        NOT_FOUND("no account with this e-mail address"),
        DEACTIVATED("account is switched off"),
        BLOCKED("does not take messages from the app");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Optional<ChatUser> reachable() {
        return status == Status.FOUND ? Optional.ofNullable(user) : Optional.empty();
    }
}
