package dev.liaison.app.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** How long the packaged application takes to start with a database of its own, and what it holds at rest. */
final class PackagedStart {
    private static final List<String> SLACK = List.of(
            "--liaison.slack.client-id=111.222",
            "--liaison.slack.client-secret=client-secret",
            "--liaison.slack.signing-secret=" + SlackClick.SIGNING_SECRET);
    private final Path folder;
    private final Path data;
    private final Report report;

    PackagedStart(Path folder, Report report) {
        this.folder = folder;
        this.data = folder.resolve("packaged");
        this.report = report;
    }

    void measure(Duration rest) {
        report.measuring("Starting the packaged application");
        start("first start of all to health UP", "first").close();
        report.measuring("Starting it again");
        try (var again = start("warm start to health UP", "again")) {
            LockSupport.parkNanos(rest.toNanos());
            var handles = Stream.concat(Stream.of(again.process().toHandle()), Machine.postgres(data).stream())
                    .toList();
            report.add(
                    "resident at rest, JVM and PostgreSQL (RSS)",
                    sum(handles, "status", "VmRSS"),
                    "MiB",
                    "< 700",
                    value -> value < 700);
            report.add("  the same, shared pages counted once (PSS)", sum(handles, "smaps_rollup", "Pss"), "MiB");
            report.add("  of it the JVM (RSS)", sum(handles.subList(0, 1), "status", "VmRSS"), "MiB");
        }
    }

    private static double sum(List<ProcessHandle> all, String file, String field) {
        return all.stream()
                .mapToDouble(each -> Machine.mebibytes(each, file, field))
                .sum();
    }

    private Started start(String figure, String log) {
        var port = Machine.freePort();
        var url = URI.create("http://127.0.0.1:" + port);
        var arguments = Stream.concat(
                        Stream.of(
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-jar",
                                "app/target/liaison-exec.jar",
                                "--server.port=" + port,
                                "--liaison.base-url=" + url,
                                "--liaison.demo=true",
                                "--liaison.demo-data=app/demo",
                                "--liaison.data=" + data,
                                "--liaison.keyset=" + folder.resolve("packaged-keyset.json")),
                        SLACK.stream())
                .toList();
        var begin = System.nanoTime();
        var started = Started.java(folder.resolve("packaged-" + log + ".log"), arguments)
                .until(() -> Started.answers(url.resolve("/actuator/health"), "\"UP\""));
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (log.equals("again")) {
            report.add(figure, seconds, "s", "< 20", value -> value < 20);
        } else {
            report.add(figure, seconds, "s");
        }
        return started;
    }
}
