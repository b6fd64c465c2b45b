package dev.liaison.domain.meeting;

import dev.liaison.domain.audit.Surface;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what was proposed: the times of a new round, and who is asked now. */
public final class MeetingProposals {
    private final Meetings meetings;
    private final MeetingSlots slots;
    private final MeetingHolds holds;
    private final MeetingHistory history;

    public MeetingProposals(Meetings meetings, MeetingSlots slots, MeetingHolds holds, MeetingHistory history) {
        this.meetings = meetings;
        this.slots = slots;
        this.holds = holds;
        this.history = history;
    }

    /** The first round of a meeting. */
    public void first(Meeting meeting, List<ProposedTime> times, Surface surface) {
        meetings.add(meeting);
        add(meeting.id(), meeting.round(), times);
        history.add(
                meeting.id(),
                meeting.proposerId(),
                surface,
                MeetingFact.PROPOSED,
                times.get(0).start(),
                meeting.note());
    }

    /** Another round; what was picked before is given up. @param by null when Liaison found the times */
    public void next(Meeting meeting, UUID asked, List<ProposedTime> times, @Nullable UUID by, Surface surface) {
        open(meeting, asked, times);
        history.add(
                meeting.id(),
                by,
                surface,
                MeetingFact.OTHERS_PROPOSED,
                times.get(0).start(),
                "");
    }

    /** The same times once more, or what is left of them, for whoever picked one that is gone. */
    public void again(Meeting meeting, UUID asked, List<ProposedTime> times) {
        open(meeting, asked, times);
    }

    /** Nobody is asked any more: a meeting that was booked before stays as it is. */
    public void close(Meeting meeting) {
        open(meeting, meeting.askedId(), List.of());
    }

    private void open(Meeting meeting, UUID asked, List<ProposedTime> times) {
        var round = meeting.round() + 1;
        meetings.ask(meeting.id(), round, asked);
        add(meeting.id(), round, times);
        restore(meeting);
    }

    /** Holds the time of a booked meeting, and no other. */
    public void restore(Meeting meeting) {
        meeting.when()
                .ifPresentOrElse(
                        when -> holds.hold(meeting.id(), meeting.people(), when, null),
                        () -> holds.release(meeting.id()));
    }

    private void add(UUID meetingId, int round, List<ProposedTime> times) {
        slots.add(times.stream()
                .map(time -> new MeetingSlot(UUID.randomUUID(), meetingId, round, time.start(), time.unknownTo()))
                .toList());
    }
}
