package dev.liaison.providers.caldav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Assumptions;

/** A CalDAV server of somebody else's, started for a test on loopback, and what a calendar program does with it. */
abstract class DavServer implements AutoCloseable {
    static final String NAME = "ada";
    static final String PASSWORD = "pw-ada";
    private static final Duration BUDGET = Duration.ofSeconds(60);

    private final OkHttpClient http =
            new OkHttpClient.Builder().readTimeout(BUDGET).build();
    private final List<URI> events = new ArrayList<>();
    final Path folder;
    final int port;

    DavServer() {
        try {
            folder = Files.createTempDirectory("liaison-dav");
            port = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where that isn't installed, its tests are reported as not run, each by its name. */
    static void need(String program, String installation) {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of(program)), "not run: no " + program + "; " + installation + " has it");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Where Ada's calendars are. */
    abstract URI home();

    /** What a calendar program does first; some servers make a home for the user only then. */
    void findHome() {
        expectFine(send("PROPFIND", home(), "application/xml", CaldavRequests.CALENDARS));
    }

    void createCalendar(String name, String timeZone) {
        var body =
                """
                <C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
                <C:calendar-timezone>%s</C:calendar-timezone></D:prop></D:set></C:mkcalendar>"""
                        .formatted(timeZone);
        expectFine(send("MKCALENDAR", home().resolve(name + "/"), "application/xml", body));
    }

    void put(String calendar, String event, String text) {
        var address = home().resolve(calendar + "/" + event + ".ics");
        expectFine(send("PUT", address, "text/calendar", text));
        events.add(address);
    }

    /** Many events, as a calendar program imports a file. @param all components by UID */
    void imports(String calendar, Map<String, String> all) {
        all.forEach((uid, event) -> put(calendar, uid, Ical.calendar(event)));
    }

    /** A whole calendar in one request, which replaces what it has; the next emptying deletes it. */
    final void putCalendar(String calendar, String text) {
        var address = home().resolve(calendar + "/");
        expectFine(send("PUT", address, "text/calendar", text));
        events.add(address);
    }

    void deleteEvents() {
        var all = List.copyOf(events);
        events.clear();
        all.forEach(event -> expectFine(send("DELETE", event, "text/plain", "")));
    }

    private static void expectFine(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** What becomes of a connection after a request. */
    String connection() {
        return "keep-alive";
    }

    private Answer send(String method, URI address, String type, String body) {
        var request = new Request.Builder()
                .url(address.toString())
                .header("Authorization", Credentials.basic(NAME, PASSWORD))
                .header("Connection", connection())
                .method(method, RequestBody.create(body, MediaType.get(type)))
                .build();
        try (var response = http.newCall(request).execute()) {
            return new Answer(
                    method + " " + address,
                    response.code(),
                    response.peekBody(10_000).string());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answer(String to, int status, String body) {}

    Process start(Path log, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "dav-stop"));
            awaitPort(process, port, log);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void awaitPort(Process process, int port, Path log) throws IOException {
        for (var end = System.nanoTime() + BUDGET.toNanos(); System.nanoTime() < end; ) {
            if (!process.isAlive()) {
                break;
            }
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        throw new IllegalStateException("does not answer: " + Files.readString(log));
    }

    void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        run("rm", "-rf", folder.toString());
    }

    @Override
    public abstract void close();
}
