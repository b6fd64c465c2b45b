package dev.liaison.providers.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.liaison.domain.integration.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Microsoft's addresses, answering as they are told: tokens, metadata, keys, and everything else as the connector. */
final class ScriptedMicrosoft implements AutoCloseable {
    static final String APP = "5f3b1a52-1111-4222-8333-0123456789ab";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    record Answer(int status, String body, Map<String, String> headers) {}

    /** The request is read, and then nothing comes. */
    static final Answer BREAK_OFF = new Answer(0, "", Map.of());

    record Seen(String method, String path, String authorization, String body) {}

    ScriptedMicrosoft() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        on("/token", 200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token-1\"}");
        metadata("/keys", "RS256");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String service() {
        return url() + "/connector/emea/";
    }

    TeamsSettings settings() {
        return new TeamsSettings(
                APP,
                new Secret("secret"),
                url().resolve("/token"),
                url().resolve("/metadata"),
                List.of(url().resolve("/connector/")));
    }

    /** From now on; a path that nobody said anything about is a 404. */
    ScriptedMicrosoft on(String path, int status, String body) {
        return on(path, new Answer(status, body, Map.of()));
    }

    ScriptedMicrosoft on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    void metadata(String keysAt, String algorithm) {
        on(
                "/metadata",
                200,
                "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + url().resolve(keysAt)
                        + "\",\"id_token_signing_alg_values_supported\":[\"" + algorithm + "\"]}");
    }

    void keys(String document) {
        on("/keys", 200, document);
    }

    /** Those whose path ends so, in the order in which they came. */
    List<Seen> seen(String end) {
        return seen.stream().filter(one -> one.path().endsWith(end)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        seen.add(new Seen(
                exchange.getRequestMethod(),
                path,
                authorization == null ? "" : authorization,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var answer = answers.getOrDefault(
                exchange.getRequestMethod() + " " + path,
                answers.getOrDefault(path, new Answer(404, "{\"error\":{\"code\":\"nobody told me\"}}", Map.of())));
        if (answer == BREAK_OFF) {
            exchange.close();
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
