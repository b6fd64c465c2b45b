package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be written to in one chat.
 *
 * @param preferred whether they chose it over the others
 * @param stoppedAt since when they want no messages there; null while they do
 * @param pausedUntil until when they want none there; null for no pause, and in the past for one that is over
 * @param lastUsedAt when they last did something there; null for never
 */
public record ChatSetting(
        UUID personId,
        Platform platform,
        boolean preferred,
        @Nullable Instant stoppedAt,
        @Nullable Instant pausedUntil,
        @Nullable Instant lastUsedAt) {

    /** What holds for somebody who never said or did anything. */
    public static ChatSetting unsaid(UUID personId, Platform platform) {
        return new ChatSetting(personId, platform, false, null, null, null);
    }

    /** Whether messages may be sent there now. */
    public boolean open(Instant now) {
        return stoppedAt == null && !paused(now);
    }

    public boolean paused(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }
}
