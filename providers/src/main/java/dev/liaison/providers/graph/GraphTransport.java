package dev.liaison.providers.graph;

import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriterFactory;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Redaction;
import dev.liaison.providers.http.SendsOnce;
import dev.liaison.providers.http.oauth.AccessTokens;
import dev.liaison.providers.http.oauth.TokenRefused;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Calls the SDK with a token that works, and says of every answer, and of every lost one, what it was. */
final class GraphTransport {
    private static final int UNAUTHORIZED = 401;

    private final URI graphUrl;
    private final AccessTokens tokens;
    private final OkHttpClient http;

    GraphTransport(URI graphUrl, AccessTokens tokens, HttpTimeouts timeouts) {
        this.graphUrl = graphUrl;
        this.tokens = tokens;
        // without the SDK's own handlers, which repeat requests and follow redirects
        this.http = SendsOnce.client(timeouts)
                .newBuilder()
                .addInterceptor(GraphRefusal::raise)
                .build();
    }

    /** What we ask of the SDK. */
    interface Asked extends Function<OkHttpRequestAdapter, RequestInformation> {}

    /** One piece of a list; never without {@link GraphPage#value()}. */
    <T extends Parsable> GraphPage<T> page(CalendarAccount account, Asked request, ParsableFactory<T> entries) {
        return one(account, Set.of(), request, any -> new GraphPage<>(entries))
                .filter(page -> page.value() != null)
                .orElseThrow(() -> new Unreachable("Microsoft: unreadable answer"));
    }

    /** One thing. @param nothing Graph's names of errors that mean nothing, and no failure */
    <T extends Parsable> Optional<T> one(
            CalendarAccount account, Set<String> nothing, Asked request, ParsableFactory<T> thing) {
        return answered(account, nothing, adapter -> {
            var answer = adapter.send(request.apply(adapter), null, thing);
            if (answer == null) {
                throw new IllegalStateException("no answer");
            }
            return answer;
        });
    }

    /** A call that is answered with nothing. */
    void tell(CalendarAccount account, Set<String> nothing, Asked request) {
        answered(account, nothing, adapter -> {
            adapter.sendPrimitive(request.apply(adapter), null, Void.class);
            return account;
        });
    }

    private <T> Optional<T> answered(
            CalendarAccount account, Set<String> nothing, Function<OkHttpRequestAdapter, T> call) {
        return tokens.use(account, token -> {
            try {
                return Optional.of(call.apply(adapter(token)));
            } catch (RuntimeException wrapped) {
                // the SDK wraps whatever goes wrong below it, and lets its parser's own failures through
                return nothing(wrapped, nothing, account);
            }
        });
    }

    private OkHttpRequestAdapter adapter(Secret token) {
        var adapter = new OkHttpRequestAdapter(
                new BaseBearerTokenAuthenticationProvider(new OneToken(token)),
                new JsonParseNodeFactory(),
                new JsonSerializationWriterFactory(),
                http);
        adapter.setBaseUrl(graphUrl.toString());
        return adapter;
    }

    private static <T> Optional<T> nothing(RuntimeException wrapped, Set<String> nothing, CalendarAccount account)
            throws TokenRefused {
        for (Throwable at = wrapped; at != null; at = at.getCause()) {
            if (at instanceof GraphRefusal refusal) {
                if (refusal.status() == UNAUTHORIZED) {
                    throw new TokenRefused();
                }
                if (nothing.contains(refusal.code())) {
                    return Optional.empty();
                }
                throw GraphErrors.of(refusal, account.id());
            }
            if (at instanceof IOException) {
                throw new Unreachable("Microsoft: " + Redaction.of(at.getMessage()));
            }
        }
        throw new Unreachable("Microsoft: unreadable answer");
    }

    /** The token of one call. */
    private record OneToken(Secret token) implements AccessTokenProvider {
        @Override
        public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
            return token.value();
        }

        @Override
        public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator();
        }
    }
}
