package dev.liaison.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The sandbox, started from its jar as a process of its own, and its control API. */
public final class SandboxProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("sandbox ready (http://\\S+) smtp (\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI url;
    private final int smtpPort;

    private SandboxProcess(Process process, URI url, int smtpPort) {
        this.process = process;
        this.url = url;
        this.smtpPort = smtpPort;
    }

    /** Starts it on free ports, with more arguments if need be; returns when it answers. */
    public static SandboxProcess start(String... arguments) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                built("liaison-sandbox.jar").toString(),
                "--port=0",
                "--smtp-port=0");
        builder.command().addAll(java.util.List.of(arguments));
        try {
            var process = builder.redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "sandbox-stop"));
            return ready(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that building the sandbox makes, somewhere above the working directory. */
    static Path built(String... names) {
        var file = Path.of("sandbox/target", names);
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(file))) {
                return at.resolve(file);
            }
        }
        throw new IllegalStateException("no " + file + ": run mvn -pl sandbox package");
    }

    private static SandboxProcess ready(Process process) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        var reader = new Thread(() -> drain(process.inputReader(StandardCharsets.UTF_8), lines), "sandbox-output");
        reader.setDaemon(true);
        reader.start();
        var said = new StringBuilder();
        for (var line = next(lines); !line.isEmpty(); line = next(lines)) {
            var match = READY.matcher(line);
            if (match.find()) {
                return new SandboxProcess(process, URI.create(match.group(1)), Integer.parseInt(match.group(2)));
            }
            said.append(line).append('\n');
        }
        process.destroyForcibly();
        throw new IllegalStateException("the sandbox did not start:\n" + said);
    }

    /** Reads on after the start too, or the sandbox would stop at a full pipe. */
    private static void drain(BufferedReader output, BlockingQueue<String> lines) {
        output.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
        lines.add("");
    }

    /** Empty when there is no more. */
    private static String next(BlockingQueue<String> lines) {
        try {
            var line = lines.poll(START.toSeconds(), TimeUnit.SECONDS);
            return line == null ? "" : line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return url;
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** What a provider is configured with instead of Slack's Web API. */
    public URI slackApi() {
        return url.resolve("/slack/api/");
    }

    /** What a provider is configured with instead of Slack's consent page. */
    public URI slackAuthorize() {
        return url.resolve("/slack/oauth/v2/authorize");
    }

    /** An empty world, the present time, no faults. */
    public void reset() {
        post("/_control/reset", "{}");
    }

    /** Adds to the world: apps, workspaces, enterprises, people. */
    public void world(String json) {
        post("/_control/world", json);
    }

    /** Lets its time pass: tokens expire, events are repeated. */
    public void advance(Duration by) {
        post("/_control/clock", "{\"advance_seconds\":" + by.toSeconds() + "}");
    }

    /** The next call of a method goes wrong, see the sandbox's own page. */
    public void fault(String json) {
        post("/_control/faults", json);
    }

    public void settings(String json) {
        send("PUT", "/_control/settings", json);
    }

    /** Somebody says yes on a consent page: where that sends the browser. */
    public URI consent(URI page, String into, String userId) {
        return decide(page, "decision=allow&into=" + into + "&user_id=" + userId);
    }

    /** Somebody says no on a consent page: where that sends the browser. */
    public URI refuse(URI page) {
        return decide(page, "decision=cancel");
    }

    /** Somebody sends a consent page's form: where that sends the browser. @throws IllegalStateException when nowhere */
    public URI decide(URI page, String form) {
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = exchange(request);
        return URI.create(answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new IllegalStateException("no way back: " + answer.body())));
    }

    public JsonNode get(String path) {
        return send("GET", path, "");
    }

    public JsonNode post(String path, String json) {
        return send("POST", path, json);
    }

    public JsonNode delete(String path) {
        return send("DELETE", path, "");
    }

    /** Sends a file as it is. @throws IllegalStateException when the sandbox refuses, with its reason */
    public JsonNode post(String path, byte[] file) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    /** Any call of the control API. @throws IllegalStateException when the sandbox refuses, with its reason */
    public JsonNode send(String method, String path, String json) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(json));
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body)
                .build();
        var answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + answer.body());
        }
        return parse(answer.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
