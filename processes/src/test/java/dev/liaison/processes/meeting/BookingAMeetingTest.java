package dev.liaison.processes.meeting;

import static dev.liaison.processes.meeting.MeetingStory.FIRST;
import static dev.liaison.processes.meeting.MeetingStory.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.meeting.EventStanding;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingOutcome;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.SlotStanding;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F1")
@Tag("F6")
class BookingAMeetingTest {
    private final World world = new World();
    private final MeetingStory story = new MeetingStory(world);

    @Test
    @Tag("D7")
    @Tag("F9")
    void a_time_that_is_picked_is_booked_reminded_of_and_asked_about() {
        story.asked().booked(world.mentor, FIRST);
        assertThat(story.meeting().bookedFor()).isEqualTo(FIRST);
        assertThat(story.meeting().pick()).isNull();
        story.everybodyKnows("event_timeToRemindAll");
        story.at(FIRST.minus(Duration.ofHours(24)));
        story.calendarShows(EventStanding.AS_BOOKED).everybodyIsTold();
        story.at(FIRST.minus(Duration.ofMinutes(15)));
        story.calendarShows(EventStanding.AS_BOOKED).everybodyIsTold();
        story.process.waitsAt("event_meetingOver");
        story.at(FIRST.plus(Duration.ofMinutes(30)));
        story.everybodyIsTold();
        story.process.waitsAt("gateway_met");
        assertThat(story.clicks(MeetingVerbs.SAY_MET, world.mentee).outcome()).isEqualTo("done");
        assertThat(story.meeting().ended().orElseThrow().outcome()).isEqualTo(MeetingOutcome.HELD);
        story.process.isOver("event_booked", "event_outcomeKnown", "event_knownOutcome", "event_meetingEnded");
        story.process.hasNotPassed(
                "task_giveTimeBack",
                "task_takeEventOut",
                "task_withdrawInvitations",
                "task_askAnyway",
                "task_askWhatToDo",
                "event_notBooked",
                "task_removeEvent");
        story.toldSoFar(
                "meetingAsked Ingrid",
                "meetingBooked Amara",
                "meetingBooked Ingrid",
                "meetingSoon Amara",
                "meetingSoon Ingrid",
                "meetingSoon Amara",
                "meetingSoon Ingrid",
                "meetingDidYouMeet Amara",
                "meetingDidYouMeet Ingrid");
    }

    @Test
    @Tag("D13")
    void a_choice_can_be_taken_back_for_a_minute_and_nothing_has_left_by_then() {
        story.asked().picks(world.mentor, FIRST);
        story.process.waitsAt("gateway_secondThoughts");
        assertThat(story.clicks(MeetingVerbs.UNDO_PICK, world.mentor).outcome()).isEqualTo("done");
        assertThat(story.meeting().pick()).isNull();
        assertThat(world.meetingHolds.taken(
                        UUID.randomUUID(),
                        story.meeting().people(),
                        story.meeting().from(FIRST)))
                .isFalse();
        story.process.waitsAt("gateway_whatComesFirst", "event_timeToRemind", "task_showAsking");
        story.process.hasNotPassed("task_checkCalendars", "task_placeEvent", "task_sendInvitations");
        story.cards("task_showAsking");
        assertThat(story.picks(world.mentor, SECOND).outcome()).isEqualTo("done");
        story.undoIsOver().calendarsSay(SlotStanding.FREE);
        story.toldSoFar("meetingAsked Ingrid");
    }

