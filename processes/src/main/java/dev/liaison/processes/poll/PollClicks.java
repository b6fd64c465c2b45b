package dev.liaison.processes.poll;

import dev.liaison.bpmn.Messages;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.poll.Ballot;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollOutcome;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.domain.poll.Vote;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which clicks the process {@code group-meeting-poll} takes, and what each of them does. */
public final class PollClicks {
    private final Engine engine;
    private final PollStores stores;
    private final PollDesk desk;
    private final PollBooking booking;
    private final Clock clock;

    public PollClicks(Engine engine, PollStores stores, PollDesk desk, PollBooking booking, Clock clock) {
        this.engine = engine;
        this.stores = stores;
        this.desk = desk;
        this.booking = booking;
        this.clock = clock;
    }

    /** By verb. */
    public Map<String, ClickHandler> handlers() {
        var all = new HashMap<String, ClickHandler>();
        PollVerbs.VOTES.forEach((verb, vote) -> all.put(
                verb,
                click -> checked(
                        click,
                        poll -> voted(click, poll, Map.of(option(click, poll).id(), vote)))));
        all.put(
                PollVerbs.VOTE,
                click -> checked(
                        click,
                        poll -> voted(click, poll, Ballot.parse(click.text()).votes())));
        all.put(PollVerbs.SUGGEST, click -> checked(click, poll -> suggested(click, poll)));
        all.put(PollVerbs.PICK, click -> checked(click, poll -> picked(click, poll)));
        all.put(PollVerbs.CANCEL, click -> checked(click, poll -> cancelled(click, poll)));
        return all;
    }

    private Handled checked(InboxItem click, Function<Poll, Handled> effect) {
        var poll = PollChoice.poll(click.subjectId()).flatMap(stores.polls()::lock);
        return desk.whyNot(by(click), click.verb(), click.subjectId())
                .map(no -> no.late() ? Handled.late(no.words()) : Handled.refused(no.words()))
                .orElseGet(() -> effect.apply(poll.orElseThrow()));
    }

    private static UUID by(InboxItem click) {
        return Objects.requireNonNull(click.personId());
    }

    private Handled voted(InboxItem click, Poll poll, Map<UUID, Vote> votes) {
        var now = clock.instant();
        var meant = new HashMap<>(votes);
        meant.keySet()
                .removeIf(id ->
                        poll.option(id).filter(it -> it.start().isAfter(now)).isEmpty());
        if (meant.isEmpty()) {
            return Handled.refused("Say yes, if need be or no to at least one of the times.");
        }
        meant.forEach((option, vote) -> stores.polls().vote(option, by(click), vote, now));
        lookWhetherAllAgree(poll.id());
        return Handled.done();
    }

    /** Nobody listens while the time for second thoughts runs: when that is over, the process looks by itself. */
    private void lookWhetherAllAgree(UUID pollId) {
        if (stores.polls().get(pollId).agreed(clock.instant())) {
            engine.signalIfAwaited(Messages.POLL_AGREED, Poll.subject(pollId));
        }
    }

    /** Whoever suggests a time can come then. */
    private Handled suggested(InboxItem click, Poll poll) {
        var now = clock.instant();
        var start = instant(click.text())
                .filter(it -> it.isAfter(now) && it.isAfter(poll.closesAt()) && PollRules.onGrid(it));
        if (start.isEmpty()) {
            return Handled.refused("Suggest a time after the end of the voting.");
        }
        if (poll.options().stream().anyMatch(it -> it.start().equals(start.get()))) {
            return Handled.refused("This time is among them already.");
        }
        var option = new PollOption(UUID.randomUUID(), start.get(), by(click), Map.of());
        stores.polls().add(poll.id(), option);
        stores.polls().vote(option.id(), by(click), Vote.YES, now);
        stores.note(poll, by(click), click.surface(), "timeSuggested");
        return Handled.done();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private Handled picked(InboxItem click, Poll poll) {
        if (!booking.book(poll, option(click, poll))) {
            return Handled.refused("Somebody has another meeting then in the meantime. Choose one of the others.");
        }
        stores.polls().close(poll.id(), clock.instant());
        stores.note(poll, by(click), click.surface(), "picked");
        engine.correlate(Messages.POLL_ORGANIZER_PICKED, Poll.subject(poll.id()), Map.of());
        return Handled.done();
    }

    private Handled cancelled(InboxItem click, Poll poll) {
        stores.polls().end(poll.id(), PollOutcome.CANCELLED, null, clock.instant());
        stores.note(poll, by(click), click.surface(), "cancelled");
        engine.correlate(Messages.POLL_CANCELLED, Poll.subject(poll.id()), Map.of());
        return Handled.done();
    }

    private static PollOption option(InboxItem click, Poll poll) {
        return PollChoice.parse(click.subjectId())
                .flatMap(it -> poll.option(it.optionId()))
                .orElseThrow();
    }
}
