package dev.liaison.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures one thing after the other: finding slots, starting, a click's way, how many clicks, how many requests. Starts all
 * it needs on free ports with a temporary folder, and stops it again. Started by {@code bin/bench} in the project's folder.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        var quick = List.of(args).contains("--quick");
        var folder = Files.createTempDirectory("liaison-bench");
        var report = new Report(Path.of("target", "bench.json"), quick);
        if (List.of(args).contains("--only-calendars")) {
            measureCalendars(folder, report, quick);
        } else if (List.of(args).contains("--only-meetings")) {
            measureMeetings(folder, report, quick);
        } else if (List.of(args).contains("--only-teams")) {
            measureTeams(folder, report, quick);
        } else if (List.of(args).contains("--only-welcome")) {
            measureWelcome(folder, report, quick);
        } else {
            measureRest(args, folder, report, quick);
        }
        report.print();
        delete(folder);
    }

    private static void measureCalendars(Path folder, Report report, boolean quick) {
        try (var stage = Stage.start(folder)) {
            new CalendarLoad(stage, report, quick).measure();
        }
    }

    private static void measureMeetings(Path folder, Report report, boolean quick) throws IOException {
        try (var stage = Stage.start(folder)) {
            new MeetingLoad(stage, report, quick).measure();
        }
        try (var stage = Stage.start(Files.createDirectory(folder.resolve("limited")), "PUBLISHED")) {
            new MeetingLoad(stage, report, quick).remindWithinLimits();
        }
    }

    private static void measureTeams(Path folder, Report report, boolean quick) throws IOException {
        try (var stage = Stage.start(folder)) {
            new TeamsLoad(stage, report, quick).presses();
        }
        measureWelcome(folder, report, quick);
    }

    private static void measureWelcome(Path folder, Report report, boolean quick) throws IOException {
        try (var stage = Stage.start(Files.createDirectory(folder.resolve("limited")), "PUBLISHED")) {
            new TeamsLoad(stage, report, quick).welcome();
        }
    }

    private static void measureRest(String[] args, Path folder, Report report, boolean quick) throws Exception {
        if (!List.of(args).contains("--only-throughput")) {
            new SlotFinding(report, quick).measure();
        }
        if (!List.of(args).contains("--only-slots")) {
            measureWhole(args, folder, report, quick);
        }
    }

    private static void measureWhole(String[] args, Path folder, Report report, boolean quick) {
        if (!List.of(args).contains("--no-start")) {
            new PackagedStart(folder, report).measure(Duration.ofSeconds(quick ? 10 : 30));
        }
        try (var stage = Stage.start(folder)) {
            var load = new Load(stage, report, quick);
            var slack = new ChatLoad(stage, report, quick, new SlackChat(stage));
            load.warmUp();
            slack.warmUp(1);
            if (!List.of(args).contains("--only-throughput")) {
                slack.clickToCard();
                slack.acknowledge();
                slack.highestRate();
            }
            load.throughput();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
