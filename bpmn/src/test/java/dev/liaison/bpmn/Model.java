package dev.liaison.bpmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as files, for the tests. */
record Model(Path file, BpmnModelInstance bpmn) {

    static Stream<Model> all() {
        try (var files = Files.list(Path.of("models"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return bpmn.getModelElementsByType(type).stream();
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }

    /** The values of a vocabulary class's constants. */
    static Set<String> constants(Class<?> vocabulary) {
        var values = new TreeSet<String>();
        Arrays.stream(vocabulary.getFields())
                .filter(field -> field.getType() == String.class)
                .forEach(field -> values.add(value(field)));
        return values;
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
