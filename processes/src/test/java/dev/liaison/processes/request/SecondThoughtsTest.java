package dev.liaison.processes.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.Outcome;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mentor has answered, and can take it back for a minute. */
@Tag("D13")
class SecondThoughtsTest {
    private static final Duration JUST_BEFORE = World.UNDO.minusMillis(1);
    private final World world = new World();
    private final RequestStory story = new RequestStory(world).everybodyKnows();

    @Test
    void nothing_leaves_before_the_minute_is_over() {
        accepts();
        world.clock.pass(JUST_BEFORE);
        world.runDueJobs();
        story.waitsForSecondThoughts("event_timeToRemind");
        assertThat(story.open()).isTrue();
        assertThat(story.connected()).isFalse();
        world.clock.pass(Duration.ofMillis(1));
        world.runDueJobs();
        assertThat(story.connected()).isTrue();
        assertThat(story.ending().at()).as("when they pressed").isEqualTo(World.START);
        assertThat(story.ending().surface()).isEqualTo(Surface.SLACK);
        story.process.hasPassedInOrder("event_mentorAnswered", "event_undoTimeOver", "task_settleAnswer");
        story.menteeIsTold();
        story.process.hasNotPassed("event_answerTakenBack", "event_withdrewMeanwhile");
    }

    @Test
    void an_acceptance_that_is_taken_back_never_was() {
        accepts();
        assertThat(story.mentorTakesItBack().orElseThrow().outcome()).isEqualTo("done");
        world.clock.pass(World.UNDO.multipliedBy(2));
        world.runDueJobs();
        story.waitsFor("event_timeToRemind");
        assertThat(world.requests.get(story.requestId).awaitsAnswer()).isTrue();
        story.process.hasNotPassed("task_settleAnswer", "task_makeConnection", "task_updateCards");
        story.sentSoFar("chat requestSent", "chat mentorAsked");
        assertThat(story.audited())
                .endsWith(
                        "ingrid@northwind.example request.accepted SLACK",
                        "ingrid@northwind.example request.answerTakenBack SLACK");
    }

    @Test
    void who_took_it_back_answers_again_and_has_a_minute_again() {
        accepts();
        story.mentorTakesItBack();
        story.clicks(RequestVerbs.DECLINE, world.mentor, "I was too quick.");
        story.waitsForSecondThoughts("event_timeToRemind");
        world.clock.pass(World.UNDO);
        world.runDueJobs();
        assertThat(story.ending().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(story.ending().reason()).isEqualTo("I was too quick.");
        assertThat(story.connected()).isFalse();
        story.menteeIsTold();
        story.process.isOver("event_declined", "event_requestEnded");
    }

    @Test
    @Tag("D11")
    void a_second_answer_meanwhile_has_no_effect_and_hears_that_it_can_be_taken_back() {
        accepts();
        var again = story.clicks(RequestVerbs.DECLINE, world.mentor, "").orElseThrow();
        assertThat(again.outcome()).isEqualTo("late");
        assertThat(again.words())
                .isEqualTo("Already accepted by you on 4 May, 10:00 in Slack. You can still take it back.");
        story.waitsForSecondThoughts("event_timeToRemind");
    }

    @Test
    @Tag("D11")
    void what_is_taken_back_twice_is_taken_back_once() {
        assertThat(story.mentorTakesItBack().orElseThrow().words()).isEqualTo("There is no answer to take back.");
        accepts();
        assertThat(story.mentorTakesItBack().orElseThrow().outcome()).isEqualTo("done");
        assertThat(story.mentorTakesItBack().orElseThrow().words()).isEqualTo("There is no answer to take back.");
        story.waitsFor("event_timeToRemind");
    }

    @Test
    void after_the_minute_it_is_too_late() {
        story.mentorAccepts();
        assertThat(story.mentorTakesItBack().orElseThrow().words())
                .isEqualTo("Already accepted by you on 4 May, 10:00 in Slack.");
        assertThat(story.connected()).isTrue();
        story.process.waitsAt("task_updateCards");
    }

    @Test
    @Tag("D15")
    void only_who_answered_takes_it_back() {
        accepts();
        for (var other : new UUID[] {world.mentee, world.admin, world.member("Oskar Lind", Role.MENTOR)}) {
            assertThat(story.clicks(RequestVerbs.UNDO_ANSWER, other, "")
                            .orElseThrow()
                            .words())
                    .isEqualTo("This request is not yours to answer.");
        }
        story.waitsForSecondThoughts("event_timeToRemind");
    }

    @Test
    @Tag("D3")
    void a_mentee_who_has_heard_nothing_can_withdraw() {
        accepts();
        assertThat(story.menteeWithdraws().orElseThrow().outcome()).isEqualTo("done");
        assertThat(story.ending().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(story.connected()).isFalse();
        story.cardsAreRefreshed();
        story.process.isOver("event_withdrewMeanwhile", "event_withdrawn", "event_requestWithdrawn");
        assertThat(story.mentorTakesItBack().orElseThrow().words())
                .isEqualTo("Already withdrawn by Amara Okafor on 4 May, 10:00 in Slack.");
    }

    @Test
    void a_place_that_is_promised_is_taken_and_free_again_when_it_is_taken_back() {
        world.memberships.save(world.programId, world.mentor, Role.MENTOR, 1);
        accepts();
        var yuki = world.member("Yuki Tanaka", Role.MENTEE);
        var wanted = new NewRequest(world.programId, yuki, world.mentor, "Me too?");
        assertThat(world.mentoringRequest.send(wanted, Surface.WEB).refusal()).contains(Refusal.MENTOR_FULL);
        story.mentorTakesItBack();
        assertThat(world.mentoringRequest.send(wanted, Surface.WEB).refusal()).isEmpty();
    }

    @Test
    @Tag("D16")
    void a_request_whose_time_is_up_meanwhile_ends_once_the_answer_is_taken_back() {
        story.onDay(3);
        story.chatTakes("task_remindMentor");
        story.onDay(7);
        story.chatTakes("task_remindMentorAgain");
        story.onDay(10);
        story.justBeforeDay(14);
        accepts();
        story.onDay(14);
        story.waitsForSecondThoughts("task_helpRequestAlong");
        story.mentorTakesItBack();
        assertThat(story.ending().outcome()).isEqualTo(Outcome.EXPIRED);
        story.menteeIsTold();
        story.process.isOver("event_expired", "event_requestEnded");
    }

    @Test
    @Tag("D16")
    void an_admin_does_not_end_what_was_answered_a_moment_ago() {
        story.onDay(3);
        story.chatTakes("task_remindMentor");
        story.onDay(7);
        story.chatTakes("task_remindMentorAgain");
        story.onDay(10);
        accepts();
        assertThatThrownBy(() -> story.adminDecides(true)).hasMessageContaining("was answered while it expired");
        story.waitsForSecondThoughts("task_helpRequestAlong");
        world.clock.pass(World.UNDO);
        world.runDueJobs();
        assertThat(story.ending().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private void accepts() {
        assertThat(story.clicks(RequestVerbs.ACCEPT, world.mentor, "")
                        .orElseThrow()
                        .outcome())
                .isEqualTo("done");
    }
}
