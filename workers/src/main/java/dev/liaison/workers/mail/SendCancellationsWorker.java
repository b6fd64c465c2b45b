package dev.liaison.workers.mail;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.MeetingInvitations;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Cancels the invitations that were sent by mail. */
public final class SendCancellationsWorker implements Worker {
    private final MeetingInvitations invitations;

    public SendCancellationsWorker(MeetingInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String topic() {
        return Topics.MAIL_SEND_CANCELLATIONS;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        invitations.cancel(task.subjectId(), task.key());
        return Result.done();
    }
}
