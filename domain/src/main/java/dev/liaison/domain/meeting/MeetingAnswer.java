package dev.liaison.domain.meeting;

import dev.liaison.domain.delivery.InvitationReply.Answer;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody answered to the invitation to a meeting, in their calendar.
 *
 * @param sequence of the invitation that they answered
 * @param answeredAt by the clock of whoever answered
 */
public record MeetingAnswer(UUID personId, int sequence, Answer answer, Instant answeredAt) {

    /** Whether it takes the place of that earlier one: it is about a newer invitation, or was given later. */
    public boolean after(MeetingAnswer earlier) {
        return sequence == earlier.sequence ? answeredAt.isAfter(earlier.answeredAt) : sequence > earlier.sequence;
    }

    /** Whether it says what that earlier one said, of the same invitation. */
    public boolean repeats(MeetingAnswer earlier) {
        return sequence == earlier.sequence && answer == earlier.answer;
    }
}
