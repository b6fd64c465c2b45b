package dev.liaison.domain.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has our app in a chat in which only those who have it can be written to.
 *
 * @param userId the provider's id of the person
 * @param contact what the provider needs to write to them; opaque to everybody else
 * @param email as the chat says; empty until it was asked
 * @param name as the chat says; empty until it was asked
 * @param metAt when the app was there for the first time
 * @param goneAt since when it is not there any more; null while it is
 */
public record ChatContact(
        UUID id,
        UUID installationId,
        String userId,
        String contact,
        String email,
        String name,
        Instant metAt,
        @Nullable Instant goneAt) {
    private static final String KIND = "contact:";

    /** Business key of everything about somebody who has the app. */
    public static String subject(UUID id) {
        return KIND + id;
    }

    /** What messages are sent to. */
    public ChatUser user() {
        return new ChatUser(userId, userId);
    }
}
