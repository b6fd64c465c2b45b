package dev.liaison.workers.mail;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.MeetingInvitations;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Invites by mail whoever has a meeting in no calendar that we write. */
public final class SendInvitationsWorker implements Worker {
    private final MeetingInvitations invitations;

    public SendInvitationsWorker(MeetingInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String topic() {
        return Topics.MAIL_SEND_INVITATIONS;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Result work(Task task) {
        invitations.invite(task.subjectId(), task.key());
        return Result.done();
    }
}
