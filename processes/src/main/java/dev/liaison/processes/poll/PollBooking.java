package dev.liaison.processes.poll;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.NewMeeting;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollOutcome;
import dev.liaison.domain.poll.Polls;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a meeting of a poll: a new one, or another time for the one that an earlier poll led to. */
public final class PollBooking {
    private final Polls polls;
    private final MeetingSchedulingProcess meetings;
    private final Clock clock;

    public PollBooking(Polls polls, MeetingSchedulingProcess meetings, Clock clock) {
        this.polls = polls;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @return false when somebody has another meeting then, and nothing was changed */
    boolean book(Poll poll, PollOption option) {
        var wanted = wanted(poll, option);
        var meeting = earlier(poll)
                .filter(meetings::movable)
                .map(it -> meetings.move(it, wanted, Surface.SYSTEM) ? Optional.of(it) : Optional.<UUID>empty())
                .orElseGet(() -> meetings.bookAgreed(wanted, Surface.SYSTEM));
        meeting.ifPresent(id -> polls.end(poll.id(), PollOutcome.BOOKED, id, clock.instant()));
        return meeting.isPresent();
    }

    private Optional<UUID> earlier(Poll poll) {
        return Optional.ofNullable(poll.previousId())
                .map(polls::get)
                .flatMap(it -> Optional.ofNullable(it.meetingId()));
    }

    /** The chosen time first, and then what else is left to the organizer if that one is taken in the meantime. */
    private NewMeeting wanted(Poll poll, PollOption chosen) {
        var others = poll.options().stream()
                .filter(it -> !it.id().equals(chosen.id()))
                .filter(it -> it.start().isAfter(clock.instant()) && poll.possible(it));
        var times = Stream.concat(Stream.of(chosen), others)
                .map(it -> new ProposedTime(it.start(), Set.of()))
                .toList();
        return new NewMeeting(
                poll.programId(),
                poll.organizerId(),
                poll.comingTo(chosen),
                poll.title(),
                poll.note(),
                poll.duration(),
                poll.place(),
                poll.online(),
                times);
    }
}
