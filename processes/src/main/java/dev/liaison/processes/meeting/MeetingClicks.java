package dev.liaison.processes.meeting;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.meeting.MeetingEnding;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingOutcome;
import dev.liaison.domain.meeting.MeetingRules;
import dev.liaison.domain.meeting.MeetingSlots;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.Pick;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.meeting.SlotChoice;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which clicks the process {@code meeting-scheduling} takes, and what each of them does. */
public final class MeetingClicks {
    private final Engine engine;
    private final MeetingStores stores;
    private final MeetingSlots slots;
    private final MeetingDesk desk;
    private final MeetingRules rules;
    private final Clock clock;

    public MeetingClicks(
            Engine engine,
            MeetingStores stores,
            MeetingSlots slots,
            MeetingDesk desk,
            MeetingRules rules,
            Clock clock) {
        this.engine = engine;
        this.stores = stores;
        this.slots = slots;
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    /** By verb. */
    public Map<String, ClickHandler> handlers() {
        return Map.ofEntries(
                entry(MeetingVerbs.PICK_SLOT, this::picked),
                entry(MeetingVerbs.UNDO_PICK, this::undone),
                entry(MeetingVerbs.DECLINE, this::declined),
                entry(MeetingVerbs.PROPOSE_OTHERS, this::othersProposed),
                entry(MeetingVerbs.SUGGEST_OTHERS, this::othersWanted),
                entry(MeetingVerbs.CANCEL, this::cancelled),
                entry(MeetingVerbs.RESCHEDULE, this::rescheduled),
                entry(MeetingVerbs.CONFIRM_UNKNOWN, this::confirmed),
                entry(MeetingVerbs.ADOPT_TIME, this::adopted),
                entry(MeetingVerbs.SAY_MET, (click, meeting) -> said(click, meeting, MeetingOutcome.HELD)),
                entry(MeetingVerbs.SAY_MISSED, (click, meeting) -> said(click, meeting, MeetingOutcome.MISSED)));
    }

    @FunctionalInterface
    private interface Effect {
        Handled of(InboxItem click, Meeting meeting);
    }

    private Map.Entry<String, ClickHandler> entry(String verb, Effect effect) {
        return Map.entry(verb, click -> checked(click, effect));
    }

    private Handled checked(InboxItem click, Effect effect) {
        var meeting = SlotChoice.meeting(click.subjectId()).map(stores.meetings()::lock);
        return desk.whyNot(by(click), click.verb(), click.subjectId())
                .map(no -> no.late() ? Handled.late(no.words()) : Handled.refused(no.words()))
                .orElseGet(() -> effect.of(click, meeting.orElseThrow()));
    }

    private static UUID by(InboxItem click) {
        return Objects.requireNonNull(click.personId());
    }

    private Handled picked(InboxItem click, Meeting meeting) {
        var slot = slots.find(
                        meeting.id(),
                        SlotChoice.parse(click.subjectId()).orElseThrow().slotId())
                .orElseThrow();
        var until = clock.instant().plus(MeetingSchedulingProcess.HOLD);
        if (!stores.holds().hold(meeting.id(), meeting.people(), meeting.from(slot.start()), until)) {
            return Handled.refused("One of you has another meeting then in the meantime. Choose one of the others.");
        }
        stores.meetings().pick(meeting.id(), new Pick(slot.start(), clock.instant(), by(click), click.surface()));
        return done(click, meeting, MeetingFact.PICKED, Messages.MEETING_SLOT_PICKED, "PICKED", slot.start());
    }

    private Handled undone(InboxItem click, Meeting meeting) {
        stores.meetings().unpick(meeting.id());
        stores.proposals().restore(meeting);
        return done(click, meeting, MeetingFact.PICK_UNDONE, Messages.MEETING_PICK_UNDONE, "UNDONE", null);
    }

    private Handled declined(InboxItem click, Meeting meeting) {
        if (meeting.booked()) {
            stores.proposals().close(meeting);
        } else {
            end(click, meeting, MeetingOutcome.DECLINED);
        }
        return done(click, meeting, MeetingFact.DECLINED, Messages.MEETING_DECLINED, "DECLINED", null);
    }

    private Handled othersProposed(InboxItem click, Meeting meeting) {
        return propose(click, meeting, Messages.MEETING_OTHERS_PROPOSED);
    }

    private Handled rescheduled(InboxItem click, Meeting meeting) {
        return propose(click, meeting, Messages.MEETING_RESCHEDULED);
    }

    private Handled propose(InboxItem click, Meeting meeting, String message) {
        var times = ProposedTime.parse(click.text()).orElse(List.of());
        var refusal = rules.checkTimes(times);
        if (refusal.isPresent()) {
            return Handled.refused(refusal.get().words());
        }
        var asked = meeting.others(by(click)).get(0);
        stores.proposals().next(meeting, asked, times, by(click), click.surface());
        stores.audit(
                meeting,
                by(click),
                click.surface(),
                MeetingFact.OTHERS_PROPOSED,
                times.get(0).start());
        correlate(meeting, message, "OTHERS");
        return Handled.done();
    }

    /** The times are looked for by a worker: calendars are asked for it. */
    private Handled othersWanted(InboxItem click, Meeting meeting) {
        correlate(meeting, Messages.MEETING_OTHERS_WANTED, "OTHERS");
        return Handled.done();
    }

    private Handled cancelled(InboxItem click, Meeting meeting) {
        end(click, meeting, MeetingOutcome.CANCELLED);
        stores.meetings().sequence(meeting.id(), meeting.sequence() + 1);
        return done(click, meeting, MeetingFact.CANCELLED, Messages.MEETING_CANCELLED, "CANCELLED", null);
    }

    private Handled confirmed(InboxItem click, Meeting meeting) {
        return done(
                click,
                meeting,
                MeetingFact.UNKNOWN_CONFIRMED,
                Messages.MEETING_UNKNOWN_CONFIRMED,
                "PICKED",
                meeting.picked().orElseThrow().start());
    }

    private Handled adopted(InboxItem click, Meeting meeting) {
        var moved = stores.history().of(meeting.id()).stream()
                .filter(line -> line.what() == MeetingFact.MOVED_ELSEWHERE)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var start = Objects.requireNonNull(moved.slot());
        stores.meetings().pick(meeting.id(), new Pick(start, clock.instant(), by(click), click.surface()));
        return done(click, meeting, MeetingFact.TIME_ADOPTED, Messages.MEETING_TIME_ADOPTED, "PICKED", start);
    }

    private Handled said(InboxItem click, Meeting meeting, MeetingOutcome outcome) {
        end(click, meeting, outcome);
        var what = outcome == MeetingOutcome.HELD ? MeetingFact.HELD : MeetingFact.MISSED;
        return done(click, meeting, what, Messages.MEETING_OUTCOME_SAID, outcome.name(), null);
    }

    private void end(InboxItem click, Meeting meeting, MeetingOutcome outcome) {
        stores.holds().release(meeting.id());
        stores.meetings()
                .end(
                        meeting.id(),
                        new MeetingEnding(outcome, clock.instant(), by(click), click.surface(), click.text()));
    }

    private Handled done(
            InboxItem click,
            Meeting meeting,
            MeetingFact what,
            String message,
            String outcome,
            @Nullable Instant slot) {
        var words = what == MeetingFact.DECLINED || what == MeetingFact.CANCELLED ? click.text() : "";
        stores.note(meeting, by(click), click.surface(), what, slot, words);
        correlate(meeting, message, outcome);
        return Handled.done();
    }

    private void correlate(Meeting meeting, String message, String outcome) {
        engine.correlate(message, MeetingSchedulingProcess.key(meeting.id()), Map.of(Variables.OUTCOME, outcome));
    }
}
