package dev.liaison.domain.meeting;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A time that was proposed.
 *
 * @param unknownTo whose calendar could not be read when it was proposed; whoever proposed it was told so
 */
public record MeetingSlot(UUID id, UUID meetingId, int round, Instant start, Set<UUID> unknownTo) {
    public MeetingSlot {
        unknownTo = Set.copyOf(unknownTo);
    }
}
