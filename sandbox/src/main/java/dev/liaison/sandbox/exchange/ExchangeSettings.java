package dev.liaison.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import org.jspecify.annotations.Nullable;

/**
 * Knobs of the server. {@code basic}, {@code ntlm} and {@code negotiate} say which logins are offered, {@code bearerToken} is the one
 * token that is accepted for {@code bearerUser}, null for none. {@code windowDays} is the longest window of a free/busy question,
 * {@code offsets} whether its answers carry an offset. {@code lockAfter} wrong passwords lock a login for {@code lockSeconds}.
 */
public record ExchangeSettings(
        boolean basic,
        boolean ntlm,
        boolean negotiate,
        @Nullable String bearerToken,
        @Nullable String bearerUser,
        int windowDays,
        boolean offsets,
        int lockAfter,
        int lockSeconds) {

    /** What a server has after its installation. */
    public static final ExchangeSettings DEFAULT =
            new ExchangeSettings(false, true, true, null, null, 42, false, 5, 1800);

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

    /** The same without the token, for people to look at. */
    public ObjectNode shown() {
        ObjectNode out = Json.MAPPER.valueToTree(this);
        return out.put("bearer_token", bearerToken == null ? null : "***");
    }
}
