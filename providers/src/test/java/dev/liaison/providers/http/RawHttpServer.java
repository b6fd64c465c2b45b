package dev.liaison.providers.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that misbehaves as it is told, below the level where an HTTP server would still answer properly. */
public final class RawHttpServer implements AutoCloseable {
    private final ServerSocket server;
    private final Thread acceptor;
    private volatile Behaviour behaviour = closeWithoutAnswer();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What happens after a request was read. */
    public interface Behaviour {
        void answer(Socket socket) throws IOException;
    }

    public RawHttpServer() {
        this("127.0.0.1");
    }

    RawHttpServer(String address) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = start("raw-http", this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/");
    }

    /** Everything that was received, head and body. */
    public List<String> requests() {
        return requests;
    }

    public RawHttpServer behave(Behaviour next) {
        behaviour = next;
        return this;
    }

    public static Behaviour json(int status, String body, String... headers) {
        return respond(status, body, "Content-Type: application/json", headers);
    }

    public static Behaviour html(int status, String body) {
        return respond(status, body, "Content-Type: text/html");
    }

    private static Behaviour respond(int status, String body, String type, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + " Said\r\n" + type + "\r\n"
                + String.join(
                        "", List.of(headers).stream().map(it -> it + "\r\n").toList()) + "Content-Length: "
                + bytes.length + "\r\nConnection: close\r\n\r\n";
        return socket -> {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.close();
        };
    }

    public static Behaviour reset() {
        return socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    public static Behaviour closeWithoutAnswer() {
        return Socket::close;
    }

    public static Behaviour silence() {
        return socket -> {};
    }

    /** Headers that promise more than comes. */
    public static Behaviour breakOff() {
        return socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ok\":tr".getBytes(StandardCharsets.UTF_8));
            socket.close();
        };
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                start("raw-http-connection", () -> serve(socket));
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try {
            requests.add(read(socket.getInputStream()));
            behaviour.answer(socket);
        } catch (SocketException e) {
            return; // the other side, or the test, is gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return head.toString(StandardCharsets.UTF_8);
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.UTF_8);
        var length = text.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static Thread start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        try {
            server.close();
            // until then the port still takes connections
            acceptor.join();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
