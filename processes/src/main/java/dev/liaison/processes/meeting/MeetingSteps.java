package dev.liaison.processes.meeting;

import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingEnding;
import dev.liaison.domain.meeting.MeetingEntries;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingMatter;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingOutcome;
import dev.liaison.domain.meeting.MeetingSettingsStore;
import dev.liaison.domain.meeting.MeetingSlot;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.meeting.SlotStanding;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model {@code meeting-scheduling} calls. Every method joins the engine's transaction. */
public final class MeetingSteps {
    private final MeetingStores stores;
    private final MeetingMatters matters;
    private final MeetingEntries entries;
    private final MeetingSettingsStore settings;
    private final Clock clock;

    public MeetingSteps(
            MeetingStores stores,
            MeetingMatters matters,
            MeetingEntries entries,
            MeetingSettingsStore settings,
            Clock clock) {
        this.stores = stores;
        this.matters = matters;
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom to ask, and when to ask again, to tell and to give up. */
    public void planAsking(DelegateExecution execution) {
        var it = matters.get(id(execution));
        var times = settings.of(it.meeting().programId());
        var now = clock.instant();
        var expire = now.plus(times.expireAfter());
        execution.setVariable(Variables.ASKED_ID, it.meeting().askedId().toString());
        execution.setVariable(Variables.WAITING_ID, it.waitingId().toString());
        execution.setVariable(Variables.ASK, !"UNDONE".equals(execution.getVariable(Variables.OUTCOME)));
        execution.setVariable(Variables.REMIND_AT, now.plus(times.remindAfter()).toString());
        execution.setVariable(Variables.TELL_AT, now.plus(times.tellAfter()).toString());
        execution.setVariable(
                Variables.EXPIRE_AT,
                lastSlot(it).filter(expire::isAfter).orElse(expire).toString());
    }

    private static Optional<Instant> lastSlot(MeetingMatter it) {
        return it.slots().stream().map(MeetingSlot::start).max(Comparator.naturalOrder());
    }

    /** Nobody picked a time. A meeting that was booked before stays. */
    public void expire(String meetingId) {
        var meeting = stores.meetings().lock(UUID.fromString(meetingId));
        stores.note(meeting, null, Surface.SYSTEM, MeetingFact.EXPIRED, null, "");
        if (meeting.booked()) {
            stores.proposals().close(meeting);
        } else {
            end(meeting, MeetingOutcome.EXPIRED);
        }
    }

    private void end(Meeting meeting, MeetingOutcome outcome) {
        stores.holds().release(meeting.id());
        var ending = new MeetingEnding(outcome, clock.instant(), null, Surface.SYSTEM, "");
        if (!stores.meetings().end(meeting.id(), ending)) {
            throw new IllegalStateException(meeting + " ended while it came to its end");
        }
    }

    /** Makes sure that no other meeting has the time, before calendars are asked. */
    public void hold(DelegateExecution execution) {
        var meeting = stores.meetings().lock(id(execution));
        var pick = meeting.picked().orElseThrow();
        var until = clock.instant().plus(MeetingSchedulingProcess.HOLD);
        var held = stores.holds().hold(meeting.id(), meeting.people(), meeting.from(pick.start()), until);
        if (held && meeting.booked()) {
            stores.meetings().sequence(meeting.id(), meeting.sequence() + 1);
        }
        execution.setVariable(Variables.HELD, held);
        execution.setVariable(Variables.PICKER_ID, pick.by().toString());
    }

    /** The time is free for other meetings again; that of a booking before it is not. */
    public void release(String meetingId) {
        stores.proposals().restore(stores.meetings().get(UUID.fromString(meetingId)));
    }

    /** It stands in the calendars; unless its time came while that was tried. */
    public void book(DelegateExecution execution) {
        var meeting = stores.meetings().lock(id(execution));
        var start = meeting.picked().orElseThrow().start();
        var inTime = start.isAfter(clock.instant());
        execution.setVariable(Variables.BOOKED, inTime);
        if (inTime) {
            stores.holds().hold(meeting.id(), meeting.people(), meeting.from(start), null);
            stores.meetings().booked(meeting.id(), start);
            stores.proposals().close(stores.meetings().get(meeting.id()));
            stores.note(meeting, null, Surface.SYSTEM, MeetingFact.BOOKED, start, "");
            execution.setVariable(Variables.LINK_MISSING, meeting.online() && meeting.joinLink() == null);
        }
    }

    /** It was not booked. Whoever picked the time chooses among what is left. */
    public void offerWhatIsFree(DelegateExecution execution) {
        var meeting = stores.meetings().lock(id(execution));
        var pick = meeting.picked().orElseThrow();
        var unknown = SlotStanding.UNKNOWN.name().equals(execution.getVariable(Variables.SLOT_STANDING));
        if (!unknown) {
            stores.note(meeting, null, Surface.SYSTEM, MeetingFact.SLOT_TAKEN, pick.start(), "");
        }
        if (meeting.booked() && entries.standing(meeting.id()).isEmpty()) {
            stores.meetings().unbook(meeting.id());
        }
        var left = matters.get(meeting.id()).open().stream()
                .filter(slot -> unknown || !slot.start().equals(pick.start()))
                .map(slot -> new ProposedTime(slot.start(), slot.unknownTo()))
                .toList();
        stores.proposals().again(stores.meetings().get(meeting.id()), pick.by(), left);
        execution.setVariable(Variables.OUTCOME, "");
        execution.setVariable(
                Variables.BOOKED, stores.meetings().get(meeting.id()).booked());
    }

    /** When everybody is reminded next, if at all, and when it is over. */
    public void planReminder(DelegateExecution execution) {
        var meeting = stores.meetings().get(id(execution));
        var when = meeting.when().orElseThrow();
        var next = settings.of(meeting.programId()).reminders().stream()
                .map(when.from()::minus)
                .filter(at -> at.isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
        execution.setVariable(Variables.REMIND, next.isPresent());
        execution.setVariable(
                Variables.REMIND_NEXT_AT, next.map(Instant::toString).orElse(""));
        execution.setVariable(Variables.ENDS_AT, when.to().toString());
    }

    /** No link for an online meeting can be had. */
    public void noLink(String meetingId) {
        stores.history().add(UUID.fromString(meetingId), MeetingFact.LINK_MISSING, null);
    }

    /** Its time is over, and nobody said whether they met. */
    public void over(String meetingId) {
        end(stores.meetings().get(UUID.fromString(meetingId)), MeetingOutcome.OVER);
    }

    /** Ids of everybody who is to come. */
    public List<String> everybody(String meetingId) {
        return stores.meetings().get(UUID.fromString(meetingId)).people().stream()
                .map(UUID::toString)
                .toList();
    }

    /** Ids of all but that person. */
    public List<String> allBut(String meetingId, String personId) {
        return everybody(meetingId).stream().filter(id -> !id.equals(personId)).toList();
    }

    /** Ids of all but the one who ended it. */
    public List<String> toTell(String meetingId) {
        var meeting = stores.meetings().get(UUID.fromString(meetingId));
        var by = meeting.ended().map(MeetingEnding::by).orElse(null);
        return meeting.people().stream()
                .filter(id -> !id.equals(by))
                .map(UUID::toString)
                .toList();
    }

    /** The business key of a notification that it is about to start. */
    public String noticeKey(DelegateExecution execution) {
        return Engine.key("notification", UUID.randomUUID());
    }

    private static UUID id(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(Variables.MEETING_ID));
    }
}
