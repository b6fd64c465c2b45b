package dev.liaison.sandbox.icloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;

/**
 * Knobs for what Apple does not document. {@code partialRetrieval} honours the choice of properties in calendar data, {@code expand}
 * the expansion of series; changes show in reports only after {@code syncLagSeconds}; {@code lockAfter} wrong passwords lock the account.
 */
public record ICloudSettings(boolean partialRetrieval, boolean expand, int syncLagSeconds, int lockAfter) {
    /** As unkind as it may be: everything comes back, whatever was asked for. */
    public static final ICloudSettings DEFAULT = new ICloudSettings(false, true, 0, 10);

    /** Some knobs turned; throws IllegalArgumentException when there is no such knob. */
    public ICloudSettings changed(JsonNode patch) {
        ObjectNode base = Json.MAPPER.valueToTree(this);
        patch.properties().forEach(field -> {
            if (!base.has(field.getKey())) {
                throw new IllegalArgumentException("no setting " + field.getKey());
            }
            base.set(field.getKey(), field.getValue());
        });
        return Json.MAPPER.convertValue(base, ICloudSettings.class);
    }
}
