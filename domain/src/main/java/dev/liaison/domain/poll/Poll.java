package dev.liaison.domain.poll;

import dev.liaison.domain.calendar.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group looks for a time.
 *
 * @param people who is asked, and whether it needs them; the organizer is among them
 * @param options by time
 * @param quorum how many have to be able to come, the organizer among them
 * @param closesAt the deadline
 * @param closedAt since when nobody can vote any more; null while people can
 * @param outcome null while it runs
 * @param meetingId what came of it; null for nothing
 * @param previousId the poll whose meeting is to be moved; null for a new meeting
 */
public record Poll(
        UUID id,
        UUID organizationId,
        UUID programId,
        UUID organizerId,
        Map<UUID, Boolean> people,
        String title,
        String note,
        Duration duration,
        String place,
        boolean online,
        int quorum,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable PollOutcome outcome,
        @Nullable UUID meetingId,
        @Nullable UUID previousId,
        List<PollOption> options) {
    private static final String SUBJECT = "poll:";

    public Poll {
        people = Map.copyOf(people);
        options = List.copyOf(options);
    }

    /** As deliveries and processes name it: {@code poll:<id>}. */
    public static String subject(UUID id) {
        return SUBJECT + id;
    }

    /** True while people can vote. */
    public boolean voting() {
        return closedAt == null && outcome == null;
    }

    public boolean concerns(UUID personId) {
        return people.containsKey(personId);
    }

    public Optional<PollOption> option(UUID optionId) {
        return options.stream().filter(it -> it.id().equals(optionId)).findFirst();
    }

    /** The time that a meeting takes when it begins then. */
    public Window from(Instant start) {
        return new Window(start, start.plus(duration));
    }

    /** True when everybody whom it needs said yes to that one. */
    public boolean allRequiredSaidYes(PollOption option) {
        return people.entrySet().stream()
                .filter(Map.Entry::getValue)
                .allMatch(it -> option.votes().get(it.getKey()) == Vote.YES);
    }

    /** True when enough can come, and nobody whom it needs said no. */
    public boolean possible(PollOption option) {
        return option.able() >= quorum
                && people.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .noneMatch(it -> option.votes().get(it.getKey()) == Vote.NO);
    }

    /** True when there is a time ahead that enough can come at, and to which all whom it needs said yes. */
    public boolean agreed(Instant now) {
        return options.stream().anyMatch(it -> it.start().isAfter(now) && possible(it) && allRequiredSaidYes(it));
    }

    /** Who has not said anything to any of the times. */
    public List<UUID> silent() {
        return people.keySet().stream()
                .filter(person -> options.stream().noneMatch(it -> it.votes().containsKey(person)))
                .sorted()
                .toList();
    }

    /** Who meets then: everybody but those who can't and need not come. */
    public List<UUID> comingTo(PollOption option) {
        return people.entrySet().stream()
                .filter(it -> it.getValue() || option.votes().get(it.getKey()) != Vote.NO)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Nothing that people wrote. */
    @Override
    public String toString() {
        return "Poll[" + id + "]";
    }
}
