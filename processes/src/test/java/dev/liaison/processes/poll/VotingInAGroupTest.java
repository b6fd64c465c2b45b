package dev.liaison.processes.poll;

import static dev.liaison.domain.poll.Vote.IF_NEED_BE;
import static dev.liaison.domain.poll.Vote.NO;
import static dev.liaison.domain.poll.Vote.YES;
import static dev.liaison.processes.poll.PollStory.DEADLINE;
import static dev.liaison.processes.poll.PollStory.FIRST;
import static dev.liaison.processes.poll.PollStory.SECOND;
import static dev.liaison.processes.poll.PollStory.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.poll.PollOutcome;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F8")
@Tag("D10")
class VotingInAGroupTest {
    private final World world = new World();
    private final PollStory story = new PollStory(world);

    @Test
    void when_all_who_are_needed_agree_it_is_booked_without_waiting_for_the_deadline() {
        story.asked();
        story.votes(story.amara, YES, NO, YES);
        story.process.waitsAt("event_timeToRemind", "event_allAgree");
        story.votes(story.berta, IF_NEED_BE, YES, YES);
        story.process.waitsAt("event_timeToRemind", "event_secondThoughts");
        story.at(World.START.plus(World.UNDO));
        story.process.waitsAt("task_updateBooked");
        story.process.done("task_updateBooked", Topics.CHAT_REFRESH_CARDS);
        story.process.isOver("event_agreed", "event_becameMeeting");
        story.process.hasNotPassed("task_askToPick", "task_remindSilent", "task_tellEverybody");
        assertThat(story.poll().outcome()).isEqualTo(PollOutcome.BOOKED);
        var meeting = world.meetings.get(story.meetingAt(THIRD));
        assertThat(meeting.people()).containsExactlyInAnyOrder(story.organizer, story.amara, story.berta, story.chen);
        story.toldSoFar("pollAsked Amara", "pollAsked Berta", "pollAsked Chen");
    }

    @Test
    @Tag("D13")
    void a_vote_can_be_changed_for_a_minute_after_all_have_agreed() {
        story.asked();
        story.votes(story.amara, YES, NO, NO);
        story.votes(story.berta, YES, NO, NO);
        story.process.waitsAt("event_timeToRemind", "event_secondThoughts");
        assertThat(story.votes(story.berta, NO, YES, NO).outcome()).isEqualTo("done");
        story.at(World.START.plus(World.UNDO));
        story.process.hasPassed("task_lookAgain");
        story.process.waitsAt("event_timeToRemind", "event_allAgree");
        assertThat(story.poll().voting()).isTrue();
    }

    @Test
    void at_the_deadline_the_best_time_is_booked_and_only_who_is_silent_was_reminded() {
        story.asked();
        story.votes(story.amara, IF_NEED_BE, YES, NO);
        story.clicks(PollVerbs.VOTE_YES, story.choice(SECOND), story.chen, "");
        story.at(World.START.plus(Duration.ofDays(2)));
        story.everybodyIsTold();
        story.process.waitsAt("event_allAgree");
        story.votes(story.berta, YES, IF_NEED_BE, NO);
        story.at(DEADLINE);
        story.process.hasPassed("event_deadline", "task_countVotes");
        story.meetingAt(SECOND);
        assertThat(story.votes(story.amara, YES, YES, YES).outcome()).isEqualTo("late");
        story.toldSoFar("pollAsked Amara", "pollAsked Berta", "pollAsked Chen", "pollReminded Berta");
    }

    @Test
    void when_two_times_are_equally_good_the_organizer_picks_one() {
        story.asked();
        story.votes(story.amara, YES, YES, NO);
        story.votes(story.berta, IF_NEED_BE, IF_NEED_BE, NO);
        story.at(World.START.plus(Duration.ofDays(2))).everybodyIsTold();
        story.at(DEADLINE);
        story.process.waitsAt("task_askToPick");
        story.everybodyIsTold();
        story.process.waitsAt("gateway_picks");
        assertThat(story.clicks(PollVerbs.PICK, story.choice(FIRST), story.amara, "")
                        .outcome())
                .as("not the organizer")
                .isEqualTo("refused");
        assertThat(story.clicks(PollVerbs.PICK, story.choice(SECOND), story.organizer, "")
                        .outcome())
                .isEqualTo("done");
        story.meetingAt(SECOND);
        story.process.done("task_updateBooked", Topics.CHAT_REFRESH_CARDS);
        story.process.isOver("event_organizerPicked", "event_becameMeeting");
        story.toldSoFar(
                "pollAsked Amara", "pollAsked Berta", "pollAsked Chen", "pollReminded Chen", "pollToPick Ingrid");
    }

