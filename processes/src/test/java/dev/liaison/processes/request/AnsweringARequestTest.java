package dev.liaison.processes.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.Outcome;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D1")
@Tag("D2")
class AnsweringARequestTest {
    private final World world = new World();
    private final RequestStory story = new RequestStory(world);

    @Test
    void a_mentor_who_accepts_is_connected_with_the_mentee_who_is_told() {
        story.everybodyKnows();
        assertThat(story.mentorAccepts().orElseThrow().outcome()).isEqualTo("done");
        assertThat(story.connected()).isTrue();
        assertThat(story.ending().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(story.ending().by()).isEqualTo(world.mentor);
        assertThat(story.ending().surface()).isEqualTo(Surface.SLACK);
        story.menteeIsTold();
        story.process.isOver("event_accepted", "event_requestEnded");
        story.process.hasPassedInOrder("event_mentorAnswered", "task_makeConnection", "task_updateCards");
        story.process.hasNotPassed(
                "event_declined", "event_withdrawn", "event_expired", "task_remindMentor", "task_helpRequestAlong");
        story.sentSoFar("chat requestSent", "chat mentorAsked", "chat requestAnswered");
    }

    @Test
    void a_mentor_who_declines_frees_the_mentee_and_may_say_why() {
        story.everybodyKnows();
        story.mentorDeclines("I am on leave until autumn.");
        assertThat(story.ending().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(story.ending().reason()).isEqualTo("I am on leave until autumn.");
        assertThat(story.connected()).isFalse();
        story.menteeIsTold();
        story.process.isOver("event_declined", "event_requestEnded");
        story.process.hasNotPassed("task_makeConnection", "event_accepted", "event_requestWithdrawn");
        assertThat(new RequestStory(world).open()).as("asked again").isTrue();
    }

    @Test
    @Tag("D3")
    void a_mentee_who_withdraws_is_not_written_to_about_it() {
        story.everybodyKnows();
        story.menteeWithdraws();
        assertThat(story.ending().outcome()).isEqualTo(Outcome.WITHDRAWN);
        story.process.waitsAt("task_updateCards");
        story.cardsAreRefreshed();
        story.process.isOver("event_withdrawn", "event_requestWithdrawn");
        story.process.hasNotPassed("task_tellMentee", "event_requestEnded", "gateway_accepted");
        story.sentSoFar("chat requestSent", "chat mentorAsked");
    }

    @Test
    void an_answer_need_not_wait_until_the_mentee_has_read_the_confirmation() {
        story.chatTakes("task_askMentor");
        story.waitsFor("task_confirmToMentee", "event_timeToRemind");
        story.mentorAccepts();
        story.menteeIsTold();
        story.process.isOver("event_accepted", "event_requestEnded");
        story.process.hasNotPassed("event_menteeKnows", "event_menteeNotTold");
        story.sentSoFar("chat mentorAsked", "chat requestAnswered");
    }

    @Test
    void an_answer_may_come_by_another_way_before_the_mentor_was_asked_at_all() {
        story.waitsFor("task_askMentor", "task_confirmToMentee");
        story.mentorDeclines("");
        story.menteeIsTold();
        story.process.isOver("event_declined", "event_requestEnded");
        story.sentSoFar("chat requestAnswered");
    }

    @Test
    @Tag("D16")
    void a_withdrawal_takes_the_reminder_out_of_the_workers_hands() {
        story.everybodyKnows();
        story.onDay(3);
        story.waitsFor("task_remindMentor");
        story.process.given("task_remindMentor", "chat.postCard");
        story.menteeWithdraws();
        story.process.waitsAt("task_updateCards");
        story.cardsAreRefreshed();
        story.process.isOver("event_withdrawn", "event_requestWithdrawn");
        story.sentSoFar("chat requestSent", "chat mentorAsked");
    }

    @Test
    @Tag("D11")
    void an_answer_after_the_end_changes_nothing_and_hears_what_happened() {
        story.everybodyKnows();
        story.mentorAccepts();
        var again = story.mentorDeclines("changed my mind").orElseThrow();
        assertThat(again.outcome()).isEqualTo("late");
        assertThat(again.words()).isEqualTo("Already accepted by you on 4 May, 10:00 in Slack.");
        assertThat(story.menteeWithdraws().orElseThrow().words())
                .isEqualTo("Already accepted by Ingrid Solberg on 4 May, 10:00 in Slack.");
        assertThat(story.ending().outcome()).isEqualTo(Outcome.ACCEPTED);
        story.process.waitsAt("task_updateCards");
    }

    @Test
    @Tag("D15")
    void nobody_else_answers_or_withdraws_whatever_their_button_says() {
        story.everybodyKnows();
        var other = world.member("Oskar Lind", Role.MENTOR);
        for (var verb : new String[] {RequestVerbs.ACCEPT, RequestVerbs.DECLINE, RequestVerbs.WITHDRAW}) {
            assertThat(story.clicks(verb, other, "").orElseThrow().outcome()).isEqualTo("refused");
        }
        assertThat(story.clicks(RequestVerbs.ACCEPT, world.mentee, "")
                        .orElseThrow()
                        .words())
                .isEqualTo("This request is not yours to answer.");
        assertThat(story.clicks(RequestVerbs.WITHDRAW, world.mentor, "")
                        .orElseThrow()
                        .words())
                .isEqualTo("This request is not yours to withdraw.");
        assertThat(story.open()).isTrue();
        story.waitsFor("event_timeToRemind");
    }

    @Test
    void a_mentor_without_room_can_decline_but_not_accept() {
        world.memberships.save(world.programId, world.mentor, Role.MENTOR, 1);
        var mentee = world.member("Yuki Tanaka", Role.MENTEE);
        var second = world.mentoringRequest
                .send(new NewRequest(world.programId, mentee, world.mentor, "Me too?"), Surface.WEB)
                .requestId()
                .orElseThrow();
        story.mentorAccepts();
        var refused = world.clicks
                .act(RequestVerbs.ACCEPT, second.toString(), world.mentor, Surface.WEB, "")
                .orElseThrow();
        assertThat(refused.words()).isEqualTo(Refusal.YOU_ARE_FULL.words());
        assertThat(world.requests.get(second).open()).isTrue();
        world.clicks.act(RequestVerbs.DECLINE, second.toString(), world.mentor, Surface.WEB, "");
        world.clock.pass(World.UNDO);
        world.runDueJobs();
        assertThat(world.requests.get(second).ended().orElseThrow().outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void the_same_mentor_is_not_asked_twice_at_a_time() {
        var again = world.mentoringRequest.send(
                new NewRequest(world.programId, world.mentee, world.mentor, "Hello again"), Surface.WEB);
        assertThat(again.refusal()).contains(Refusal.ALREADY_ASKED);
        assertThat(again.requestId()).isEmpty();
        assertThat(world.engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(1);
    }

    @Test
    @Tag("A13")
    void every_change_is_in_the_audit_log_with_who_and_from_where() {
        story.everybodyKnows();
        story.mentorDeclines("");
        assertThat(story.audited())
                .containsExactly(
                        "amara@northwind.example request.sent WEB", "ingrid@northwind.example request.declined SLACK");
    }

    @Test
    @Tag("H1")
    void the_instance_belongs_to_the_organization_of_the_mentee() {
        assertThat(story.process.tenant()).isEqualTo(world.organizationId.toString());
    }
}
