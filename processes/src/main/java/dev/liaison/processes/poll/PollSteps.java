package dev.liaison.processes.poll;

import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollOutcome;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model {@code group-meeting-poll} calls. Every method joins the engine's transaction. */
public final class PollSteps {
    /** The organizer picks within that time, or before the last of the times. */
    private static final Duration PICKING = Duration.ofDays(7);

    private final PollStores stores;
    private final PollTieBreak tieBreak;
    private final PollBooking booking;
    private final Clock clock;

    public PollSteps(PollStores stores, PollTieBreak tieBreak, PollBooking booking, Clock clock) {
        this.stores = stores;
        this.tieBreak = tieBreak;
        this.booking = booking;
        this.clock = clock;
    }

    /** Somebody may have changed a vote in the meantime. */
    public void lookAgain(DelegateExecution execution) {
        execution.setVariable(Variables.AGREED, lock(execution).agreed(clock.instant()));
    }

    /** Voting is over: one time is best, several are, or too few can come at any. */
    public void count(DelegateExecution execution) {
        var poll = lock(execution);
        var now = clock.instant();
        stores.polls().close(poll.id(), now);
        var ranked = tieBreak.ranked(poll, now);
        var tied = ranked.size() > 1 && ranked.get(0).points() == ranked.get(1).points();
        execution.setVariable(Variables.OUTCOME, ranked.isEmpty() ? "NONE" : tied ? "PICK" : "BOOK");
        execution.setVariable(Variables.EXPIRE_AT, pickUntil(poll, now).toString());
    }

    private static Instant pickUntil(Poll poll, Instant now) {
        var latest = now.plus(PICKING);
        return poll.options().stream()
                .map(PollOption::start)
                .max(Comparator.naturalOrder())
                .filter(latest::isAfter)
                .orElse(latest);
    }

    /** Books the best time that nobody has given away in the meantime. */
    public void bookBest(DelegateExecution execution) {
        var poll = lock(execution);
        var booked = tieBreak.ranked(poll, clock.instant()).stream().anyMatch(it -> booking.book(poll, it.option()));
        if (booked) {
            stores.note(poll, null, Surface.SYSTEM, "booked");
        }
        execution.setVariable(Variables.BOOKED, booked);
    }

    /** There will be no meeting. */
    public void notAgreed(String pollId) {
        var poll = stores.polls().get(UUID.fromString(pollId));
        stores.polls().end(poll.id(), PollOutcome.NOT_AGREED, null, clock.instant());
        stores.note(poll, null, Surface.SYSTEM, "notAgreed");
    }

    /** Ids of everybody. */
    public List<String> everybody(String pollId) {
        return ids(stores.polls().get(UUID.fromString(pollId)).people().keySet().stream()
                .sorted()
                .toList());
    }

    /** Ids of everybody but the organizer. */
    public List<String> invited(String pollId) {
        var organizer =
                stores.polls().get(UUID.fromString(pollId)).organizerId().toString();
        return everybody(pollId).stream().filter(id -> !id.equals(organizer)).toList();
    }

    /** Ids of those who have not voted. */
    public List<String> silent(String pollId) {
        return ids(stores.polls().get(UUID.fromString(pollId)).silent());
    }

    private static List<String> ids(List<UUID> people) {
        return people.stream().map(UUID::toString).toList();
    }

    /** The business key of a notification that it is about to start. */
    public String noticeKey(DelegateExecution execution) {
        return Engine.key("notification", UUID.randomUUID());
    }

    private Poll lock(DelegateExecution execution) {
        return stores.polls()
                .lock(UUID.fromString((String) execution.getVariable(Variables.POLL_ID)))
                .orElseThrow();
    }
}
