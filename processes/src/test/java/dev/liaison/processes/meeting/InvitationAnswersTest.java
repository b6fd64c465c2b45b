package dev.liaison.processes.meeting;

import static dev.liaison.processes.meeting.MeetingStory.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.delivery.InvitationReply.Answer;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F3")
class InvitationAnswersTest {
    private final World world = new World();
    private final MeetingStory story = new MeetingStory(world);

    private Optional<UUID> answers(UUID person, Answer answer) {
        return answers(person, answer, story.meeting().sequence());
    }

    private Optional<UUID> answers(UUID person, Answer answer, int sequence) {
        world.clock.pass(Duration.ofMinutes(1));
        var email = world.people.get(person).email();
        var uid = story.meeting().uid();
        return world.meetingReplies.take(
                new InvitationReply(uid, sequence, email, answer, world.clock.instant(), true));
    }

    private void booked() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
    }

    @Test
    void a_decline_of_a_booked_meeting_is_noted_and_told_to_the_other_and_cancels_nothing() {
        booked();
        assertThat(answers(world.mentor, Answer.DECLINED)).contains(story.meetingId);
        story.everybodyIsTold();
        assertThat(story.meeting().open()).isTrue();
        assertThat(story.meeting().bookedFor()).isEqualTo(FIRST);
        assertThat(world.meetingHistory.of(story.meetingId)).last().satisfies(line -> {
            assertThat(line.what()).isEqualTo(MeetingFact.INVITATION_DECLINED);
            assertThat(line.actorId()).isEqualTo(world.mentor);
        });
        story.toldSoFar(
                "meetingAsked Ingrid",
                "meetingBooked Amara",
                "meetingBooked Ingrid",
                "meetingInvitationDeclined Amara");
        story.process.waitsAt("event_timeToRemindAll");
    }

    @Test
    void who_declines_twice_is_told_of_once_and_who_thinks_better_of_it_too() {
        booked();
        answers(world.mentor, Answer.DECLINED);
        assertThat(answers(world.mentor, Answer.DECLINED)).isEmpty();
        answers(world.mentor, Answer.ACCEPTED);
        story.everybodyIsTold();
        assertThat(story.facts())
                .endsWith(MeetingFact.INVITATION_DECLINED, MeetingFact.INVITATION_ACCEPTED)
                .containsOnlyOnce(MeetingFact.INVITATION_DECLINED);
        story.toldSoFar(
                "meetingAsked Ingrid",
                "meetingBooked Amara",
                "meetingBooked Ingrid",
                "meetingInvitationDeclined Amara");
    }

    @Test
    void an_acceptance_is_noted_and_nobody_is_told() {
        booked();
        assertThat(answers(world.mentee, Answer.ACCEPTED)).contains(story.meetingId);
        assertThat(story.process.calls()).isEmpty();
        assertThat(story.facts()).endsWith(MeetingFact.INVITATION_ACCEPTED);
    }

    @Test
    void an_answer_to_an_older_invitation_and_a_strangers_are_not_noted() {
        booked();
        assertThat(answers(world.mentor, Answer.DECLINED, -1)).isEmpty();
        assertThat(answers(world.admin, Answer.DECLINED)).isEmpty();
        assertThat(story.process.calls()).isEmpty();
        assertThat(story.facts()).doesNotContain(MeetingFact.INVITATION_DECLINED);
    }

    @Test
    void an_answer_in_between_does_not_settle_what_was_found_in_a_calendar() {
        booked();
        var later = FIRST.plus(Duration.ofHours(2));
        world.meetingHistory.add(story.meetingId, MeetingFact.MOVED_ELSEWHERE, later);
        answers(world.mentor, Answer.ACCEPTED);
        assertThat(story.clicks(MeetingVerbs.ADOPT_TIME, world.mentee).outcome())
                .isEqualTo("done");
        assertThat(story.meeting().picked().orElseThrow().start()).isEqualTo(later);
    }

    @Test
    void a_decline_while_another_time_is_discussed_is_told_too() {
        booked();
        story.clicks(
                MeetingVerbs.RESCHEDULE, world.mentee, ProposedTime.text(MeetingStory.proposed(MeetingStory.THIRD)));
        story.asked();
        answers(world.mentor, Answer.DECLINED);
        story.everybodyIsTold();
        story.process.waitsAt("gateway_whatComesFirst", "event_timeToRemind");
        assertThat(story.meeting().booked()).isTrue();
    }
}
