package dev.liaison.providers.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLServerSocket;

/**
 * TLS before a server that has none, as a proxy that passes bytes: each connection to it is one connection to the server, on which
 * logins that hold for a connection go on working.
 */
public final class TlsFront implements AutoCloseable {
    private static final String NAME = "localhost";

    private final TestCertificate certificate = TestCertificate.of(NAME);
    private final ExecutorService threads = Executors.newCachedThreadPool(TlsFront::daemon);
    private final URI behind;
    private final SSLServerSocket door;

    public TlsFront(URI behind) {
        this.behind = behind;
        try {
            door = (SSLServerSocket) certificate
                    .context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "tls-front");
        thread.setDaemon(true);
        return thread;
    }

    public URI url() {
        return URI.create("https://" + NAME + ":" + door.getLocalPort());
    }

    /** Writes down whom to trust. */
    public Path authorities(Path file) {
        return certificate.pem(file);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try {
            var server = new Socket(behind.getHost(), behind.getPort());
            threads.execute(() -> pass(server, client));
            pass(client, server);
        } catch (IOException e) {
            close(client);
        }
    }

    /** Until one of them has no more to say; then neither has the other. */
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // who hung up is told apart by nobody
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
