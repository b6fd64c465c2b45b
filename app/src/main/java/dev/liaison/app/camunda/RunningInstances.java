package dev.liaison.app.camunda;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Running instances by business key, for links into the webapps; over all organizations, so for support only. */
public class RunningInstances {
    private final RuntimeService runtime;
    private final TaskService tasks;

    RunningInstances(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Ids by business key. */
    public Map<String, String> of(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).unlimitedList().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(
                        ProcessInstance::getBusinessKey, ProcessInstance::getId, (first, second) -> first));
    }

    /** Ids of the open tasks of a process, by the id of their instance. */
    public Map<String, String> openTasks(String process) {
        return tasks.createTaskQuery().processDefinitionKey(process).unlimitedList().stream()
                .collect(Collectors.toMap(Task::getProcessInstanceId, Task::getId, (first, second) -> first));
    }
}
