package dev.liaison.app.wiring;

import dev.liaison.domain.Tokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of our own, with its data kept in a folder. For trying out and for small installations; a larger one
 * sets {@code spring.datasource.url}.
 */
final class LocalPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String DATABASE = "liaison";
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final String password;

    LocalPostgres(Path folder) {
        try {
            Files.createDirectories(folder);
            lock = lock(folder);
            var cluster = folder.resolve("postgres-17").toAbsolutePath();
            stopOrphan(cluster);
            password = remembered(folder.resolve("postgres.password"), Tokens::random);
            server = start(folder, cluster);
            secure(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file =
                FileChannel.open(folder.resolve("liaison.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("the lock is held in this JVM", e);
        }
        file.close();
        throw new DataInUse(folder.toAbsolutePath());
    }

    /** Whoever held the lock before died without stopping its server, so that one is ours to stop. */
    private static void stopOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .orElse(null);
        if (orphan != null) {
            LOG.info("stopping the database server {} that a killed Liaison left behind", pid);
            fastShutdown(pid);
            await(orphan);
        }
        Files.deleteIfExists(pidFile);
    }

    private static void fastShutdown(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the database server " + process.pid() + " does not stop", e);
        }
    }

    private EmbeddedPostgres start(Path folder, Path cluster) throws IOException {
        var port = Integer.parseInt(remembered(folder.resolve("postgres.port"), LocalPostgres::freePort));
        if (!free(port)) {
            throw new IllegalStateException("Port " + port + " of the embedded database is taken by another program."
                    + " Stop that, or delete " + folder.resolve("postgres.port") + " to use another port.");
        }
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .start();
    }

    /** Makes the database, and closes the server to everybody without the password. */
    private void secure(Path cluster) throws IOException {
        try (var connection =
                        server.getPostgresDatabase(Map.of("password", password)).getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
                statement.execute("alter user postgres password '" + password + "'");
            }
            Files.writeString(
                    cluster.resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"
                            + "host all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("can't prepare the embedded database", e);
        }
    }

    private static String remembered(Path file, Supplier<String> fresh) throws IOException {
        if (Files.notExists(file)) {
            Files.writeString(file, fresh.get());
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
        }
        return Files.readString(file).strip();
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (@Nullable ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            LOG.debug("port {}", port, e);
            return false;
        }
    }
}
