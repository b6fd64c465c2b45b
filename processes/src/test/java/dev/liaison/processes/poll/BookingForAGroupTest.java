package dev.liaison.processes.poll;

import static dev.liaison.domain.poll.Vote.IF_NEED_BE;
import static dev.liaison.domain.poll.Vote.NO;
import static dev.liaison.domain.poll.Vote.YES;
import static dev.liaison.processes.poll.PollStory.FIRST;
import static dev.liaison.processes.poll.PollStory.SECOND;
import static dev.liaison.processes.poll.PollStory.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.NewMeeting;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.meeting.SlotStanding;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F8")
@Tag("F6")
class BookingForAGroupTest {
    private final World world = new World();
    private final PollStory story = new PollStory(world);

    @Test
    void the_organizer_may_pick_while_people_still_vote() {
        story.asked();
        assertThat(story.clicks(PollVerbs.PICK, story.choice(FIRST), story.organizer, "")
                        .outcome())
                .isEqualTo("done");
        story.process.hasPassed("event_pickedEarly");
        story.process.hasNotPassed("task_countVotes");
        story.meetingAt(FIRST);
        assertThat(story.clicks(PollVerbs.PICK, story.choice(SECOND), story.organizer, "")
                        .outcome())
                .as("a second one")
                .isEqualTo("late");
    }

    @Test
    @Tag("F6")
    void a_time_that_another_meeting_has_is_not_booked_and_the_next_best_is() {
        story.asked();
        taken(THIRD);
        story.votes(story.amara, NO, YES, YES);
        story.votes(story.berta, NO, IF_NEED_BE, YES);
        story.at(World.START.plus(World.UNDO));
        story.meetingAt(SECOND);
    }

    @Test
    @Tag("F6")
    void when_all_possible_times_are_given_away_the_organizer_is_asked() {
        story.asked();
        taken(THIRD);
        story.votes(story.amara, NO, NO, YES);
        story.votes(story.berta, NO, NO, YES);
        story.at(World.START.plus(World.UNDO));
        story.process.hasPassed("task_bookBest");
        story.process.waitsAt("task_askToPick");
        story.everybodyIsTold();
        assertThat(story.clicks(PollVerbs.PICK, story.choice(THIRD), story.organizer, "")
                        .words())
                .contains("another meeting");
        story.clicks(PollVerbs.PICK, story.choice(SECOND), story.organizer, "");
        story.meetingAt(SECOND);
    }

    /** Another meeting, of two, holds the time of one of them. */
    @Test
    @Tag("F6")
    void when_the_calendars_say_no_the_organizer_chooses_among_the_other_times() {
        story.asked();
        story.votes(story.amara, YES, YES, NO);
        story.votes(story.berta, YES, IF_NEED_BE, NO);
        story.at(World.START.plus(World.UNDO));
        var meetingId = story.meetingAt(FIRST);
        var meeting = Running.of(world, "meeting:" + meetingId);
        meeting.done(
                "task_checkCalendars",
                Topics.CALENDAR_CHECK_SLOT,
                Map.of(Variables.SLOT_STANDING, SlotStanding.TAKEN.name()));
        assertThat(world.meetings.get(meetingId).askedId()).isEqualTo(story.organizer);
        assertThat(world.meetingSlots.of(
                        meetingId, world.meetings.get(meetingId).round()))
                .extracting(slot -> slot.start())
                .containsExactly(SECOND);
        assertThat(story.clicks(MeetingVerbs.CANCEL, meetingId.toString(), story.amara, "")
                        .words())
                .as("who did not plan it")
                .contains("Only Ingrid");
        assertThat(story.clicks(MeetingVerbs.SUGGEST_OTHERS, meetingId.toString(), story.organizer, "")
                        .outcome())
                .isEqualTo("refused");
    }

    @Test
    @Tag("F4")
    void a_new_round_moves_the_meeting_that_the_old_one_led_to() {
        story.asked();
        story.clicks(PollVerbs.PICK, story.choice(FIRST), story.organizer, "");
        story.process.done("task_updateBooked", Topics.CHAT_REFRESH_CARDS);
        var meetingId = story.meetingAt(FIRST);
        var meeting = Running.of(world, "meeting:" + meetingId);
        booked(meeting);
        assertThat(world.meetings.get(meetingId).bookedFor()).isEqualTo(FIRST);
        var sequence = world.meetings.get(meetingId).sequence();
        story.pollId = story.opens(story.pollId);
        story.process = Running.of(world, "poll:" + story.pollId);
        story.asked();
        story.clicks(PollVerbs.PICK, story.choice(SECOND), story.organizer, "");
        assertThat(story.meetingAt(SECOND)).isEqualTo(meetingId);
        assertThat(world.meetings.get(meetingId).bookedFor()).as("until then").isEqualTo(FIRST);
        booked(meeting);
        assertThat(world.meetings.get(meetingId).bookedFor()).isEqualTo(SECOND);
        assertThat(world.meetings.get(meetingId).sequence()).isGreaterThan(sequence);
    }

    /** Another meeting, of two, holds the time of one of them. */
    private void taken(Instant start) {
        var wanted = new NewMeeting(
                world.programId,
                story.organizer,
                List.of(story.organizer, story.amara),
                "One to one",
                "",
                Duration.ofMinutes(30),
                "",
                true,
                List.of(new ProposedTime(start, Set.of())));
        assertThat(world.transactions.<Boolean>execute(status ->
                        world.meetingScheduling.bookAgreed(wanted, Surface.WEB).isPresent()))
                .isTrue();
    }

    private static void booked(Running meeting) {
        meeting.done(
                "task_checkCalendars",
                Topics.CALENDAR_CHECK_SLOT,
                Map.of(Variables.SLOT_STANDING, SlotStanding.FREE.name()));
        meeting.done("task_placeEvent", Topics.CALENDAR_PLACE_EVENT);
        meeting.done("task_sendInvitations", Topics.MAIL_SEND_INVITATIONS);
    }
}