    @Test
    @Tag("D13")
    void after_the_minute_it_is_too_late_to_take_it_back_and_whoever_asks_hears_so() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver();
        var late = story.clicks(MeetingVerbs.UNDO_PICK, world.mentor);
        assertThat(late.outcome()).isEqualTo("late");
        assertThat(late.words()).contains("too late");
        story.process.waitsAt("task_checkCalendars");
    }

    @Test
    @Tag("F2")
    void a_time_that_was_taken_in_between_is_given_back_and_what_is_left_is_offered() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver().calendarsSay(SlotStanding.TAKEN);
        story.process.hasPassed("task_giveTimeBack", "event_notBooked", "task_offerWhatIsFree");
        story.process.hasNotPassed("task_takeEventOut", "task_withdrawInvitations", "task_placeEvent");
        story.process.waitsAt("gateway_whatComesFirst", "task_ask", "task_showAsking");
        assertThat(story.meeting().askedId()).isEqualTo(world.mentor);
        assertThat(world.meetingSlots.of(story.meetingId, story.meeting().round()))
                .extracting(slot -> slot.start())
                .containsExactly(SECOND, MeetingStory.THIRD);
        assertThat(story.facts()).contains(MeetingFact.SLOT_TAKEN);
        story.cards("task_showAsking");
        story.everybodyIsTold();
        story.booked(world.mentor, SECOND);
        assertThat(story.meeting().bookedFor()).isEqualTo(SECOND);
        story.toldSoFar("meetingAsked Ingrid", "meetingAsked Ingrid");
    }

    @Test
    @Tag("E9")
    void nobody_is_booked_into_unknown_time_without_saying_so() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver().calendarsSay(SlotStanding.UNKNOWN);
        story.process.waitsAt("task_askAnyway");
        story.everybodyIsTold();
        story.process.waitsAt("gateway_anyway");
        assertThat(story.clicks(MeetingVerbs.CONFIRM_UNKNOWN, world.mentee).outcome())
                .as("not who picked it")
                .isEqualTo("refused");
        world.meetingHistory.add(story.meetingId, MeetingFact.SLOT_UNKNOWN, FIRST);
        assertThat(story.clicks(MeetingVerbs.CONFIRM_UNKNOWN, world.mentor).outcome())
                .isEqualTo("done");
        story.placed();
        assertThat(story.meeting().bookedFor()).isEqualTo(FIRST);
        story.toldSoFar("meetingAsked Ingrid", "meetingUnknownTime Ingrid");
    }

    @Test
    @Tag("E9")
    void when_nobody_says_so_it_is_not_booked_and_the_times_are_offered_again() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver().calendarsSay(SlotStanding.UNKNOWN).everybodyIsTold();
        world.clock.pass(Duration.ofDays(1));
        world.runDueJobs();
        story.process.hasPassed("event_notBookedBlind", "task_giveTimeBack", "task_offerWhatIsFree");
        story.process.hasNotPassed("task_placeEvent");
        assertThat(world.meetingSlots.of(story.meetingId, story.meeting().round()))
                .hasSize(3);
    }

    @Test
    void where_no_calendar_takes_it_everybody_is_invited_by_mail() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver().calendarsSay(SlotStanding.FREE);
        story.process.refused("task_placeEvent", Topics.CALENDAR_PLACE_EVENT, Outcomes.CALENDAR_NOT_PLACED);
        story.invited();
        assertThat(story.meeting().bookedFor()).isEqualTo(FIRST);
        story.process.hasPassed("event_notPlaced");
    }

    @Test
    void what_is_placed_too_late_is_taken_out_again_and_somebody_is_told() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver().calendarsSay(SlotStanding.FREE);
        world.clock.moveTo(FIRST.plusSeconds(1));
        story.placed();
        story.process.waitsAt("event_tooLate", "task_withdrawInvitations", "task_takeEventOut");
        story.process.done("task_withdrawInvitations", Topics.MAIL_SEND_CANCELLATIONS);
        story.process.done("task_takeEventOut", Topics.CALENDAR_REMOVE_EVENT);
        story.process.hasPassed("task_giveTimeBack", "event_tooLate", "task_offerWhatIsFree");
        assertThat(story.meeting().booked()).isFalse();
        story.process.waitsAt("gateway_whatComesFirst", "task_ask", "task_showAsking");
    }

    @Test
    @Tag("D11")
    void a_second_choice_has_no_effect_and_hears_what_happened() {
        story.asked().picks(world.mentor, FIRST);
        var late = story.picks(world.mentor, SECOND);
        assertThat(late.outcome()).isEqualTo("late");
        assertThat(late.words()).startsWith("Already agreed: Wed, 6 May, 10:00").contains("picked by you", "in Slack");
        assertThat(story.meeting().picked().orElseThrow().start()).isEqualTo(FIRST);
    }

    @Test
    @Tag("F6")
    void two_proposals_do_not_win_the_same_time() {
        var other = new MeetingStory(world);
        story.picks(world.mentor, FIRST);
        var refused = other.picks(world.mentor, FIRST);
        assertThat(refused.outcome()).isEqualTo("refused");
        assertThat(refused.words()).contains("another meeting");
        assertThat(other.meeting().pick()).isNull();
        assertThat(other.picks(world.mentor, SECOND).outcome()).isEqualTo("done");
    }
}
