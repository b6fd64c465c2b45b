package dev.liaison.app.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever completes a task answers its form and nothing else. The engine itself would take any variable from them, such
 * as the id of another organization's request, and the model would act on it.
 */
class TaskAnswers extends OncePerRequestFilter {
    private static final Pattern ENDS_TASK =
            Pattern.compile(".*/task/([^/]+)/(complete|submit-form|resolve|bpmnError|bpmnEscalation)/?");

    private final TaskForms forms;
    private final ObjectMapper json;

    TaskAnswers(TaskForms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !ENDS_TASK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ENDS_TASK.matcher(request.getRequestURI());
        if (!path.matches() || path.group(2).startsWith("bpmn")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var body = request.getInputStream().readAllBytes();
        var answers = body.length == 0 ? json.createObjectNode() : json.readTree(body);
        if (answers.get("variables") instanceof ObjectNode variables) {
            keepOnly(forms.of(path.group(1)), variables);
        }
        chain.doFilter(new Replaced(request, json.writeValueAsBytes(answers)), response);
    }

    /** The form sends what it only shows as well; that is dropped without a word. */
    private static void keepOnly(Set<String> fields, ObjectNode variables) {
        variables.retain(fields);
        variables.properties().removeIf(field -> !plain(field.getValue()));
    }

    private static boolean plain(JsonNode value) {
        return !value.has("valueInfo") || !value.get("valueInfo").has("objectTypeName");
    }
}
