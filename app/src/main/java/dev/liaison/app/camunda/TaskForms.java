package dev.liaison.app.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.core.io.ClassPathResource;

/** Which variables the form of a task lets somebody fill in. */
class TaskForms {
    private final TaskService tasks;
    private final ObjectMapper json;
    private final Map<String, Set<String>> byForm = new ConcurrentHashMap<>();

    TaskForms(TaskService tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    /** Empty also for a task that does not exist or has no form. */
    Set<String> of(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        return task == null || task.getCamundaFormRef() == null
                ? Set.of()
                : byForm.computeIfAbsent(task.getCamundaFormRef().getKey(), this::read);
    }

    private Set<String> read(String form) {
        try (var file = new ClassPathResource("forms/" + form + ".form").getInputStream()) {
            var fields = new HashSet<String>();
            collect(json.readTree(file), fields);
            return Set.copyOf(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode component, Set<String> fields) {
        if (component.has("key")
                && !component.path("readonly").asBoolean()
                && !component.path("disabled").asBoolean()) {
            fields.add(component.get("key").asText());
        }
        component.path("components").forEach(inner -> collect(inner, fields));
    }
}
