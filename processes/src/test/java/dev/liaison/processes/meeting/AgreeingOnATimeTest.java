package dev.liaison.processes.meeting;

import static dev.liaison.processes.meeting.MeetingStory.FIRST;
import static dev.liaison.processes.meeting.MeetingStory.SECOND;
import static dev.liaison.processes.meeting.MeetingStory.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.EventStanding;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingOutcome;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.meeting.SlotStanding;
import dev.liaison.processes.World;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D6")
@Tag("F4")
class AgreeingOnATimeTest {
    private static final Instant LATER = FIRST.plus(Duration.ofDays(7));

    private final World world = new World();
    private final MeetingStory story = new MeetingStory(world, FIRST, SECOND);

    @Test
    void who_is_asked_can_decline_and_the_other_is_told_why() {
        story.asked();
        assertThat(story.clicks(MeetingVerbs.DECLINE, world.mentor, "Not this month.")
                        .outcome())
                .isEqualTo("done");
        assertThat(story.meeting().ended().orElseThrow().outcome()).isEqualTo(MeetingOutcome.DECLINED);
        story.process.waitsAt("task_closeCards");
        story.cards("task_closeCards");
        story.everybodyIsTold();
        story.process.isOver("event_noMeetingWanted", "event_noMeeting");
        story.process.hasNotPassed("task_book", "task_keep", "task_removeEvent", "event_picked");
        story.toldSoFar("meetingAsked Ingrid", "meetingEnded Amara");
    }

    @Test
    void whoever_proposed_it_can_not_answer_it() {
        story.asked();
        assertThat(story.clicks(MeetingVerbs.DECLINE, world.mentee).outcome()).isEqualTo("refused");
        assertThat(story.picks(world.mentee, FIRST).outcome()).isEqualTo("refused");
        assertThat(story.clicks(MeetingVerbs.DECLINE, world.admin).outcome()).isEqualTo("refused");
        story.process.waitsAt("gateway_whatComesFirst", "event_timeToRemind");
    }

    @Test
    void without_an_answer_there_is_a_reminder_then_the_other_is_told_then_it_ends() {
        var far = new MeetingStory(world, LATER.plus(Duration.ofDays(7)));
        far.asked();
        far.at(World.START.plus(Duration.ofDays(2)));
        far.everybodyIsTold();
        far.at(World.START.plus(Duration.ofDays(4)));
        far.everybodyIsTold();
        far.process.waitsAt("gateway_whatComesFirst");
        far.at(World.START.plus(Duration.ofDays(7)));
        far.cards("task_closeCards");
        far.everybodyIsTold();
        assertThat(far.meeting().ended().orElseThrow().outcome()).isEqualTo(MeetingOutcome.EXPIRED);
        far.process.isOver("event_expired", "event_noMeeting");
        far.toldSoFar(
                "meetingAsked Ingrid",
                "meetingReminded Ingrid",
                "meetingNoAnswer Amara",
                "meetingEnded Amara",
                "meetingEnded Ingrid");
    }

    @Test
    void it_ends_when_the_last_of_the_times_begins() {
        story.asked();
        story.at(SECOND);
        assertThat(story.meeting().ended().orElseThrow().outcome()).isEqualTo(MeetingOutcome.EXPIRED);
    }

    @Test
    void other_times_turn_the_question_around() {
        story.asked();
        assertThat(story.clicks(MeetingVerbs.PROPOSE_OTHERS, world.mentor, ProposedTime.text(proposed(LATER)))
                        .outcome())
                .isEqualTo("done");
        assertThat(story.meeting().askedId()).isEqualTo(world.mentee);
        story.process.waitsAt("gateway_whatComesFirst", "task_ask", "task_showAsking");
        story.cards("task_showAsking");
        story.everybodyIsTold();
        assertThat(story.picks(world.mentee, LATER).outcome()).isEqualTo("done");
        story.process.hasNotPassed("task_suggestTimes", "task_closeCards");
        story.toldSoFar("meetingAsked Ingrid", "meetingAsked Amara");
    }

    @Test
    void who_wants_others_gets_them_looked_for() {
        story.asked();
        assertThat(story.clicks(MeetingVerbs.SUGGEST_OTHERS, world.mentor).outcome())
                .isEqualTo("done");
        story.process.hasPassed("event_othersWanted");
        story.process.waitsAt("task_suggestTimes", "event_timeToRemind");
        world.meetingProposals.next(story.meeting(), world.mentee, proposed(LATER), world.mentor, Surface.SYSTEM);
        story.process.done("task_suggestTimes", Topics.CALENDAR_SUGGEST_TIMES);
        story.process.waitsAt("gateway_whatComesFirst", "task_ask", "task_showAsking");
        assertThat(story.meeting().askedId()).isEqualTo(world.mentee);
    }

    @Test
    void times_that_are_over_or_none_are_not_taken() {
        story.asked();
        for (var text : new String[] {"", "tomorrow", ProposedTime.text(proposed(World.START.minusSeconds(60)))}) {
            assertThat(story.clicks(MeetingVerbs.PROPOSE_OTHERS, world.mentor, text)
                            .outcome())
                    .as(text)
                    .isEqualTo("refused");
        }
        assertThat(story.meeting().round()).isEqualTo(1);
    }

