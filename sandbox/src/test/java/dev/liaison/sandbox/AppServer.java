package dev.liaison.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Stands in for the product: keeps what it receives and answers as a test wants. */
final class AppServer implements AutoCloseable {
    static final Reply OK = new Reply(200, "", Map.of(), 0);

    record Received(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() {
            try {
                String text = body.startsWith("payload=")
                        ? URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8)
                        : body;
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Reply(int status, String body, Map<String, String> headers, int delayMs) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> answers = request -> OK;

    AppServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received request =
                new Received(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
        received.add(request);
        Reply reply = answers.apply(request);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        Runnable answer = () -> {
            try (exchange) {
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException callerGone) {
                exchange.close();
            }
        };
        CompletableFuture.runAsync(answer, CompletableFuture.delayedExecutor(reply.delayMs(), TimeUnit.MILLISECONDS));
    }

    void answer(Function<Received, Reply> with) {
        answers = with;
    }

    void answer(int status, String body) {
        answers = request -> new Reply(status, body, Map.of("Content-Type", "application/json"), 0);
    }

    List<Received> received() {
        return received;
    }

    List<Received> events(String type) {
        return received.stream()
                .filter(each -> each.path().equals("/events")
                        && each.json().at("/event/type").asText().equals(type))
                .toList();
    }

    void forget() {
        received.clear();
        answers = request -> OK;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
