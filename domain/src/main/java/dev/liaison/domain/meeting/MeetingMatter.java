package dev.liaison.domain.meeting;

import dev.liaison.domain.delivery.InvitationReply.Answer;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting with everything that is said about it, as it stood when it was read: for one task, click or page.
 *
 * @param slots of the present round, by time; empty when nobody is asked
 * @param history oldest first
 * @param answers to invitations, the latest of each person; those to older invitations too
 * @param now when it was read
 */
public record MeetingMatter(
        Meeting meeting,
        List<MeetingSlot> slots,
        List<MeetingLine> history,
        List<MeetingAnswer> answers,
        Map<UUID, Person> people,
        Program program,
        Instant now) {

    /** How it stands, for whoever looks at it. */
    public MeetingState state() {
        if (!meeting.open()) {
            return MeetingState.ENDED;
        }
        if (meeting.pick() != null) {
            return MeetingState.PICKED;
        }
        if (!slots.isEmpty()) {
            return MeetingState.ASKING;
        }
        return meeting.booked() ? MeetingState.BOOKED : MeetingState.ASKING;
    }

    public Person person(UUID id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Times that can still be picked. */
    public List<MeetingSlot> open() {
        return slots.stream().filter(slot -> slot.start().isAfter(now)).toList();
    }

    /** The one who waits for the answer: of two, the other one. */
    public UUID waitingId() {
        return meeting.askedId().equals(meeting.proposerId())
                ? meeting.others(meeting.askedId()).get(0)
                : meeting.proposerId();
    }

    /** What was found in the calendar and is not settled: moved or deleted there. */
    public Optional<MeetingLine> changedElsewhere() {
        return last().filter(line ->
                line.what() == MeetingFact.MOVED_ELSEWHERE || line.what() == MeetingFact.DELETED_ELSEWHERE);
    }

    /** The latest line that says how it stands: not what somebody answered to an invitation. */
    public Optional<MeetingLine> last() {
        return history.stream().filter(line -> !line.what().aside()).reduce((earlier, later) -> later);
    }

    /** Who declined the invitation as it stands, in their calendars. That alone cancels nothing. */
    public List<Person> decliners() {
        return answers.stream()
                .filter(it -> it.sequence() >= meeting.sequence() && it.answer() == Answer.DECLINED)
                .map(it -> person(it.personId()))
                .toList();
    }

    /** Somebody has to say whether it is booked although a calendar can't be read. */
    public boolean unknown() {
        return meeting.pick() != null
                && last().filter(line -> line.what() == MeetingFact.SLOT_UNKNOWN)
                        .isPresent();
    }

    /** True when it is booked and its time is over. */
    public boolean over() {
        return meeting.when().filter(when -> !when.to().isAfter(now)).isPresent();
    }
}
