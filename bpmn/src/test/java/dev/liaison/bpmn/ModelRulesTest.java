package dev.liaison.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for models. Each names what it found, so that the message is the list to mend. */
class ModelRulesTest {
    private static final Set<String> FACADES = Set.of(
            "calendarConnection",
            "featureEnablement",
            "groupMeetingPoll",
            "integrationLifecycle",
            "meetingScheduling",
            "mentoringRequest",
            "chatIntroduction",
            "organizationCalendar");

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_file_has_the_name_of_its_only_process(Model model) {
        assertThat(model.elements(Process.class).map(Process::getId)).containsExactly(model.name());
    }

    @ParameterizedTest
    @MethodSource("models")
    void history_is_kept_for_a_limited_time(Model model) {
        assertThat(model.elements(Process.class).map(Process::getCamundaHistoryTimeToLiveString))
                .allMatch(time -> time != null && time.matches("P\\d+D"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void service_tasks_are_external_or_call_a_facade(Model model) {
        assertThat(violations(model, ServiceTask.class, task -> external(task) || callsFacade(task)))
                .isEmpty();
        assertThat(model.elements(ScriptTask.class)).isEmpty();
        assertThat(model.text()).doesNotContain("camunda:class", "camunda:script", "delegateExpression");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_call_is_committed_at_once_unless_a_repeat_is_harmless(Model model) {
        assertThat(violations(
                        model,
                        ServiceTask.class,
                        task -> !external(task) || task.isCamundaAsyncAfter() != harmless(task)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_outcome_of_a_topic_is_caught_where_it_can_happen(Model model) {
        assertThat(violations(
                        model,
                        ServiceTask.class,
                        task -> !external(task)
                                || caughtAt(model, task).equals(Outcomes.OF_TOPIC.get(task.getCamundaTopic()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void gateways_ask_a_question_and_label_every_way_out(Model model) {
        assertThat(violations(model, ExclusiveGateway.class, ModelRulesTest::isClear))
                .isEmpty();
        assertThat(violations(
                        model,
                        Gateway.class,
                        gateway -> !gateway.getElementType().getTypeName().equals("eventBasedGateway")
                                || gateway.getName().endsWith("?")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void times_are_iso_8601_or_a_setting_or_the_facades(Model model) {
        var texts = model.elements(TimerEventDefinition.class)
                .map(timer -> timer.getTextContent().strip())
                .toList();
        assertThat(texts)
                .allMatch(text -> text.matches("P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?|\\$\\{\\w+(\\.\\w+\\(\\))?}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_job_is_as_urgent_as_others_or_is_work_in_the_background(Model model) {
        var priorities = model.elements(FlowNode.class)
                .map(FlowNode::getCamundaJobPriority)
                .filter(Objects::nonNull);
        assertThat(priorities).allMatch(Long.toString(Priorities.BACKGROUND)::equals);
    }

    @ParameterizedTest
    @MethodSource("models")
    void names_follow_the_house(Model model) {
        assertThat(violations(model, Activity.class, task -> task.getId().matches("task_[a-z]\\w*") && named(task)))
                .isEmpty();
        assertThat(violations(
                        model,
                        FlowNode.class,
                        node -> node instanceof Activity
                                || node.getId()
                                        .matches(node instanceof Gateway ? "gateway_[a-z]\\w*" : "event_[a-z]\\w*")))
                .isEmpty();
        assertThat(violations(
                        model,
                        StartEvent.class,
                        start -> named(start) || start.getParentElement() instanceof SubProcess))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void user_tasks_have_a_form_and_somebody_to_do_them(Model model) {
        assertThat(violations(
                        model,
                        UserTask.class,
                        task -> Files.exists(Path.of("forms", task.getCamundaFormRef() + ".form"))
                                && task.getCamundaCandidateGroups() != null))
                .isEmpty();
    }

    private static boolean external(ServiceTask task) {
        return "external".equals(task.getCamundaType());
    }

    private static boolean harmless(ServiceTask task) {
        return Topics.HARMLESS_TO_REPEAT.contains(task.getCamundaTopic());
    }

    private static boolean callsFacade(ServiceTask task) {
        var expression = task.getCamundaExpression();
        return expression != null && FACADES.stream().anyMatch(name -> expression.startsWith("${" + name + "."));
    }

    private static Set<String> caughtAt(Model model, ServiceTask task) {
        return model.elements(BoundaryEvent.class)
                .filter(event -> event.getAttachedTo().equals(task))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode())
                .collect(Collectors.toSet());
    }

    private static boolean isClear(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() < 2) {
            return true;
        }
        return named(gateway)
                && gateway.getName().endsWith("?")
                && gateway.getDefault() != null
                && gateway.getOutgoing().stream().allMatch(ModelRulesTest::labelled);
    }

    private static boolean labelled(SequenceFlow flow) {
        return flow.getName() != null && !flow.getName().isBlank();
    }

    private static boolean named(FlowNode node) {
        return node.getName() != null && !node.getName().isBlank();
    }

    private static <T extends FlowNode> List<String> violations(Model model, Class<T> type, Predicate<T> rule) {
        return model.elements(type).filter(rule.negate()).map(FlowNode::getId).toList();
    }
}
