package dev.liaison.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;

/**
 * Knobs of the server. {@code basic}, {@code ntlm} and {@code negotiate} say which logins are offered, {@code oauth} whether the
 * tokens of Microsoft's Entra are taken (hybrid modern authentication). {@code windowDays} is the longest window of a free/busy question,
 * {@code offsets} whether its answers carry an offset. {@code lockAfter} wrong passwords lock a login for {@code lockSeconds}.
 */
public record ExchangeSettings(
        boolean basic,
        boolean ntlm,
        boolean negotiate,
        boolean oauth,
        int windowDays,
        boolean offsets,
        int lockAfter,
        int lockSeconds) {

    /** What a server has after its installation. */
    public static final ExchangeSettings DEFAULT = new ExchangeSettings(false, true, true, false, 42, false, 5, 1800);

    /** Some knobs turned; throws IllegalArgumentException when there is no such knob. */
    public ExchangeSettings changed(JsonNode patch) {
        ObjectNode base = Json.MAPPER.valueToTree(this);
        patch.properties().forEach(field -> {
            if (!base.has(field.getKey())) {
                throw new IllegalArgumentException("no setting " + field.getKey());
            }
            base.set(field.getKey(), field.getValue());
        });
        return Json.MAPPER.convertValue(base, ExchangeSettings.class);
    }
}
