package dev.liaison.processes.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.request.Outcome;
import dev.liaison.processes.World;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chat, then mail, then a person: by the providers' real answers. */
@Tag("B6")
@Tag("G2")
class ReachingPeopleTest {
    private final World world = new World();
    private final RequestStory story = new RequestStory(world);

    @Test
    void a_mentor_without_chat_is_asked_and_reminded_by_mail() {
        story.chatTakes("task_confirmToMentee");
        story.chatHasNobody("task_askMentor");
        story.waitsFor("task_askMentorByMail");
        story.mailTakes("task_askMentorByMail");
        story.waitsFor("event_timeToRemind");
        story.onDay(3);
        story.chatHasNobody("task_remindMentor");
        story.waitsFor("task_remindMentorByMail");
        story.mailTakes("task_remindMentorByMail");
        story.onDay(7);
        story.chatHasNobody("task_remindMentorAgain");
        story.waitsFor("task_remindMentorAgainByMail");
        story.mailTakes("task_remindMentorAgainByMail");
        story.waitsFor("event_timeForHelp");
        story.sentSoFar("chat requestSent", "mail mentorAsked", "mail mentorReminded", "mail mentorReminded");
        story.process.hasNotPassed("task_reachMentor");
    }

    @Test
    void a_reminder_tries_the_chat_again_before_it_goes_by_mail() {
        story.chatHasNobody("task_askMentor");
        story.mailTakes("task_askMentorByMail");
        story.onDay(3);
        story.chatTakes("task_remindMentor");
        story.process.hasNotPassed("task_remindMentorByMail", "event_remindMentorNotInChat");
    }

    @Test
    void a_mentee_without_chat_gets_confirmation_and_answer_by_mail() {
        story.chatTakes("task_askMentor");
        story.chatHasNobody("task_confirmToMentee");
        story.waitsFor("task_confirmToMenteeByMail", "event_timeToRemind");
        story.mailTakes("task_confirmToMenteeByMail");
        story.waitsFor("event_timeToRemind");
        story.mentorAccepts();
        story.cardsAreRefreshed();
        story.chatHasNobody("task_tellMentee");
        story.process.waitsAt("task_tellMenteeByMail");
        story.mailTakes("task_tellMenteeByMail");
        story.process.isOver("event_accepted", "event_requestEnded");
        story.process.hasNotPassed("event_menteeOutOfReach", "event_menteeNotTold");
        story.sentSoFar("chat mentorAsked", "mail requestSent", "mail requestAnswered");
    }

    @Test
    void a_mentor_whom_nothing_reaches_becomes_a_task_for_the_admin_and_is_not_reminded() {
        story.chatTakes("task_confirmToMentee");
        story.chatHasNobody("task_askMentor");
        story.mailRefuses("task_askMentorByMail");
        story.waitsFor("task_reachMentor");
        story.process.completedBy("priya@northwind.example", "task_reachMentor", Map.of());
        story.waitsFor();
        story.process.hasPassed("event_mentorReached");
        story.onDay(14);
        assertThat(story.ending().outcome()).isEqualTo(Outcome.EXPIRED);
        story.process.hasNotPassed("event_timeToRemind", "task_remindMentor", "task_helpRequestAlong");
    }

    @Test
    void a_mentor_whom_the_admin_reached_answers_like_any_other() {
        story.chatHasNobody("task_askMentor");
        story.mailRefuses("task_askMentorByMail");
        story.mentorAccepts();
        assertThat(world.engine.getTaskService().createTaskQuery().count()).isZero();
        story.menteeIsTold();
        story.process.isOver("event_accepted", "event_requestEnded");
    }

    @Test
    @Tag("D16")
    void reminders_that_mail_cannot_deliver_do_not_hold_up_the_next_step() {
        story.everybodyKnows();
        story.onDay(3);
        story.chatHasNobody("task_remindMentor");
        story.mailRefuses("task_remindMentorByMail");
        story.waitsFor("event_timeToRemindAgain");
        story.onDay(7);
        story.chatHasNobody("task_remindMentorAgain");
        story.mailRefuses("task_remindMentorAgainByMail");
        story.waitsFor("event_timeForHelp");
        story.onDay(10);
        story.waitsFor("task_helpRequestAlong");
        story.sentSoFar("chat requestSent", "chat mentorAsked");
    }

    @Test
    void a_mentee_who_cannot_be_told_of_the_sending_still_gets_an_answer() {
        story.chatTakes("task_askMentor");
        story.chatHasNobody("task_confirmToMentee");
        story.mailRefuses("task_confirmToMenteeByMail");
        story.process.hasPassed("event_menteeNotTold");
        story.waitsFor("event_timeToRemind");
        story.mentorDeclines("");
        story.menteeIsTold();
        story.process.isOver("event_declined", "event_requestEnded");
    }

    @Test
    void a_mentee_out_of_reach_ends_the_request_visibly() {
        story.everybodyKnows();
        story.mentorAccepts();
        story.cardsAreRefreshed();
        story.chatHasNobody("task_tellMentee");
        story.mailRefuses("task_tellMenteeByMail");
        story.process.isOver("event_accepted", "event_menteeOutOfReach");
        story.process.hasNotPassed("event_requestEnded");
        assertThat(story.connected()).isTrue();
    }

    @Test
    @Tag("D12")
    void the_mentee_is_told_although_no_card_can_be_brought_up_to_date() {
        story.everybodyKnows();
        story.mentorAccepts();
        story.process.refused("task_updateCards", Topics.CHAT_REFRESH_CARDS, Outcomes.CHAT_RECIPIENT_GONE);
        story.process.waitsAt("task_tellMentee");
        story.chatTakes("task_tellMentee");
        story.process.isOver("event_cardsOutOfReach", "event_requestEnded");
    }

    @Test
    @Tag("D12")
    void cards_out_of_reach_do_not_keep_a_withdrawn_request_running() {
        story.everybodyKnows();
        story.menteeWithdraws();
        story.process.refused("task_updateCards", Topics.CHAT_REFRESH_CARDS, Outcomes.CHAT_RECIPIENT_GONE);
        story.process.isOver("event_cardsOutOfReach", "event_requestWithdrawn");
        story.process.hasNotPassed("task_tellMentee");
    }
}
