package dev.liaison.processes.meeting;

import static dev.liaison.processes.meeting.MeetingStory.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Signals;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.meeting.EventStanding;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.processes.World;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process of its own can start when two have said how their meeting went. */
@Tag("F9")
class SurveyHookTest {
    private static final String SURVEY = "some-survey";
    private final World world = new World();
    private final MeetingStory story = new MeetingStory(world);
    private final ProcessEngine engine = world.engine;
    private String deployment = "";

    @BeforeEach
    void listens() {
        var survey = Bpmn.createExecutableProcess(SURVEY)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .signal(Signals.MEETING_OUTCOME_KNOWN)
                .userTask()
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("some-survey.bpmn", survey)
                .deploy()
                .getId();
    }

    @AfterEach
    void listensNoMore() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void what_was_said_starts_it_with_the_ids_of_the_meeting() {
        over();
        assertThat(surveys()).isEmpty();
        story.clicks(MeetingVerbs.SAY_MET, world.mentee);
        assertThat(surveys()).singleElement().satisfies(survey -> assertThat(
                        engine.getRuntimeService().getVariables(survey.getId()))
                .containsEntry(Variables.MEETING_ID, story.meetingId.toString())
                .containsEntry(Variables.PROGRAM_ID, world.programId.toString())
                .containsEntry(Variables.ORGANIZATION_ID, world.organizationId.toString()));
    }

    @Test
    void a_meeting_that_nobody_says_anything_about_starts_none() {
        over();
        story.at(FIRST.plus(Duration.ofDays(8)));
        story.process.isOver("event_unknownOutcome");
        assertThat(surveys()).isEmpty();
    }

    private void over() {
        story.asked().booked(world.mentor, FIRST);
        story.everybodyKnows("event_timeToRemindAll");
        story.at(FIRST.minus(Duration.ofHours(24)));
        story.calendarShows(EventStanding.AS_BOOKED).everybodyIsTold();
        story.at(FIRST.minus(Duration.ofMinutes(15)));
        story.calendarShows(EventStanding.AS_BOOKED).everybodyIsTold();
        story.at(FIRST.plus(Duration.ofMinutes(30)));
        story.everybodyIsTold();
        story.process.waitsAt("gateway_met");
    }

    private List<ProcessInstance> surveys() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(SURVEY)
                .list();
    }
}
