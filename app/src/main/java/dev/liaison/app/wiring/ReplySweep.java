package dev.liaison.app.wiring;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.delivery.ReadsReplies;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.processes.meeting.MeetingReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Fetches what people's calendar programs answered to invitations. What could not be stored comes again. */
class ReplySweep {
    private static final Logger LOG = LoggerFactory.getLogger(ReplySweep.class);

    private final ReadsReplies mailbox;
    private final MeetingReplies meetings;
    private final FreshCards fresh;

    ReplySweep(ReadsReplies mailbox, MeetingReplies meetings, FreshCards fresh) {
        this.mailbox = mailbox;
        this.meetings = meetings;
        this.fresh = fresh;
    }

    @Scheduled(fixedDelayString = "${liaison.mail.replies.every:PT1M}")
    void sweep() {
        try {
            mailbox.read(this::take);
        } catch (Unreachable e) {
            LOG.info("answers to invitations could not be read now: {}", e.getMessage());
        } catch (Refused e) {
            LOG.warn("answers to invitations can not be read: {}", e.getMessage());
        }
    }

    private void take(InvitationReply reply) {
        meetings.take(reply).map(Meeting::subject).ifPresent(fresh::of);
    }
}
