package dev.liaison.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures four things, one after the other: starting, a click's way, how many clicks, how many requests. Starts all it needs
 * on free ports with a temporary folder, and stops it again. Started by {@code bin/bench} in the project's folder.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws IOException {
        var quick = List.of(args).contains("--quick");
        var folder = Files.createTempDirectory("liaison-bench");
        var report = new Report(Path.of("target", "bench.json"), quick);
        if (!List.of(args).contains("--no-start")) {
            new PackagedStart(folder, report).measure(Duration.ofSeconds(quick ? 10 : 30));
        }
        try (var stage = Stage.start(folder)) {
            var load = new Load(stage, report, quick);
            load.warmUp();
            if (!List.of(args).contains("--only-throughput")) {
                load.clickToCard();
                load.acknowledge();
                load.highestRate();
            }
            load.throughput();
        }
        report.print();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
