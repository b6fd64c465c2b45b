package dev.liaison.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** What a model calls something, the code calls it too; and nothing is left in the one without the other. */
class VocabularyMatchesModelsTest {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w'])([a-z]\\w*)(?![\\w(.])");

    @Test
    void processes_have_one_name() {
        assertThat(named(Process.class, Process::getId)).isEqualTo(Model.constants(Processes.class));
    }

    @Test
    void messages_have_one_name() {
        assertThat(named(Message.class, Message::getName)).isEqualTo(Model.constants(Messages.class));
    }

    @Test
    void signals_have_one_name() {
        assertThat(named(Signal.class, Signal::getName)).isEqualTo(Model.constants(Signals.class));
    }

    @Test
    void topics_have_one_name() {
        var used = Model.all()
                .flatMap(model -> model.elements(ServiceTask.class))
                .filter(task -> "external".equals(task.getCamundaType()))
                .map(ServiceTask::getCamundaTopic)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(Model.constants(Topics.class));
        assertThat(Outcomes.OF_TOPIC.keySet()).isEqualTo(used);
    }

    @Test
    void outcomes_have_one_name() {
        assertThat(named(Error.class, Error::getErrorCode)).isEqualTo(Model.constants(Outcomes.class));
    }

    @Test
    void properties_of_tasks_have_one_name() {
        assertThat(named(CamundaProperty.class, CamundaProperty::getCamundaName))
                .isEqualTo(Model.constants(Properties.class));
    }

    @Test
    void notices_have_one_name() {
        var used = Model.all()
                .flatMap(model -> model.elements(CamundaProperty.class))
                .filter(property -> property.getCamundaName().equals(Properties.NOTICE))
                .map(CamundaProperty::getCamundaValue)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(Model.constants(Notices.class));
    }

    @Test
    void what_models_and_forms_read_is_in_the_vocabulary() {
        var used = new TreeSet<String>();
        Model.all().map(Model::text).forEach(text -> used.addAll(namesIn(text)));
        used.removeAll(Set.of(
                "execution",
                "yes",
                "no",
                "calendarConnection",
                "featureEnablement",
                "groupMeetingPoll",
                "integrationLifecycle",
                "meetingScheduling",
                "mentoringRequest",
                "chatIntroduction",
                "organizationCalendar"));
        used.addAll(formKeys());
        assertThat(Model.constants(Variables.class)).containsAll(used);
    }

    private static Set<String> namesIn(String text) {
        var names = new TreeSet<String>();
        var expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            var words = NAME.matcher(expressions.group(1));
            while (words.find()) {
                names.add(words.group(1));
            }
        }
        return names;
    }

    static Set<String> formKeys() {
        try (var files = Files.list(Path.of("forms"))) {
            return files.flatMap(VocabularyMatchesModelsTest::keys).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> keys(Path form) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(form.toFile()).findValuesAsText("key").stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T extends BpmnModelElementInstance> Set<String> named(
            Class<T> type, java.util.function.Function<T, String> name) {
        return Model.all()
                .flatMap(model -> model.elements(type))
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
