package dev.liaison.providers.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls addresses that we did not choose, behind the {@link AddressGuard}. The addresses that were checked are the ones that
 * are connected to, in one lookup, while TLS and the Host header have the name: a name that changes its mind gains nothing.
 * Goes through no proxy, since a proxy would look the name up again.
 */
public final class GuardedClient {
    private static final int REDIRECTS = 3;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 307, 308);

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AddressGuard guard;
    private final OkHttpClient outside;
    private final OkHttpClient allowed;
    private final long largest;

    /** @param largest bytes of an answer's body, unpacked */
    public GuardedClient(AddressGuard guard, HttpTimeouts timeouts, long largest) {
        this(guard, Trust.standard(), timeouts, largest);
    }

    /** @param largest bytes of an answer's body, unpacked */
    public GuardedClient(AddressGuard guard, Trust trust, HttpTimeouts timeouts, long largest) {
        this(
                guard,
                SendsOnce.client(timeouts)
                        .newBuilder()
                        .sslSocketFactory(trust.sockets(), trust.manager())
                        .build(),
                largest);
    }

    GuardedClient(AddressGuard guard, OkHttpClient plain, long largest) {
        this.guard = guard;
        this.largest = largest;
        var direct = plain.newBuilder().proxy(Proxy.NO_PROXY).build();
        this.allowed = direct.newBuilder().dns(guard::lookUpAllowed).build();
        this.outside = direct.newBuilder()
                .dns(guard::lookUp)
                .addNetworkInterceptor(GuardedClient::checkPeer)
                .build();
    }

    private GuardedClient(AddressGuard guard, OkHttpClient outside, OkHttpClient allowed, long largest) {
        this.guard = guard;
        this.outside = outside;
        this.allowed = allowed;
        this.largest = largest;
    }

    /** Calls that follow each other over the same connection, as long as it is kept. */
    public Conversation conversation() {
        return new Conversation(this);
    }

    /** The same with a connection of its own. @param check sees each request once its connection is chosen */
    GuardedClient onOneConnection(Interceptor check) {
        return new GuardedClient(guard, single(outside, check), single(allowed, check), largest);
    }

    private static OkHttpClient single(OkHttpClient client, Interceptor check) {
        return client.newBuilder()
                .connectionPool(new ConnectionPool(1, KEPT.toSeconds(), TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .addNetworkInterceptor(check)
                .build();
    }

    void closeIdle() {
        outside.connectionPool().evictAll();
        allowed.connectionPool().evictAll();
    }

    /** The last word before anything is sent: whom did we really reach? */
    private static Response checkPeer(Interceptor.Chain chain) throws IOException {
        var connection = chain.connection();
        if (connection == null) {
            throw new IllegalStateException("not a network interceptor");
        }
        AddressGuard.checkPublic(
                chain.request().url().host(), connection.socket().getInetAddress());
        return chain.proceed(chain.request());
    }

    /**
     * Calls, and follows at most three redirects with the same method, body and headers, each checked as if it were given.
     * Blocks.
     *
     * @param trusted where else the headers, with their credentials, may go; the same server always may
     * @throws ForbiddenAddress when the address, or a redirect's, may not be spoken to, or isn't trusted
     * @throws TooLarge when the answer is longer than we read
     * @throws IOException when there is no answer; {@link NotSent} and {@link java.io.InterruptedIOException} (time is up) in
     *     particular
     */
    public HttpAnswer call(HttpCall call, Predicate<URI> trusted) throws IOException {
        var current = call;
        for (var redirects = 0; redirects <= REDIRECTS; redirects++) {
            var answer = once(current);
            var location = answer.header("Location");
            if (!REDIRECT.contains(answer.status()) || location == null) {
                return answer;
            }
            current = call.at(next(current.address(), location, trusted));
        }
        throw new ForbiddenAddress("more than " + REDIRECTS + " redirects");
    }

    private static URI next(URI from, String location, Predicate<URI> trusted) throws ForbiddenAddress {
        try {
            var to = from.resolve(location);
            if (Origin.of(to).equals(Origin.of(from)) || trusted.test(to)) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw new ForbiddenAddress("a redirect to nowhere");
        }
        throw new ForbiddenAddress("a redirect to somebody else");
    }

    private HttpAnswer once(HttpCall call) throws IOException {
        var url = guard.check(call.address());
        var client = guard.allows(Origin.of(url)) ? allowed : outside;
        var request = new Request.Builder()
                .url(url)
                .headers(Headers.of(call.headers()))
                .method(call.method(), body(call))
                .build();
        var response = client.newCall(request).execute();
        try (response) {
            return new HttpAnswer(call.address(), response.code(), response.headers(), read(response));
        } finally {
            if (response.protocol() == Protocol.HTTP_1_0) {
                // such a server closes without saying so, and the connection would be used again
                client.connectionPool().evictAll();
            }
        }
    }

    private static @Nullable RequestBody body(HttpCall call) {
        var none = call.body().length == 0 && !call.method().equals("POST");
        return none ? null : RequestBody.create(call.body(), MediaType.parse(call.contentType()));
    }

    private byte[] read(Response response) throws IOException {
        var body = response.body();
        if (body == null) {
            return new byte[0];
        }
        var source = body.source();
        if (source.request(largest + 1)) {
            throw new TooLarge(largest);
        }
        return source.readByteArray();
    }
}
