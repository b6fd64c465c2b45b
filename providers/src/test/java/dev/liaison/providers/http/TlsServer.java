package dev.liaison.providers.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** An https server on loopback with a certificate of its own for a made-up name. */
final class TlsServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final SSLContext context;
    private final X509TrustManager trust;
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<String> serverNames = new CopyOnWriteArrayList<>();

    TlsServer(String name) {
        try {
            var keys = keys(name);
            var trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusts.init(keys);
            trust = (X509TrustManager) trusts.getTrustManagers()[0];
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD);
            context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trusts.getTrustManagers(), null);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(context));
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
                .sslSocketFactory(context.getSocketFactory(), trust)
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
        session.getRequestedServerNames().forEach(it -> serverNames.add(((SNIHostName) it).getAsciiName()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static KeyStore keys(String name) throws IOException, GeneralSecurityException {
        var folder = Files.createTempDirectory("liaison-tls");
        var file = folder.resolve("keys.p12");
        try {
            make(name, file);
            return KeyStore.getInstance(file.toFile(), PASSWORD);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void make(String name, Path file) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
