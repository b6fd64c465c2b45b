package dev.liaison.providers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.chat.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Our side of the wire: keeps what a provider sends, and answers 200 without a body unless told otherwise. */
public final class Inbox implements AutoCloseable {
    private final BlockingQueue<InboundRequest> requests = new LinkedBlockingQueue<>();
    private static final Reply NOTHING = new Reply("text/plain", "");
    private static final Function<InboundRequest, Reply> SAYS_NOTHING = request -> NOTHING;

    private final HttpServer server;
    private int world;
    private volatile Function<InboundRequest, Reply> reply = SAYS_NOTHING;

    public Inbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::keep);
        server.start();
    }

    /** Another one each time that it was cleared. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path());
    }

    private synchronized String path() {
        return "/" + world + "/";
    }

    private void keep(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        var request = new InboundRequest(headers, exchange.getRequestBody().readAllBytes());
        if (!taken(exchange.getRequestURI().getPath(), request)) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        var next = reply;
        reply = SAYS_NOTHING;
        var answer = next.apply(request);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized boolean taken(String path, InboundRequest request) {
        return path.startsWith(path()) && requests.add(request);
    }

    /** Says that to the next request. */
    public void reply(Function<InboundRequest, Reply> next) {
        reply = next;
    }

    /** The next one, within ten seconds. */
    public InboundRequest next() {
        try {
            var request = requests.poll(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new IllegalStateException("nothing came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what came, and takes no more of what is on its way to the address of before. */
    public synchronized void clear() {
        world++;
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
