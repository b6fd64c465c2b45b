package dev.liaison.providers.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liaison.providers.http.ErrorName;
import dev.liaison.providers.http.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Graph answered with an error. Raised below the SDK, which would lose the error's name when the answer isn't JSON. */
final class GraphRefusal extends IOException {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();
    private final int status;
    private final String code;
    private final Duration retryAfter;

    private GraphRefusal(int status, String code, Duration retryAfter) {
        super("HTTP " + status + " " + ErrorName.of(code));
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** For our HTTP client. */
    static Response raise(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            throw new GraphRefusal(
                    response.code(),
                    code(response.peekBody(LARGEST).string()),
                    RetryAfter.of(response.header("Retry-After"), GraphErrors.SOME_TIME));
        }
    }

    private static String code(String body) {
        try {
            return JSON.readTree(body).path("error").path("code").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    int status() {
        return status;
    }

    /** Graph's name for it; empty when there is none. */
    String code() {
        return code;
    }

    /** What the header said, or {@link GraphErrors#SOME_TIME}. */
    Duration retryAfter() {
        return retryAfter;
    }
}
