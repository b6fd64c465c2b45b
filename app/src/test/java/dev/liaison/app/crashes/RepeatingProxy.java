package dev.liaison.app.crashes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A load balancer at its worst: brings each click to all nodes at the same time, and answers as the first of them does. */
final class RepeatingProxy implements AutoCloseable {
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "X-Slack-Signature", "X-Slack-Request-Timestamp");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final List<URI> nodes;

    RepeatingProxy(URI... nodes) {
        this.nodes = List.of(nodes);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::repeat);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void repeat(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var answers = nodes.stream()
                .map(node -> send(node.resolve(exchange.getRequestURI()), exchange, body))
                .toList();
        var statuses = answers.stream().map(CompletableFuture::join).toList();
        exchange.sendResponseHeaders(statuses.get(0), -1);
        exchange.close();
    }

    private CompletableFuture<Integer> send(URI to, HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        PASSED_ON.forEach(
                name -> request.header(name, exchange.getRequestHeaders().getFirst(name)));
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
