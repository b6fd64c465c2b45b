package dev.liaison.domain.meeting;

import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.meeting.ReplyVerdict.Counts;
import dev.liaison.domain.meeting.ReplyVerdict.PassedOver;
import dev.liaison.domain.people.Person;
import java.util.Optional;

/** Says whether an answer to an invitation counts (RFC 5546, 2.1.5): anybody can send us mail about anything. */
public final class ReplyJudge {
    private ReplyJudge() {}

    /** @param matter the meeting that the answer names, as it stands; empty when it names none */
    public static ReplyVerdict judge(InvitationReply reply, Optional<MeetingMatter> matter) {
        if (!reply.authenticated()) {
            return PassedOver.NOT_AUTHENTICATED;
        }
        return matter.map(it -> judge(reply, it)).orElse(PassedOver.NO_MEETING);
    }

    private static ReplyVerdict judge(InvitationReply reply, MeetingMatter it) {
        var meeting = it.meeting();
        if (!meeting.open()) {
            return PassedOver.ENDED;
        }
        if (!meeting.booked() && meeting.pick() == null) {
            return PassedOver.NOT_INVITED;
        }
        var sender = it.people().values().stream()
                .filter(person -> person.email().equalsIgnoreCase(reply.attendee()))
                .findFirst();
        if (sender.isEmpty()) {
            return PassedOver.NO_PARTICIPANT;
        }
        return reply.sequence() < meeting.sequence() ? PassedOver.OLD_INVITATION : counts(reply, it, sender.get());
    }

    private static ReplyVerdict counts(InvitationReply reply, MeetingMatter it, Person sender) {
        var answer = new MeetingAnswer(sender.id(), it.meeting().sequence(), reply.answer(), reply.answeredAt());
        var earlier = it.answers().stream()
                .filter(each -> each.personId().equals(sender.id()))
                .findFirst();
        if (earlier.filter(each -> !answer.after(each)).isPresent()) {
            return PassedOver.OLD_ANSWER;
        }
        return new Counts(answer, earlier.filter(answer::repeats).isEmpty());
    }
}
