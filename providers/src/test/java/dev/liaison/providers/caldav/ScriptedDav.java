package dev.liaison.providers.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A DAV server that says what it is told to, for what real servers won't do on demand. */
final class ScriptedDav implements AutoCloseable {
    static final String CALENDAR = "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>";
    static final String FREE_BUSY = CALENDAR
            + "<D:supported-report-set><D:supported-report><D:report><C:free-busy-query/></D:report>"
            + "</D:supported-report></D:supported-report-set>";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body, List<String> headers) {}

    ScriptedDav() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        answer("PROPFIND /.well-known/caldav", 207, principal("/ada/"));
        answer("PROPFIND /ada/", 207, home("/cal/"));
        answer("PROPFIND /cal/", 207, multistatus(resource("/cal/work/", CALENDAR)));
        answer("REPORT /cal/work/", 207, multistatus());
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** @param what method and path, and for a REPORT optionally a word in its body */
    ScriptedDav answer(String what, int status, String body, String... headers) {
        answers.put(what, new Answer(status, body, List.of(headers)));
        return this;
    }

    /** Method and path, and for reports their kind. */
    List<String> requests() {
        return requests;
    }

    static String principal(String href) {
        return multistatus(
                resource("/", "<D:current-user-principal><D:href>" + href + "</D:href></D:current-user-principal>"));
    }

    static String home(String href) {
        return multistatus(
                resource("/ada/", "<C:calendar-home-set><D:href>" + href + "</D:href></C:calendar-home-set>"));
    }

    static String resource(String href, String properties) {
        return "<D:response><D:href>" + href + "</D:href><D:propstat><D:prop>" + properties
                + "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>";
    }

    static String data(String ical) {
        return resource("/cal/work/1.ics", "<C:calendar-data>" + ical + "</C:calendar-data>");
    }

    static String multistatus(String... responses) {
        return "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""
                + " xmlns:S=\"http://calendarserver.org/ns/\">" + String.join("", responses) + "</D:multistatus>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var kind = body.contains("free-busy-query") ? what + " free-busy" : what;
        requests.add(kind);
        var answer = answers.getOrDefault(kind, answers.getOrDefault(what, new Answer(404, "", List.of())));
        for (var header : answer.headers()) {
            exchange.getResponseHeaders().add(header.split(": ")[0], header.split(": ", 2)[1]);
        }
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
