package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.MicrosoftVoice;
import dev.liaison.sandbox.vendor.Voice;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Teams speaks of trouble: the connector in its way, Graph in its own. */
public final class TeamsVoice implements Voice {
    private final MicrosoftVoice graph;

    /** Speaks at that time. */
    public TeamsVoice(Clock clock) {
        graph = new MicrosoftVoice(clock);
    }

    @Override
    public Answer trouble(Fault fault) {
        if (fault.method().startsWith("teams.graph.")) {
            return graph.trouble(fault);
        }
        int status = fault.kind() == Fault.Kind.REVOKE_TOKEN ? 401 : fault.status();
        String code = fault.error().equals("internal_error") ? ConnectorErrors.code(status) : fault.error();
        Map<String, String> headers =
                status == 429 || status == 503 ? Map.of("Retry-After", String.valueOf(fault.retryAfter())) : Map.of();
        return Answer.json(
                status, headers, Json.write(ConnectorErrors.body(code, fault.messageOr("It was asked for."))));
    }

    @Override
    public Answer throttled(boolean concurrent, long retryAfter) {
        return ConnectorError.throttled("API calls quota exceeded", retryAfter).answer();
    }

    @Override
    public @Nullable String error(Answer answer) {
        if (answer.status() < 400) {
            return null;
        }
        JsonNode body = Json.parse(answer.body()).orElseGet(Json::object);
        return body.has("errorCode") ? body.path("errorCode").asText() : null;
    }
}