    @Test
    void when_nobody_picks_there_is_no_meeting_and_everybody_hears_so() {
        story.asked();
        story.votes(story.amara, YES, YES, NO);
        story.votes(story.berta, IF_NEED_BE, IF_NEED_BE, NO);
        story.at(World.START.plus(Duration.ofDays(2))).everybodyIsTold();
        story.at(DEADLINE).everybodyIsTold();
        story.at(THIRD);
        story.process.hasPassed("event_nobodyPicked", "task_endUnagreed");
        ended();
        assertThat(story.poll().outcome()).isEqualTo(PollOutcome.NOT_AGREED);
    }

    private void ended() {
        story.process.waitsAt("task_updateUnagreed");
        story.process.refused("task_updateUnagreed", Topics.CHAT_REFRESH_CARDS, Outcomes.CHAT_RECIPIENT_GONE);
        assertThat(story.process.calls()).hasSize(4);
        story.everybodyIsTold();
        story.process.isOver("event_noMeeting");
    }

    @Test
    void too_few_is_no_meeting() {
        story.asked();
        story.votes(story.amara, NO, YES, YES);
        story.votes(story.berta, YES, NO, NO);
        story.votes(story.chen, NO, NO, NO);
        story.at(DEADLINE);
        story.process.hasNotPassed("task_bookBest", "task_askToPick", "task_remindSilent");
        ended();
        assertThat(story.poll().outcome()).isEqualTo(PollOutcome.NOT_AGREED);
        assertThat(story.poll().meetingId()).isNull();
    }

    @Test
    void a_cancelled_poll_is_over_and_the_others_hear_so() {
        story.asked();
        assertThat(story.clicks(PollVerbs.CANCEL, story.pollId.toString(), story.berta, "")
                        .outcome())
                .isEqualTo("refused");
        story.clicks(PollVerbs.CANCEL, story.pollId.toString(), story.organizer, "");
        story.process.waitsAt("task_updateCancelled");
        story.process.done("task_updateCancelled", Topics.CHAT_REFRESH_CARDS);
        story.everybodyIsTold();
        story.process.isOver("event_pollCancelled");
        assertThat(story.votes(story.amara, YES, YES, YES).words()).contains("the poll was cancelled");
        story.at(DEADLINE);
        story.toldSoFar(
                "pollAsked Amara",
                "pollAsked Berta",
                "pollAsked Chen",
                "pollEnded Amara",
                "pollEnded Berta",
                "pollEnded Chen");
    }

    @Test
    void an_invitee_may_suggest_a_time() {
        story.asked();
        var later = THIRD.plus(Duration.ofDays(1));
        assertThat(suggest(later.toString())).isEqualTo("done");
        assertThat(story.option(later).votes()).isEqualTo(Map.of(story.amara, YES));
        assertThat(suggest(later.toString())).as("twice").isEqualTo("refused");
        assertThat(suggest(DEADLINE.minusSeconds(300).toString()))
                .as("too early")
                .isEqualTo("refused");
        assertThat(suggest(later.plusSeconds(61).toString())).as("off the grid").isEqualTo("refused");
        assertThat(suggest("tomorrow")).isEqualTo("refused");
        for (var more = 2; story.poll().options().size() < 10; more++) {
            assertThat(suggest(THIRD.plus(Duration.ofDays(more)).toString())).isEqualTo("done");
        }
        assertThat(suggest(THIRD.plus(Duration.ofDays(40)).toString()))
                .as("too many")
                .isEqualTo("refused");
    }

    private String suggest(String text) {
        return story.clicks(PollVerbs.SUGGEST, story.pollId.toString(), story.amara, text)
                .outcome();
    }

    @Test
    @Tag("D15")
    void strangers_and_forged_ids_change_nothing() {
        story.asked();
        for (var verb : List.of(PollVerbs.VOTE_YES, PollVerbs.PICK)) {
            assertThat(story.clicks(verb, story.choice(FIRST), world.admin, "").outcome())
                    .isEqualTo("refused");
        }
        var forged = story.pollId + "/" + UUID.randomUUID();
        assertThat(story.clicks(PollVerbs.VOTE_YES, forged, story.amara, "").outcome())
                .isEqualTo("refused");
        assertThat(story.clicks(PollVerbs.VOTE, story.pollId.toString(), story.amara, UUID.randomUUID() + "=YES")
                        .outcome())
                .isEqualTo("refused");
        assertThat(story.poll().silent()).containsExactlyInAnyOrder(story.amara, story.berta, story.chen);
    }
}
