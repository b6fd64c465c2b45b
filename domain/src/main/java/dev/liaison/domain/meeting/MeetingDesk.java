package dev.liaison.domain.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * May this person do that with a meeting, as it stands? Asked once before a click is taken, and again, with authority, when it
 * has its effect.
 */
public final class MeetingDesk {
    private static final String NOT_YOURS = "This meeting is not yours to answer.";
    private static final String NOT_ASKED = "Nobody is asking you for a time at the moment.";

    private final MeetingMatters matters;
    private final MeetingHolds holds;
    private final Duration undo;
    private final Clock clock;

    /** @param undo how long a choice can be taken back */
    public MeetingDesk(MeetingMatters matters, MeetingHolds holds, Duration undo, Clock clock) {
        this.matters = matters;
        this.holds = holds;
        this.undo = undo;
        this.clock = clock;
    }

    /**
     * Why a click can have no effect.
     *
     * @param late true when it was theirs to do, and came after the matter was settled
     * @param words for whoever clicked
     */
    public record No(boolean late, String words) {}

    /** The same, of what a button claims: ids and verb may be forged. Empty when the click may go on. */
    public Optional<No> whyNot(UUID personId, String verb, String subjectId) {
        return SlotChoice.meeting(subjectId)
                .flatMap(matters::find)
                .filter(matter -> matter.meeting().concerns(personId))
                .map(matter -> whyNot(matter, personId, verb, subjectId))
                .orElseGet(() -> Optional.of(new No(false, NOT_YOURS)));
    }

    private Optional<No> whyNot(MeetingMatter it, UUID personId, String verb, String subjectId) {
        if (it.state() == MeetingState.ENDED) {
            return late(MeetingTold.ended(it, personId));
        }
        return switch (verb) {
            case MeetingVerbs.PICK_SLOT -> pick(it, personId, subjectId);
            case MeetingVerbs.DECLINE -> asked(it, personId);
            case MeetingVerbs.SUGGEST_OTHERS -> two(it).or(() -> asked(it, personId));
            case MeetingVerbs.PROPOSE_OTHERS -> two(it).or(() -> others(it));
            case MeetingVerbs.UNDO_PICK -> undo(it, personId);
            case MeetingVerbs.CONFIRM_UNKNOWN -> confirm(it, personId);
            case MeetingVerbs.CANCEL -> decides(it, personId);
            case MeetingVerbs.RESCHEDULE -> two(it).or(() -> reschedule(it));
            case MeetingVerbs.ADOPT_TIME -> decides(it, personId).or(() -> adopt(it));
            case MeetingVerbs.SAY_MET, MeetingVerbs.SAY_MISSED ->
                it.over() ? Optional.empty() : no("The meeting is not over yet.");
            default -> no(NOT_YOURS);
        };
    }

    private static Optional<No> two(MeetingMatter it) {
        return it.meeting().group()
                ? no("For several people, times are agreed on in a poll. Open a new one.")
                : Optional.empty();
    }

    private static Optional<No> decides(MeetingMatter it, UUID personId) {
        return it.meeting().decides(personId)
                ? Optional.empty()
                : no("Only " + it.person(it.meeting().proposerId()).name() + ", who planned it, can do that.");
    }

    private Optional<No> pick(MeetingMatter it, UUID personId, String subjectId) {
        return asked(it, personId).or(() -> slot(it, subjectId));
    }

    private Optional<No> asked(MeetingMatter it, UUID personId) {
        if (it.state() == MeetingState.PICKED || it.state() == MeetingState.BOOKED) {
            return late(MeetingTold.agreed(it, personId));
        }
        return it.meeting().askedId().equals(personId) ? Optional.empty() : no(NOT_ASKED);
    }

    private Optional<No> slot(MeetingMatter it, String subjectId) {
        var slot = SlotChoice.parse(subjectId).flatMap(choice -> it.slots().stream()
                .filter(each -> each.id().equals(choice.slotId()))
                .findFirst());
        if (slot.isEmpty()) {
            return no("This time is not proposed any more. Choose one of the others.");
        }
        if (!slot.get().start().isAfter(clock.instant())) {
            return no("This time is over. Choose one of the others.");
        }
        var when = it.meeting().from(slot.get().start());
        return holds.taken(it.meeting().id(), it.meeting().people(), when)
                ? no("One of you has another meeting then in the meantime. Choose one of the others.")
                : Optional.empty();
    }

    private static Optional<No> others(MeetingMatter it) {
        return it.state() == MeetingState.ASKING
                ? Optional.empty()
                : no("A time was picked already. Take it back, or propose other times once it is booked.");
    }

    private Optional<No> undo(MeetingMatter it, UUID personId) {
        var pick = it.meeting().pick();
        if (pick == null) {
            return it.meeting().booked()
                    ? late(MeetingTold.agreed(it, personId))
                    : no("There is nothing to take back.");
        }
        if (!pick.by().equals(personId)) {
            return no("Only who picked the time can take it back.");
        }
        return pick.at().plus(undo).isAfter(clock.instant())
                ? Optional.empty()
                : late("It is too late to take it back: the meeting is being booked. You can cancel it.");
    }

    private static Optional<No> confirm(MeetingMatter it, UUID personId) {
        if (!it.unknown()) {
            return it.meeting().booked() ? late(MeetingTold.agreed(it, personId)) : no("There is nothing to confirm.");
        }
        var pick = it.meeting().picked().orElseThrow();
        return pick.by().equals(personId) ? Optional.empty() : no("Only who picked the time can confirm it.");
    }

    private static Optional<No> reschedule(MeetingMatter it) {
        return it.state() == MeetingState.BOOKED ? Optional.empty() : no("Other times are being discussed already.");
    }

    private static Optional<No> adopt(MeetingMatter it) {
        var moved = it.changedElsewhere().filter(line -> line.what() == MeetingFact.MOVED_ELSEWHERE);
        return moved.isPresent() ? Optional.empty() : late("That is settled already.");
    }

    private static Optional<No> no(String words) {
        return Optional.of(new No(false, words));
    }

    private static Optional<No> late(String words) {
        return Optional.of(new No(true, words));
    }
}
