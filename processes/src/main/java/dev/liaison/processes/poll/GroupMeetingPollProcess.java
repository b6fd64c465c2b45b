package dev.liaison.processes.poll;

import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.poll.NewPoll;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollRefusal;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.Vote;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Façade of the process {@code group-meeting-poll}; business key {@code poll:<id>}. */
public final class GroupMeetingPollProcess {
    private final Engine engine;
    private final PollStores stores;
    private final PollRules rules;
    private final TransactionTemplate transactions;
    private final Duration undo;
    private final Clock clock;

    /** @param undo how long votes can be changed after all have agreed */
    public GroupMeetingPollProcess(
            Engine engine,
            PollStores stores,
            PollRules rules,
            TransactionTemplate transactions,
            Duration undo,
            Clock clock) {
        this.engine = engine;
        this.stores = stores;
        this.rules = rules;
        this.transactions = transactions;
        this.undo = undo;
        this.clock = clock;
    }

    /** What became of opening: exactly one of the two is there. */
    public record Opening(Optional<UUID> pollId, Optional<PollRefusal> refusal) {}

    /** Opens a poll. Whoever proposes times can come at them, and may say otherwise as long as it is open. */
    public Opening open(NewPoll wanted, Surface surface) {
        return Objects.requireNonNull(transactions.execute(status -> rules.check(wanted)
                .map(refusal -> new Opening(Optional.empty(), Optional.of(refusal)))
                .orElseGet(() -> new Opening(Optional.of(openNow(wanted, surface)), Optional.empty()))));
    }

    private UUID openNow(NewPoll wanted, Surface surface) {
        var poll = poll(wanted);
        stores.polls().add(poll);
        poll.options().forEach(it -> stores.polls().vote(it.id(), poll.organizerId(), Vote.YES, poll.openedAt()));
        stores.note(poll, poll.organizerId(), surface, "opened");
        engine.start(Processes.GROUP_MEETING_POLL, Poll.subject(poll.id()), variables(poll));
        return poll.id();
    }

    private Poll poll(NewPoll wanted) {
        var asked = new HashMap<>(wanted.people());
        asked.put(wanted.organizerId(), true);
        return new Poll(
                UUID.randomUUID(),
                stores.people().get(wanted.organizerId()).organizationId(),
                wanted.programId(),
                wanted.organizerId(),
                asked,
                wanted.title().strip(),
                wanted.note().strip(),
                wanted.duration(),
                wanted.place().strip(),
                wanted.online(),
                wanted.quorum(),
                clock.instant(),
                wanted.closesAt(),
                null,
                null,
                null,
                wanted.previousId(),
                wanted.starts().stream()
                        .sorted()
                        .map(start -> new PollOption(UUID.randomUUID(), start, null, Map.of()))
                        .toList());
    }

    /** Who has not voted halfway is reminded then. */
    private Map<String, Object> variables(Poll poll) {
        var half = Duration.between(poll.openedAt(), poll.closesAt()).dividedBy(2);
        return Map.of(
                Variables.ORGANIZATION_ID, poll.organizationId().toString(),
                Variables.POLL_ID, poll.id().toString(),
                Variables.ASKED_ID, poll.organizerId().toString(),
                Variables.REMIND_AT, poll.openedAt().plus(half).toString(),
                Variables.CLOSES_AT, poll.closesAt().toString(),
                Variables.UNDO_FOR, undo.toString(),
                Variables.EXPIRE_AT, "",
                Variables.OUTCOME, "",
                Variables.AGREED, false,
                Variables.BOOKED, false);
    }
}
