package dev.liaison.providers.http.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Redaction;
import dev.liaison.providers.http.RetryAfter;
import dev.liaison.providers.http.StatusMeaning;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an OAuth endpoint answered to a form. */
record FormAnswer(String vendor, int status, @Nullable String retryAfter, String body) {
    private static final Duration SOME_TIME = Duration.ofSeconds(30);
    private static final Set<String> OUT_OF_ORDER = Set.of("temporarily_unavailable", "server_error");
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Throttled as it says; {@link Unreachable} when it is not working, or when something else speaks for it */
    JsonNode read() throws OAuthRefusal {
        return switch (StatusMeaning.of(status)) {
            case FINE -> json();
            case THROTTLED -> throw new Throttled(RetryAfter.of(retryAfter, SOME_TIME));
            case OUT_OF_ORDER -> throw unreachable(vendor, "HTTP " + status);
            case REJECTED -> throw refusal(json());
        };
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Without a name it is not the token endpoint that speaks, but something in between. */
    private OAuthRefusal refusal(JsonNode answer) {
        var error = answer.path("error").asText();
        if (error.isEmpty() || OUT_OF_ORDER.contains(error)) {
            throw unreachable(vendor, "HTTP " + status + " " + error);
        }
        return new OAuthRefusal(error, answer.path("suberror").asText());
    }

    static Unreachable unreachable(String vendor, String why) {
        return new Unreachable(vendor + ": " + Redaction.of(why));
    }
}
