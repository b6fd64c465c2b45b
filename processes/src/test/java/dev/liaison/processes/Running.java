package dev.liaison.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

/** One instance under test. Whoever does something with it insists that exactly this waits. */
public final class Running {
    private static final String WORKER = "test";
    private static final long LOCK = 60_000;

    private final World world;
    private final ProcessInstance instance;

    private Running(World world, ProcessInstance instance) {
        this.world = world;
        this.instance = instance;
    }

    /** The only instance with that business key. */
    public static Running of(World world, String businessKey) {
        var only = world.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        assertThat(only).as("running instance of " + businessKey).isNotNull();
        return new Running(world, Objects.requireNonNull(only));
    }

    /** It waits here, and nowhere else. */
    public void waitsAt(String... activities) {
        var tree = world.engine.getRuntimeService().getActivityInstance(instance.getId());
        assertThat(tree).as("the running instance").isNotNull();
        assertThat(leaves(tree).toList()).containsExactlyInAnyOrder(activities);
    }

    private static Stream<String> leaves(ActivityInstance it) {
        var children = Arrays.stream(it.getChildActivityInstances()).flatMap(Running::leaves);
        var between = Arrays.stream(it.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        return it.getChildActivityInstances().length + it.getChildTransitionInstances().length == 0
                ? Stream.of(it.getActivityId())
                : Stream.concat(children, between);
    }

    public void hasPassed(String... activities) {
        BpmnAwareTests.assertThat(instance).hasPassed(activities);
    }

    public void hasPassedInOrder(String... activities) {
        BpmnAwareTests.assertThat(instance).hasPassedInOrder(activities);
    }

    /** Never entered, not even to be cancelled. */
    public void hasNotPassed(String... activities) {
        BpmnAwareTests.assertThat(instance).hasNotPassed(activities);
        assertThat(world.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(it -> it.getActivityId())
                .doesNotContain(activities);
    }

    public String tenant() {
        return Objects.requireNonNull(instance.getTenantId());
    }

    public Object variable(String name) {
        return Objects.requireNonNull(world.engine.getRuntimeService().getVariable(instance.getId(), name));
    }

    /** What a worker would be given for the only external task of that activity. */
    public Map<String, Object> given(String activity, String topic) {
        var given = new HashMap<>(world.engine
                .getRuntimeService()
                .getVariables(locked(activity, topic).getExecutionId()));
        given.putAll(world.said(instance.getProcessDefinitionId(), activity));
        return given;
    }

    /** The worker is done; the engine goes on behind it. */
    public void done(String activity, String topic) {
        complete(locked(activity, topic).getId());
    }

    /** The same, of one task among several of one activity. */
    public void complete(String externalTaskId) {
        var tasks = world.engine.getExternalTaskService();
        tasks.lock(externalTaskId, WORKER, LOCK);
        tasks.complete(externalTaskId, WORKER);
        world.runDueJobs();
    }

    /** The worker reports a business outcome. */
    public void refused(String activity, String topic, String outcome) {
        var task = locked(activity, topic);
        world.engine.getExternalTaskService().handleBpmnError(task.getId(), WORKER, outcome);
        world.runDueJobs();
    }

    /** What the instances that this one called wait for a worker to do, oldest first. */
    public List<ExternalTask> calls() {
        var called = world.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .list();
        return called.stream()
                .flatMap(each -> world
                        .engine
                        .getExternalTaskService()
                        .createExternalTaskQuery()
                        .processInstanceId(each.getId())
                        .list()
                        .stream())
                .toList();
    }

    /** A worker reports that of a task in an instance that this one called. */
    public void callRefused(ExternalTask task, String outcome) {
        var tasks = world.engine.getExternalTaskService();
        tasks.lock(task.getId(), WORKER, LOCK);
        tasks.handleBpmnError(task.getId(), WORKER, outcome);
        world.runDueJobs();
    }

    /** The worker is done, and gives variables back. */
    public void done(String activity, String topic, Map<String, Object> variables) {
        world.engine.getExternalTaskService().complete(locked(activity, topic).getId(), WORKER, variables);
        world.runDueJobs();
    }

    private ExternalTask locked(String activity, String topic) {
        var waiting = world.engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .list();
        assertThat(waiting).as("external tasks of " + activity).hasSize(1);
        var task = waiting.get(0);
        assertThat(task.getTopicName()).isEqualTo(topic);
        world.engine.getExternalTaskService().lock(task.getId(), WORKER, LOCK);
        return task;
    }

    /** Somebody signed in to Tasklist completes the only user task. */
    public void completedBy(String user, String activity, Map<String, Object> answers) {
        var task = world.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        assertThat(task).as("the only user task").isNotNull();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(activity);
        world.as(user, () -> world.engine.getTaskService().complete(task.getId(), answers));
        world.runDueJobs();
    }

    /** Over, at these ends, and nothing is left that could fire one day. */
    public void isOver(String... ends) {
        BpmnAwareTests.assertThat(instance).isEnded();
        hasPassed(ends);
        var id = instance.getId();
        assertThat(world.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(id)
                        .count())
                .as("jobs left of " + Arrays.toString(ends))
                .isZero();
        assertThat(world.engine
                        .getExternalTaskService()
                        .createExternalTaskQuery()
                        .processInstanceId(id)
                        .count())
                .as("external tasks left")
                .isZero();
        assertThat(world.engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .count())
                .as("user tasks left")
                .isZero();
        assertThat(world.engine
                        .getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(id)
                        .count())
                .as("subscriptions left")
                .isZero();
    }
}
