package dev.liaison.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;

/** Knobs for benchmarks and experiments; the defaults are strict. */
public record Settings(
        int latencyMs,
        boolean rateLimits,
        int burst,
        double messagesPerSecond,
        int messageBurst,
        int messagesPerMinute,
        int messageWorkspaceBurst,
        int ackTimeoutMs) {

    /** The vendor's limits as far as they are known, and no added latency. */
    public static final Settings STRICT = new Settings(0, true, 10, 1, 5, 300, 60, 3000);

    /** Some knobs turned. */
    public Settings changed(JsonNode patch) {
        ObjectNode base = Json.MAPPER.valueToTree(this);
        patch.properties().forEach(field -> base.set(field.getKey(), field.getValue()));
        return Json.MAPPER.convertValue(base, Settings.class);
    }
}
