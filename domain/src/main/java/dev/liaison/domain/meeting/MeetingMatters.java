package dev.liaison.domain.meeting;

import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Programs;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads meetings with everything that is said about them. */
public final class MeetingMatters {
    private final Meetings meetings;
    private final MeetingSlots slots;
    private final MeetingHistory history;
    private final MeetingAnswers answers;
    private final People people;
    private final Programs programs;
    private final Clock clock;

    public MeetingMatters(
            Meetings meetings,
            MeetingSlots slots,
            MeetingHistory history,
            MeetingAnswers answers,
            People people,
            Programs programs,
            Clock clock) {
        this.meetings = meetings;
        this.slots = slots;
        this.history = history;
        this.answers = answers;
        this.people = people;
        this.programs = programs;
        this.clock = clock;
    }

    /** A meeting that must exist, because a process runs for it. */
    public MeetingMatter get(UUID id) {
        return of(meetings.get(id));
    }

    public Optional<MeetingMatter> find(UUID id) {
        return meetings.find(id).map(this::of);
    }

    public MeetingMatter of(Meeting meeting) {
        return new MeetingMatter(
                meeting,
                slots.of(meeting.id(), meeting.round()),
                history.of(meeting.id()),
                answers.of(meeting.id()),
                people.byIds(meeting.people()),
                programs.get(meeting.programId()),
                clock.instant());
    }
}
