package dev.liaison.domain.meeting;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wants to propose.
 *
 * @param people who is to come, the proposer among them
 * @param note to the others; empty for none
 * @param place where; empty when only online
 */
public record NewMeeting(
        UUID programId,
        UUID proposerId,
        List<UUID> people,
        String title,
        String note,
        Duration duration,
        String place,
        boolean online,
        List<ProposedTime> times) {
    public NewMeeting {
        people = List.copyOf(people);
        times = List.copyOf(times);
    }
}
