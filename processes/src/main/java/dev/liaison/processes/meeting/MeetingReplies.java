package dev.liaison.processes.meeting;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.delivery.InvitationReply.Answer;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingAnswer;
import dev.liaison.domain.meeting.MeetingAnswers;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.ReplyJudge;
import dev.liaison.domain.meeting.ReplyVerdict.Counts;
import dev.liaison.domain.meeting.ReplyVerdict.PassedOver;
import dev.liaison.processes.engine.Engine;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what people's calendar programs answer to invitations by mail. Notes it, and has a decline told; cancels nothing. */
public final class MeetingReplies {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingReplies.class);

    private final Engine engine;
    private final MeetingStores stores;
    private final MeetingMatters matters;
    private final MeetingAnswers answers;
    private final TransactionTemplate transactions;

    public MeetingReplies(
            Engine engine,
            MeetingStores stores,
            MeetingMatters matters,
            MeetingAnswers answers,
            TransactionTemplate transactions) {
        this.engine = engine;
        this.stores = stores;
        this.matters = matters;
        this.answers = answers;
        this.transactions = transactions;
    }

    /** @return the meeting about which there is news; empty when the answer changes nothing, also when it comes again */
    public Optional<UUID> take(InvitationReply reply) {
        return Objects.requireNonNull(transactions.execute(status -> takeNow(reply)));
    }

    private Optional<UUID> takeNow(InvitationReply reply) {
        var matter = Meeting.named(reply.uid())
                .filter(id -> reply.authenticated())
                .flatMap(stores.meetings()::find)
                .map(meeting -> matters.of(stores.meetings().lock(meeting.id())));
        var verdict = ReplyJudge.judge(reply, matter);
        if (verdict instanceof PassedOver why) {
            LOG.info("an answer to an invitation was passed over: {}", why.words());
        }
        return verdict instanceof Counts it ? note(matter.orElseThrow().meeting(), it) : Optional.empty();
    }

    private Optional<UUID> note(Meeting meeting, Counts it) {
        var answer = it.answer();
        answers.save(meeting.id(), answer);
        if (!it.news()) {
            return Optional.empty();
        }
        stores.note(meeting, answer.personId(), Surface.EMAIL, MeetingFact.of(answer.answer()), null, "");
        if (answer.answer() == Answer.DECLINED) {
            tell(meeting, answer);
        }
        return Optional.of(meeting.id());
    }

    private void tell(Meeting meeting, MeetingAnswer answer) {
        var key = MeetingSchedulingProcess.key(meeting.id());
        if (engine.awaits(Messages.MEETING_INVITATION_DECLINED, key)) {
            engine.correlateFrame(
                    Messages.MEETING_INVITATION_DECLINED,
                    key,
                    Map.of(Variables.DECLINER_ID, answer.personId().toString()));
        } else {
            LOG.warn("nobody is told that an invitation to {} was declined: its process is gone", meeting);
        }
    }
}
