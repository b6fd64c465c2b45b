package dev.liaison.providers.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.NotSent;
import dev.liaison.providers.http.RetryAfter;
import dev.liaison.providers.http.SendsOnce;
import dev.liaison.providers.http.StatusMeaning;
import dev.liaison.providers.slack.SlackTrouble.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Calls the SDK and says of every answer, and of every lost one, what it was. */
final class SlackTransport {
    private static final Set<String> NOTHING = Set.of("", "null");

    private final Slack slack;

    SlackTransport(URI apiUrl, HttpTimeouts timeouts) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        // otherwise the SDK asks auth.test before each token's first call
        config.setStatsEnabled(false);
        // these log requests and answers, with people's words and tokens in them
        config.setHttpClientResponseHandlers(List.of());
        var client = SendsOnce.client(timeouts)
                .newBuilder()
                .addInterceptor(SlackTransport::refuseNothing)
                .build();
        var http = new SlackHttpClient(client);
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
    }

    /** The SDK fails with a NullPointerException at an answer without content. */
    private static Response refuseNothing(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.isSuccessful()
                && NOTHING.contains(response.peekBody(16).string().strip())) {
            response.close();
            throw new IOException("empty answer");
        }
        return response;
    }

    /** One call of the SDK; the client has the token already, but not all of its methods use it. */
    interface Call<R extends SlackApiTextResponse> {
        R on(MethodsClient client, String token) throws IOException, SlackApiException;
    }

    <R extends SlackApiTextResponse> R call(@Nullable Secret token, Call<R> call) throws SlackTrouble {
        R answer =
                token == null ? ask(slack.methods(), "", call) : ask(slack.methods(token.value()), token.value(), call);
        if (!answer.isOk()) {
            throw SlackErrors.trouble(
                    String.valueOf(answer.getError()),
                    RetryAfter.of(header(answer.getHttpResponseHeaders(), "retry-after"), SlackErrors.SOME_TIME));
        }
        return answer;
    }

    private static <R extends SlackApiTextResponse> R ask(MethodsClient client, String token, Call<R> call)
            throws SlackTrouble {
        try {
            return call.on(client, token);
        } catch (SlackApiException e) {
            throw status(e);
        } catch (JsonParseException e) {
            throw new SlackTrouble(Kind.DOUBTFUL, "unreadable answer");
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static SlackTrouble status(SlackApiException e) {
        var code = e.getResponse().code();
        var error = e.getError() == null ? null : e.getError().getError();
        var retryAfter = RetryAfter.of(e.getResponse().header("retry-after"), SlackErrors.SOME_TIME);
        var meaning = StatusMeaning.of(code);
        if (meaning == StatusMeaning.THROTTLED) {
            return new SlackTrouble(Kind.THROTTLED, "HTTP 429", retryAfter);
        }
        if (error != null) {
            return SlackErrors.trouble(error, retryAfter);
        }
        return switch (meaning) {
            case OUT_OF_ORDER -> new SlackTrouble(outOfOrder(e, code), "HTTP " + code);
            case REJECTED, THROTTLED -> new SlackTrouble(Kind.OUR_BUG, "HTTP " + code);
            case FINE -> new SlackTrouble(Kind.DOUBTFUL, "unreadable answer");
        };
    }

    /** Without a body nobody began to work on it; with somebody's error page we can't know. */
    private static Kind outOfOrder(SlackApiException e, int code) {
        var empty = e.getResponseBody() == null || e.getResponseBody().isBlank();
        return empty || code == 503 ? Kind.OUT_OF_ORDER : Kind.DOUBTFUL;
    }

    private static SlackTrouble lost(IOException e) {
        var why = e.getMessage();
        return NotSent.causes(e)
                ? new SlackTrouble(Kind.OUT_OF_ORDER, "not connected, " + why)
                : new SlackTrouble(Kind.DOUBTFUL, "answer lost, " + why);
    }

    private static @Nullable String header(@Nullable Map<String, List<String>> headers, String name) {
        if (headers == null) {
            return null;
        }
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse(null);
    }
}
