package dev.liaison.providers.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import okhttp3.OkHttpClient;

/** An https server on loopback with a certificate of its own for a made-up name. */
final class TlsServer implements AutoCloseable {
    private final HttpsServer server;
    private final TestCertificate certificate;
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<String> serverNames = new CopyOnWriteArrayList<>();

    TlsServer(String name) {
        certificate = TestCertificate.of(name);
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Host headers that came. */
    List<String> hosts() {
        return hosts;
    }

    /** Server names that came in TLS. */
    List<String> serverNames() {
        return serverNames;
    }

    OkHttpClient trusting(OkHttpClient client) {
        return client.newBuilder()
                .sslSocketFactory(certificate.context().getSocketFactory(), certificate.trust())
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
        session.getRequestedServerNames().forEach(it -> serverNames.add(((SNIHostName) it).getAsciiName()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
