package dev.liaison.workers.kit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker has to do.
 *
 * @param key the same for every repeat; makes a repeat harmless
 * @param variables ids and flags
 */
public record Task(String key, Map<String, Object> variables) {

    /** @throws IllegalStateException when the model does not give it */
    public String text(String variable) {
        return optionalText(variable).orElseThrow(() -> new IllegalStateException("the model gives no " + variable));
    }

    /** Empty also for an empty text. */
    public Optional<String> optionalText(String variable) {
        return Optional.ofNullable((String) variables.get(variable)).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalStateException when the model does not give it */
    public UUID id(String variable) {
        return UUID.fromString(text(variable));
    }
}