    @Test
    void a_booked_meeting_stays_until_another_time_is_agreed_on() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
        story.clicks(MeetingVerbs.RESCHEDULE, world.mentee, ProposedTime.text(proposed(LATER)));
        story.process.hasPassed("event_newTimesProposed");
        assertThat(story.meeting().bookedFor()).isEqualTo(FIRST);
        story.cards("task_showAsking");
        story.everybodyIsTold();
        story.clicks(MeetingVerbs.DECLINE, world.mentor);
        assertThat(story.meeting().open()).isTrue();
        story.process.waitsAt("task_updateCards", "event_timeToRemindAll");
        story.process.hasNotPassed("task_closeCards", "task_tellEnded");
    }

    @Test
    void a_moved_meeting_has_a_higher_sequence_and_the_same_uid() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
        var uid = story.meeting().uid();
        story.clicks(MeetingVerbs.RESCHEDULE, world.mentee, ProposedTime.text(proposed(LATER)));
        story.cards("task_showAsking");
        story.everybodyIsTold();
        story.booked(world.mentor, LATER);
        assertThat(story.meeting().bookedFor()).isEqualTo(LATER);
        assertThat(story.meeting().sequence()).isEqualTo(1);
        assertThat(story.meeting().uid()).isEqualTo(uid);
    }

    @Test
    @Tag("D7")
    void after_a_cancellation_no_reminder_can_fire() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
        assertThat(story.clicks(MeetingVerbs.CANCEL, world.mentee, "Ill.").outcome())
                .isEqualTo("done");
        story.process.waitsAt("task_removeEvent");
        story.process.done("task_removeEvent", Topics.CALENDAR_REMOVE_EVENT);
        story.process.done("task_cancelInvitations", Topics.MAIL_SEND_CANCELLATIONS);
        story.process.refused("task_updateCancelled", Topics.CHAT_REFRESH_CARDS, Outcomes.CHAT_RECIPIENT_GONE);
        story.everybodyIsTold();
        story.process.isOver("event_meetingCancelled");
        story.process.hasNotPassed("task_lookAtEvent", "task_remindAll");
        assertThat(story.meeting().sequence()).isEqualTo(1);
        assertThat(story.clicks(MeetingVerbs.CANCEL, world.mentor).words())
                .startsWith("Cancelled by Amara Okafor on Mon, 4 May");
    }

    @Test
    void it_can_be_cancelled_while_it_is_being_booked() {
        story.asked().picks(world.mentor, FIRST);
        story.undoIsOver();
        story.clicks(MeetingVerbs.CANCEL, world.mentee);
        story.process.waitsAt("task_removeEvent");
        assertThat(world.meetingHolds.taken(
                        UUID.randomUUID(),
                        story.meeting().people(),
                        story.meeting().from(FIRST)))
                .isFalse();
    }

    @Test
    void what_was_moved_in_a_calendar_is_asked_about_and_the_new_time_booked_when_somebody_says_so() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
        story.at(FIRST.minus(Duration.ofHours(24)));
        world.meetingHistory.add(story.meetingId, MeetingFact.MOVED_ELSEWHERE, LATER);
        story.calendarShows(EventStanding.MOVED);
        story.process.waitsAt("task_askWhatToDo", "task_askWhatToDo");
        story.everybodyIsTold();
        story.process.waitsAt("event_meetingOver");
        story.process.hasNotPassed("task_remindAll");
        assertThat(story.clicks(MeetingVerbs.ADOPT_TIME, world.mentor).outcome())
                .isEqualTo("done");
        story.process.hasPassed("event_timeAdopted");
        story.calendarsSay(SlotStanding.FREE).placed();
        assertThat(story.meeting().bookedFor()).isEqualTo(LATER);
        assertThat(story.clicks(MeetingVerbs.ADOPT_TIME, world.mentee).outcome())
                .as("settled by now")
                .isEqualTo("late");
    }

    @Test
    void a_calendar_that_can_not_be_read_keeps_nobody_from_being_reminded() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
        story.at(FIRST.minus(Duration.ofHours(24)));
        story.process.refused("task_lookAtEvent", Topics.CALENDAR_LOOK_AT_EVENT, Outcomes.CALENDAR_UNREADABLE);
        story.process.waitsAt("task_remindAll", "task_remindAll");
    }

    @Test
    @Tag("F9")
    void when_nobody_says_whether_they_met_it_is_over_after_a_week() {
        story.asked().booked(world.mentor, FIRST).everybodyKnows("event_timeToRemindAll");
        story.at(FIRST.minus(Duration.ofHours(24)));
        story.calendarShows(EventStanding.NOT_SEEN).everybodyIsTold();
        story.at(FIRST.minus(Duration.ofMinutes(15)));
        story.calendarShows(EventStanding.AS_BOOKED).everybodyIsTold();
        story.at(FIRST.plus(Duration.ofMinutes(30)));
        story.everybodyIsTold();
        story.at(FIRST.plus(Duration.ofMinutes(30)).plus(Duration.ofDays(7)));
        assertThat(story.meeting().ended().orElseThrow().outcome()).isEqualTo(MeetingOutcome.OVER);
        story.process.isOver("event_unknownOutcome", "event_meetingEnded");
        story.process.hasNotPassed("event_knownOutcome", "task_askWhatToDo");
    }
}
