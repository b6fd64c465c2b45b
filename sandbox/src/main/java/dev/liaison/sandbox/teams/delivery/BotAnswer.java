package dev.liaison.sandbox.teams.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;

/** What a bot answered; status 0, with a reason, when it did not in time or at all. {@code millis} is how long it took. */
public record BotAnswer(int status, String body, String reason, long millis) {
    /** Whether it took the activity. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** As the control API shows it. */
    public ObjectNode toJson() {
        ObjectNode out = Json.object().put("status", status).put("body", body).put("millis", millis);
        return ok() ? out : out.put("reason", reason);
    }
}
