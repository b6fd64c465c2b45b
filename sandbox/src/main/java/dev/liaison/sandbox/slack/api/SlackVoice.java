package dev.liaison.sandbox.slack.api;

import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import java.util.Map;

/** How Slack speaks of trouble. */
final class SlackVoice {
    private SlackVoice() {}

    static Answer say(Fault fault) {
        return switch (fault.kind()) {
            case SLACK_ERROR -> Answer.json(200, Map.of(), error(fault.error()));
            case REVOKE_TOKEN -> Answer.json(200, Map.of(), error("token_revoked"));
            default -> http(fault);
        };
    }

    private static Answer http(Fault fault) {
        if (fault.status() == 429) {
            Map<String, String> retry = Map.of("Retry-After", String.valueOf(fault.retryAfter()));
            return Answer.json(429, retry, error("ratelimited"));
        }
        return new Answer(fault.status(), "text/html", Map.of(), "<html><body>Server Error</body></html>");
    }

    private static String error(String code) {
        return Json.write(Json.object().put("ok", false).put("error", code));
    }
}
