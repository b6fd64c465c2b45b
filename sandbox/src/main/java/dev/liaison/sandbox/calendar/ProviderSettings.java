package dev.liaison.sandbox.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import org.jspecify.annotations.Nullable;

/**
 * Knobs of one provider. {@code callsPerWindow} counts per app and mailbox, {@code conferencePendingSeconds} says how long an online
 * meeting is not ready, {@code refreshTokenSeconds} how long consent lasts, null for the vendor's own rule.
 */
public record ProviderSettings(
        int latencyMs,
        int callsPerWindow,
        int windowSeconds,
        int concurrentCalls,
        int conferencePendingSeconds,
        @Nullable Long refreshTokenSeconds) {

    /** The vendor's published limits. */
    public static ProviderSettings of(Provider provider) {
        return switch (provider) {
            case GOOGLE -> new ProviderSettings(0, 600, 60, Integer.MAX_VALUE, 0, null);
            case MICROSOFT -> new ProviderSettings(0, 10_000, 600, 4, 0, null);
            case ICLOUD -> new ProviderSettings(0, Integer.MAX_VALUE, 60, Integer.MAX_VALUE, 0, null);
            case EXCHANGE -> new ProviderSettings(0, Integer.MAX_VALUE, 60, 27, 0, null);
        };
    }

    /** Some knobs turned; throws IllegalArgumentException when there is no such knob. */
    public ProviderSettings changed(JsonNode patch) {
        ObjectNode base = Json.MAPPER.valueToTree(this);
        patch.properties().forEach(field -> {
            if (!base.has(field.getKey())) {
                throw new IllegalArgumentException("no setting " + field.getKey());
            }
            base.set(field.getKey(), field.getValue());
        });
        return Json.MAPPER.convertValue(base, ProviderSettings.class);
    }
}
