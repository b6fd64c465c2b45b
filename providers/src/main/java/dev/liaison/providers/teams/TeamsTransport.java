package dev.liaison.providers.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.NotSent;
import dev.liaison.providers.http.SendsOnce;
import dev.liaison.providers.teams.TeamsTrouble.Kind;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls the connector and says of every answer, and of every lost one, what it was. Our token goes to service addresses only,
 * whatever a conversation claims.
 */
final class TeamsTransport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");
    private static final long LARGEST = 256 * 1024;

    private final TeamsSettings settings;
    private final TeamsToken token;
    private final OkHttpClient http;

    TeamsTransport(TeamsSettings settings, TeamsToken token, HttpTimeouts timeouts) {
        this.settings = settings;
        this.token = token;
        this.http = SendsOnce.client(timeouts);
    }

    /** A call below a service address; its segments are encoded here. */
    record Call(String method, @Nullable JsonNode body, String... path) {}

    /** Blocks. @return the answer's body; missing when it has none */
    JsonNode call(String serviceUrl, Call call) throws TeamsTrouble {
        var url = url(serviceUrl, call);
        var first = token.get();
        try (var response = send(url, call, first)) {
            if (response.code() != 401) {
                return read(response);
            }
        }
        try (var response = send(url, call, token.insteadOf(first))) {
            return read(response);
        }
    }

    private HttpUrl url(String serviceUrl, Call call) {
        var base = settings.serves(serviceUrl) ? HttpUrl.parse(serviceUrl) : null;
        if (base == null) {
            throw new IllegalStateException("Teams: a conversation at an address that is not allowed");
        }
        var url = base.newBuilder();
        url.addPathSegments("v3/conversations");
        for (var segment : call.path()) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    private Response send(HttpUrl url, Call call, Secret secret) throws TeamsTrouble {
        var body = call.body();
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + secret.value())
                .header("Accept", "application/json")
                .method(call.method(), body == null ? null : RequestBody.create(body.toString(), TYPE))
                .build();
        try {
            return http.newCall(request).execute();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static TeamsTrouble lost(IOException e) {
        return NotSent.causes(e)
                ? new TeamsTrouble(Kind.OUT_OF_ORDER, "not connected, " + e.getMessage())
                : new TeamsTrouble(Kind.DOUBTFUL, "answer lost, " + e.getMessage());
    }

    private static JsonNode read(Response response) throws TeamsTrouble {
        String text;
        try {
            text = response.peekBody(LARGEST).string();
        } catch (IOException e) {
            throw lost(e);
        }
        if (response.isSuccessful()) {
            return parse(text);
        }
        throw TeamsErrors.of(response.code(), code(parse(text)), response.header("Retry-After"));
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Teams has two ways to name an error. */
    private static String code(JsonNode body) {
        var code = body.path("error").path("code").asText("");
        return code.isEmpty() ? body.path("errorCode").asText("") : code;
    }
}
