package dev.liaison.providers.http;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one server, one after the other, over the same connection while the server keeps it: for logins that hold for a
 * connection, as NTLM's does (MS-NTHT). Nobody else's calls go over that connection. For one thread at a time.
 */
public final class Conversation implements AutoCloseable {
    private final GuardedClient client;
    private @Nullable Connection last;
    private boolean onTheSame;

    Conversation(GuardedClient plain) {
        this.client = plain.onOneConnection(this::check);
    }

    /**
     * Calls, over a new connection if need be. Blocks; follows no redirect to another server.
     *
     * @throws IOException as {@link GuardedClient#call}
     */
    public HttpAnswer call(HttpCall call) throws IOException {
        onTheSame = false;
        return client.call(call, nobody -> false);
    }

    /**
     * Calls over the connection of the call before. Blocks.
     *
     * @throws ConnectionChanged when that one is gone; then nothing was sent
     * @throws IOException as {@link GuardedClient#call}
     */
    public HttpAnswer goOn(HttpCall call) throws IOException {
        onTheSame = true;
        return client.call(call, nobody -> false);
    }

    private Response check(Interceptor.Chain chain) throws IOException {
        var connection = chain.connection();
        if (onTheSame && connection != last) {
            throw new ConnectionChanged();
        }
        last = connection;
        return chain.proceed(chain.request());
    }

    /** The certificate of whom we spoke to; empty before the first call, and without TLS. */
    public Optional<X509Certificate> certificate() {
        return Optional.ofNullable(last)
                .map(Connection::handshake)
                .map(Handshake::peerCertificates)
                .flatMap(chain -> chain.stream().findFirst())
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast);
    }

    @Override
    public void close() {
        client.closeIdle();
    }
}
