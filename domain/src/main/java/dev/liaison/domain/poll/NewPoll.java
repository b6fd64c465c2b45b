package dev.liaison.domain.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer wants to ask.
 *
 * @param people who else is asked, and whether it needs them
 * @param previousId the poll whose meeting is to be moved; null for a new meeting
 */
public record NewPoll(
        UUID programId,
        UUID organizerId,
        Map<UUID, Boolean> people,
        String title,
        String note,
        Duration duration,
        String place,
        boolean online,
        int quorum,
        Instant closesAt,
        List<Instant> starts,
        @Nullable UUID previousId) {
    public NewPoll {
        people = Map.copyOf(people);
        starts = List.copyOf(starts);
    }

    /** Nothing that people wrote. */
    @Override
    public String toString() {
        return "NewPoll[" + programId + "]";
    }
}
