package dev.liaison.domain.poll;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that people vote on.
 *
 * @param byId who suggested it later; null for those that the poll began with
 * @param votes by person; who has not voted is missing
 */
public record PollOption(UUID id, Instant start, @Nullable UUID byId, Map<UUID, Vote> votes) {
    public PollOption {
        votes = Map.copyOf(votes);
    }

    /** How many said that. */
    public int count(Vote vote) {
        return (int) votes.values().stream().filter(vote::equals).count();
    }

    /** How many could come. */
    public int able() {
        return count(Vote.YES) + count(Vote.IF_NEED_BE);
    }
}
