package dev.liaison.processes.engine;

import dev.liaison.bpmn.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The few things that façades ask of the engine, by business key. All of them join the caller's transaction. */
public final class Engine {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;

    public Engine(RuntimeService runtime, TaskService tasks, IdentityService identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Starts an instance; {@code variables} must name the organization, which becomes the tenant. */
    public void start(String process, String businessKey, Map<String, Object> variables) {
        if (!variables.containsKey(Variables.ORGANIZATION_ID)) {
            throw new IllegalArgumentException("an instance belongs to an organization");
        }
        runtime.startProcessInstanceByKey(process, businessKey, variables);
    }

    public boolean running(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** Id of the running instance, for links into Cockpit. */
    public Optional<String> instance(String businessKey) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .singleResult())
                .map(Execution::getId);
    }

    /** @throws NotYet when nothing waits for it */
    public void correlate(String message, String businessKey, Map<String, Object> variables) {
        correlate(message, businessKey, builder -> builder.setVariables(variables));
    }

    /**
     * The same for a message that opens a frame beside the main line: the variables belong to that frame, so that two at
     * the same time don't mix.
     *
     * @throws NotYet when nothing waits for it
     */
    public void correlateFrame(String message, String businessKey, Map<String, Object> variables) {
        correlate(message, businessKey, builder -> builder.setVariablesToTriggeredScope(variables));
    }

    private void correlate(String message, String businessKey, UnaryOperator<MessageCorrelationBuilder> how) {
        try {
            how.apply(runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey))
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotYet(message + " for " + businessKey, e);
        }
    }

    /** Delivers a message to everybody in the instance who waits for it. @return false when nobody does */
    public boolean signalIfAwaited(String message, String businessKey) {
        return signal(message, waiting(message, businessKey));
    }

    /** The same for those in whose frame the variable has that value. */
    public boolean signalIfAwaited(String message, String businessKey, String variable, Object value) {
        return signal(
                message,
                waiting(message, businessKey).stream()
                        .filter(it -> value.equals(runtime.getVariable(it.getId(), variable)))
                        .toList());
    }

    private List<Execution> waiting(String message, String businessKey) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    private boolean signal(String message, List<Execution> waiting) {
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }

    /** True when somebody in the instance waits for that message. */
    public boolean awaits(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** A variable of the running instance; empty when there is no such instance or variable. */
    public Optional<Object> variable(String businessKey, String name) {
        return instance(businessKey).map(id -> runtime.getVariable(id, name));
    }

    /** Sets variables of the running instance, for those who read them in a form. */
    public void setVariables(String businessKey, Map<String, Object> variables) {
        runtime.setVariables(instance(businessKey).orElseThrow(), variables);
    }

    /** Business keys of an organization's running instances of a process. */
    public List<String> keys(String process, UUID organizationId) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .tenantIdIn(organizationId.toString())
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    /** The instance's only open task of that kind. */
    public Optional<Task> task(String businessKey, String definitionKey) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(definitionKey)
                .singleResult());
    }

    public void complete(Task task, Map<String, Object> variables) {
        tasks.complete(task.getId(), variables);
    }

    /** Who acts in Tasklist or Cockpit at the moment; empty when the engine acts by itself. */
    public Optional<String> currentUser() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(it -> it.getUserId());
    }

    /** Business key of a subject: {@code request:<id>}. */
    public static String key(String subject, UUID id) {
        return subject + ":" + id;
    }
}
