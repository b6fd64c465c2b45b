package dev.liaison.processes.meeting;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingRefusal;
import dev.liaison.domain.meeting.MeetingRules;
import dev.liaison.domain.meeting.NewMeeting;
import dev.liaison.domain.meeting.Pick;
import dev.liaison.domain.program.Programs;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Façade of the process {@code meeting-scheduling}; business key {@code meeting:<id>}. */
public final class MeetingSchedulingProcess {
    /** A choice holds its time until it is booked, or for that long. */
    static final Duration HOLD = Duration.ofDays(2);

    private final Engine engine;
    private final MeetingStores stores;
    private final MeetingRules rules;
    private final Programs programs;
    private final TransactionTemplate transactions;
    private final Duration undo;
    private final Clock clock;

    /** @param undo how long a choice can be taken back */
    public MeetingSchedulingProcess(
            Engine engine,
            MeetingStores stores,
            MeetingRules rules,
            Programs programs,
            TransactionTemplate transactions,
            Duration undo,
            Clock clock) {
        this.engine = engine;
        this.stores = stores;
        this.rules = rules;
        this.programs = programs;
        this.transactions = transactions;
        this.undo = undo;
        this.clock = clock;
    }

    /** What became of proposing: exactly one of the two is there. */
    public record Proposing(Optional<UUID> meetingId, Optional<MeetingRefusal> refusal) {}

    public static String key(UUID meetingId) {
        return Meeting.subject(meetingId);
    }

    /** Somebody proposes times to one other. The caller has checked who they are, and what the calendars say. */
    public Proposing propose(NewMeeting wanted, Surface surface) {
        return Objects.requireNonNull(transactions.execute(status -> proposeNow(wanted, surface)));
    }

    private Proposing proposeNow(NewMeeting wanted, Surface surface) {
        var refusal = rules.check(wanted);
        if (refusal.isPresent()) {
            return new Proposing(Optional.empty(), refusal);
        }
        var asked = wanted.people().stream()
                .filter(id -> !id.equals(wanted.proposerId()))
                .findFirst()
                .orElseThrow();
        var meeting = meeting(wanted, asked);
        stores.proposals().first(meeting, wanted.times(), surface);
        stores.audit(meeting, wanted.proposerId(), surface, MeetingFact.PROPOSED, null);
        engine.start(Processes.MEETING_SCHEDULING, key(meeting.id()), variables(meeting));
        return new Proposing(Optional.of(meeting.id()), Optional.empty());
    }

    /**
     * A time was agreed on elsewhere, as in a poll: it is only booked. Joins the caller's transaction.
     *
     * @param wanted with that time first; the others are left to the proposer, who is asked when it can't be booked
     * @return empty when somebody has another meeting then, and nothing was changed
     */
    public Optional<UUID> bookAgreed(NewMeeting wanted, Surface surface) {
        var meeting = meeting(wanted, wanted.proposerId());
        var start = wanted.times().get(0).start();
        if (!stores.holds().reserve(meeting.id(), meeting.people(), meeting.from(start))) {
            return Optional.empty();
        }
        stores.proposals().first(meeting, wanted.times(), surface);
        pickAgreed(meeting, start, surface);
        var variables = variables(meeting);
        variables.put(Variables.AGREED, true);
        engine.start(Processes.MEETING_SCHEDULING, key(meeting.id()), variables);
        return Optional.of(meeting.id());
    }

    /** True for a meeting that is booked, and that nobody is changing at the moment. Joins the caller's transaction. */
    public boolean movable(UUID meetingId) {
        var meeting = stores.meetings().lock(meetingId);
        return meeting.open() && meeting.booked() && engine.awaits(Messages.MEETING_TIME_ADOPTED, key(meetingId));
    }

    /**
     * The same for a meeting that is {@link #movable}: another time was agreed on elsewhere. Until it is booked, the meeting
     * stays where it is.
     *
     * @return false when somebody has another meeting then, and nothing was changed
     */
    public boolean move(UUID meetingId, NewMeeting wanted, Surface surface) {
        var meeting = stores.meetings().lock(meetingId);
        var start = wanted.times().get(0).start();
        if (!stores.holds().reserve(meetingId, meeting.people(), meeting.from(start))) {
            return false;
        }
        stores.proposals().again(meeting, wanted.proposerId(), wanted.times());
        pickAgreed(meeting, start, surface);
        engine.correlate(Messages.MEETING_TIME_ADOPTED, key(meetingId), Map.of(Variables.OUTCOME, "PICKED"));
        return true;
    }

    private void pickAgreed(Meeting meeting, Instant start, Surface surface) {
        var until = clock.instant().plus(HOLD);
        stores.holds().hold(meeting.id(), meeting.people(), meeting.from(start), until);
        stores.meetings().pick(meeting.id(), new Pick(start, clock.instant(), meeting.proposerId(), surface));
        stores.note(meeting, meeting.proposerId(), surface, MeetingFact.PICKED, start, "");
    }

    private Meeting meeting(NewMeeting wanted, UUID asked) {
        return new Meeting(
                UUID.randomUUID(),
                programs.get(wanted.programId()).organizationId(),
                wanted.programId(),
                wanted.proposerId(),
                wanted.people(),
                wanted.title().strip(),
                wanted.note().strip(),
                wanted.duration(),
                wanted.place().strip(),
                wanted.online(),
                clock.instant(),
                1,
                asked,
                null,
                null,
                0,
                null,
                null);
    }

    private Map<String, Object> variables(Meeting meeting) {
        var all = new HashMap<String, Object>();
        all.put(Variables.ORGANIZATION_ID, meeting.organizationId().toString());
        all.put(Variables.PROGRAM_ID, meeting.programId().toString());
        all.put(Variables.MEETING_ID, meeting.id().toString());
        all.put(Variables.UNDO_FOR, undo.toString());
        all.put(Variables.AGREED, false);
        all.put(Variables.BOOKED, false);
        all.put(Variables.HELD, false);
        all.put(Variables.ASK, true);
        all.put(Variables.REMIND, false);
        all.put(Variables.LINK_MISSING, false);
        for (var later : List.of(
                Variables.OUTCOME,
                Variables.ASKED_ID,
                Variables.WAITING_ID,
                Variables.PICKER_ID,
                Variables.REMIND_AT,
                Variables.TELL_AT,
                Variables.EXPIRE_AT,
                Variables.SLOT_STANDING,
                Variables.EVENT_STANDING,
                Variables.REMIND_NEXT_AT,
                Variables.ENDS_AT)) {
            all.put(later, "");
        }
        return all;
    }
}
