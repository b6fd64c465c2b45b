package dev.liaison.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.bpmn.Priorities;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the running engine, with its job executor, a model of a timer that is due at once. */
@Tag("A12")
class BackgroundJobsTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final int A_SECOND = 3;
    private static final int MANY = 25;

    private String deployment = "";

    private void start(String name, long priority, int count) {
        var model =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  targetNamespace="test"><process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="timer"/>
                  <intermediateCatchEvent id="timer" camunda:jobPriority="%d"><timerEventDefinition><timeDuration>PT0S</timeDuration>
                  </timerEventDefinition></intermediateCatchEvent>
                  <sequenceFlow id="b" sourceRef="timer" targetRef="end"/><endEvent id="end"/></process></definitions>"""
                        .formatted(name, priority);
        deployment = LIAISON.bean(RepositoryService.class)
                .createDeployment()
                .addString(name + ".bpmn", model)
                .deploy()
                .getId();
        for (var number = 0; number < count; number++) {
            LIAISON.bean(RuntimeService.class).startProcessInstanceByKey(name);
        }
    }

    @AfterEach
    void forget() {
        LIAISON.bean(RepositoryService.class).deleteDeployment(deployment, true);
    }

    private static long done(String name) {
        return LIAISON.bean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(name)
                .finished()
                .count();
    }

    @Test
    void however_many_are_due_a_few_are_done_in_each_second_and_in_the_end_all() {
        var begun = Instant.now();
        start("many-timers", Priorities.BACKGROUND, MANY);
        Await.that("all are done", () -> {
            var done = done("many-timers");
            var seconds = Duration.between(begun, Instant.now()).toSeconds() + 2;
            assertThat(done).isLessThanOrEqualTo(seconds * A_SECOND);
            return done == MANY;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Priorities.BACKGROUND + 1})
    void what_is_not_in_the_background_is_done_at_once(long priority) {
        start("urgent-timers", priority, MANY);
        var begun = Instant.now();
        Await.that("all are done", () -> done("urgent-timers") == MANY);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(MANY / A_SECOND - 1));
    }
}
