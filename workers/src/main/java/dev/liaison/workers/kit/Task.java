package dev.liaison.workers.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker has to do.
 *
 * @param key the same for every repeat; makes a repeat harmless
 * @param subject what it is about: the business key, {@code request:<id>}
 * @param given the variables that the worker {@linkplain Worker#reads() reads}, and what the model says about the task
 */
public record Task(String key, String subject, Map<String, Object> given) {

    /** As the engine gives it. */
    public static Task of(String key, String subject, Map<String, Object> variables, Map<String, String> properties) {
        var given = new HashMap<>(variables);
        given.putAll(properties);
        return new Task(key, subject, given);
    }

    /** @throws IllegalArgumentException when the business key does not end in a UUID */
    public UUID subjectId() {
        return UUID.fromString(subject.substring(subject.lastIndexOf(':') + 1));
    }

    /** @throws IllegalStateException when the model does not give it */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> new IllegalStateException("the model gives no " + name));
    }

    /** Empty also for an empty text. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) given.get(name)).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalStateException when the model does not give it */
    public UUID id(String name) {
        return UUID.fromString(text(name));
    }
}
