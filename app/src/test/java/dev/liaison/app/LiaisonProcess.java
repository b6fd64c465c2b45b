package dev.liaison.app;

import dev.liaison.providers.SandboxProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Liaison in a JVM of its own, which a test may kill and start again on the same data. */
public final class LiaisonProcess {
    /** Starting, and what waits for locks of the dead to run out. */
    public static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Path home;
    private final SandboxProcess sandbox;
    private final int port = freePort();
    private final int secondPort = freePort();
    private final String restPassword = dev.liaison.domain.Tokens.random();
    private final List<Process> started = new ArrayList<>();

    /** @param home its folder: data, keys, and what it said */
    public LiaisonProcess(Path home, SandboxProcess sandbox) {
        this.home = home;
        this.sandbox = sandbox;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "liaison-stop"));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where {@link #secondNode} answers. */
    public URI secondUrl() {
        return URI.create("http://127.0.0.1:" + secondPort);
    }

    /** Starts the app, and returns when it answers. */
    public Process app(String... more) {
        return answering("app", url(), launch("app", and(Stream.of("--server.port=" + port), more)));
    }

    /** Starts another app node on the database of the first one, and returns when it answers. */
    public Process secondNode() {
        var node = launch("node", Stream.concat(Stream.of("--server.port=" + secondPort), onDatabase()));
        return answering("node", secondUrl(), node);
    }

    private Process answering(String name, URI url, Process process) {
        Await.that("Liaison answers at " + url, PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Liaison ended: " + said(name));
            }
            return healthy(url);
        });
        return process;
    }

    private static Stream<String> and(Stream<String> first, String... more) {
        return Stream.concat(first, Stream.of(more));
    }

    private static boolean healthy(URI url) {
        try {
            return new Visitor(url).get("/actuator/health").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Somebody starts it once more on the same data, by mistake. */
    public Process second() {
        return launch("second", Stream.of("--server.port=" + freePort()));
    }

    /** Starts a part of it beside the app: workers, or the rotation of keys. */
    public Process role(String role, String... more) {
        var arguments = Stream.of("--liaison.role=" + role, "--liaison.workers.engine-url=" + url());
        return launch(role, and(Stream.concat(arguments, onDatabase()), more));
    }

    private Stream<String> onDatabase() {
        return Stream.of(
                "--spring.datasource.url=" + jdbcUrl(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + kept("postgres.password"));
    }

    private Process launch(String name, Stream<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
        command.add("dev.liaison.app.Liaison");
        command.addAll(settings());
        arguments.forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        builder.environment().put("CLASSPATH", productClasses());
        try {
            var process = builder.start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> settings() {
        return List.of(
                "--liaison.base-url=" + url(),
                "--liaison.data=" + data(),
                "--liaison.keyset=" + home.resolve("keyset.json"),
                "--liaison.slack.client-id=" + RunningLiaison.CLIENT_ID,
                "--liaison.slack.client-secret=client-secret",
                "--liaison.slack.signing-secret=" + RunningLiaison.SIGNING_SECRET,
                "--liaison.slack.api-url=" + sandbox.slackApi(),
                "--liaison.slack.authorize-url=" + sandbox.slackAuthorize(),
                "--liaison.slack.rate-limits=LIFTED",
                "--liaison.requests.undo=0s",
                "--liaison.mail.host=127.0.0.1",
                "--liaison.mail.port=" + sandbox.smtpPort(),
                "--liaison.workers.rest-password=" + restPassword);
    }

    /** The class path of this JVM, without what only tests have. */
    private static String productClasses() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(":"))
                .filter(entry -> !entry.endsWith("/test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(":"));
    }

    /** As the operating system does it when it has no more memory: nothing is finished, nobody is asked. */
    public static void kill(Process process) {
        process.destroyForcibly();
        end(process);
    }

    /** Waits until it ended by itself. @return its exit code */
    public static int end(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its database, which lives on when it is killed. */
    public DriverManagerDataSource database() {
        var source = new DriverManagerDataSource(jdbcUrl(), "postgres", kept("postgres.password"));
        source.setSchema("app");
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(database());
    }

    private String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + kept("postgres.port") + "/liaison";
    }

    private String kept(String name) {
        try {
            return Files.readString(data().resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path log(String name) {
        return home.resolve(name + ".log");
    }

    /** What a part of it said so far. */
    public String said(String name) {
        try {
            return Files.readString(log(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all of it, the database too. */
    public void close() {
        started.forEach(Process::destroy);
        started.forEach(process -> {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopOrphan();
    }

    private void stopOrphan() {
        var file = data().resolve("postgres-17").resolve("postmaster.pid");
        if (Files.exists(file)) {
            try {
                var pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            } catch (IOException | NumberFormatException gone) {
                Objects.requireNonNull(gone);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
