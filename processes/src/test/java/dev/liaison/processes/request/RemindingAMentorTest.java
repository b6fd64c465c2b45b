package dev.liaison.processes.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.request.Outcome;
import dev.liaison.processes.World;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D16")
class RemindingAMentorTest {
    private final World world = new World();

    @Test
    void a_silent_mentor_is_reminded_on_days_3_and_7_the_admin_helps_on_day_10_and_day_14_ends_it() {
        var story = new RequestStory(world).everybodyKnows();

        story.justBeforeDay(3);
        story.waitsFor("event_timeToRemind");
        story.onDay(3);
        story.waitsFor("task_remindMentor");
        story.chatTakes("task_remindMentor");

        story.justBeforeDay(7);
        story.waitsFor("event_timeToRemindAgain");
        story.onDay(7);
        story.waitsFor("task_remindMentorAgain");
        story.chatTakes("task_remindMentorAgain");

        story.justBeforeDay(10);
        story.waitsFor("event_timeForHelp");
        story.onDay(10);
        story.waitsFor("task_helpRequestAlong");

        story.justBeforeDay(14);
        story.waitsFor("task_helpRequestAlong");
        assertThat(story.open()).isTrue();
        story.onDay(14);
        assertThat(story.ending().outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(story.ending().by()).isNull();
        assertThat(story.ending().surface()).isEqualTo(Surface.SYSTEM);
        story.menteeIsTold();

        story.process.isOver("event_expired", "event_requestEnded");
        story.process.hasNotPassed(
                "event_mentorAnswered",
                "event_menteeWithdrew",
                "task_makeConnection",
                "task_endRequest",
                "event_leftOpen");
        story.sentSoFar(
                "chat requestSent",
                "chat mentorAsked",
                "chat mentorReminded",
                "chat mentorReminded",
                "chat requestAnswered");
        assertThat(story.audited())
                .containsExactly("amara@northwind.example request.sent WEB", "Liaison request.expired SYSTEM");
    }

    @Test
    void an_admin_who_leaves_it_open_leaves_it_to_the_mentor_until_day_14() {
        var story = onTheAdminsList();
        story.adminDecides(false);
        story.waitsFor();
        story.process.hasPassed("event_leftOpen");
        story.mentorAccepts();
        story.menteeIsTold();
        story.process.isOver("event_accepted", "event_requestEnded");
        story.process.hasNotPassed("task_endRequest", "event_endedByAdmin", "event_expired");
    }

    @Test
    void an_admin_who_ends_it_ends_it_in_their_own_name_and_at_once() {
        var story = onTheAdminsList();
        story.adminDecides(true);
        assertThat(story.ending().outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(story.ending().surface()).isEqualTo(Surface.TASKLIST);
        assertThat(story.audited()).last().isEqualTo("priya@northwind.example request.expired TASKLIST");
        story.menteeIsTold();
        story.process.isOver("event_endedByAdmin", "event_requestEnded");
        story.process.hasNotPassed("event_leftOpen", "event_expired", "task_recordExpiry");
    }

    @Test
    void an_answer_takes_the_task_off_the_admins_list() {
        var story = onTheAdminsList();
        story.mentorDeclines("");
        assertThat(world.engine.getTaskService().createTaskQuery().count()).isZero();
        story.menteeIsTold();
        story.process.isOver("event_declined", "event_requestEnded");
    }

    @Test
    void only_admins_of_that_program_and_global_admins_find_the_task() {
        onTheAdminsList();
        var tasks = world.engine.getTaskService();
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("program-admins:" + world.programId)
                        .count())
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskCandidateGroup("global-admins").count())
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("program-admins:another")
                        .count())
                .isZero();
        assertThat(tasks.createTaskQuery()
                        .tenantIdIn(world.organizationId.toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_reminder_that_takes_long_does_not_keep_the_request_open() {
        var story = new RequestStory(world).everybodyKnows();
        story.onDay(3);
        story.waitsFor("task_remindMentor");
        story.onDay(14);
        assertThat(story.ending().outcome()).isEqualTo(Outcome.EXPIRED);
        story.menteeIsTold();
        story.process.isOver("event_expired", "event_requestEnded");
        story.process.hasNotPassed("task_remindMentorAgain", "task_helpRequestAlong");
    }

    @Test
    @Tag("H4")
    void each_program_sets_its_own_days() {
        world.programs.saveSettings(
                world.programId,
                new ProgramSettings(
                        Duration.ofDays(1), Duration.ofDays(2), Duration.ofHours(60), Duration.ofDays(4), 3, 3));
        var story = new RequestStory(world).everybodyKnows();
        story.justBeforeDay(1);
        story.waitsFor("event_timeToRemind");
        story.onDay(1);
        story.chatTakes("task_remindMentor");
        story.onDay(2);
        story.chatTakes("task_remindMentorAgain");
        story.waitsFor("event_timeForHelp");
        story.at(Duration.ofHours(60));
        story.waitsFor("task_helpRequestAlong");
        story.onDay(4);
        assertThat(story.ending().outcome()).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    @Tag("H4")
    void a_request_under_way_keeps_the_days_that_it_was_promised() {
        var story = new RequestStory(world).everybodyKnows();
        world.programs.saveSettings(
                world.programId,
                new ProgramSettings(
                        Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(4), 3, 3));
        story.justBeforeDay(3);
        story.waitsFor("event_timeToRemind");
    }

    @Test
    void nothing_fires_after_the_end() {
        var story = new RequestStory(world).everybodyKnows();
        story.mentorAccepts();
        story.menteeIsTold();
        var before = world.engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .count();
        for (int day : new int[] {3, 7, 10, 14, 60}) {
            story.onDay(day);
        }
        assertThat(world.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .count())
                .isEqualTo(before);
        assertThat(story.ending().outcome()).isEqualTo(Outcome.ACCEPTED);
        story.process.isOver("event_accepted", "event_requestEnded");
    }

    private RequestStory onTheAdminsList() {
        var story = new RequestStory(world).everybodyKnows();
        story.onDay(3);
        story.chatTakes("task_remindMentor");
        story.onDay(7);
        story.chatTakes("task_remindMentorAgain");
        story.onDay(10);
        story.waitsFor("task_helpRequestAlong");
        return story;
    }
}
