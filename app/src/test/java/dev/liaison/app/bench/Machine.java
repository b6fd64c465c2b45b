package dev.liaison.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the operating system says. */
final class Machine {
    private static final double TICKS_A_SECOND = 100;
    /** In {@code /proc/<pid>/stat}, counted from behind the name. */
    private static final int UTIME = 11;

    private Machine() {}

    /** Load average of the last minute. */
    static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static String size() {
        var memory = kibibytes(Path.of("/proc/meminfo"), "MemTotal") / 1024.0 / 1024;
        return Runtime.getRuntime().availableProcessors() + " cores, " + Math.round(memory) + " GiB";
    }

    /** A field of {@code /proc}, summed over a process and all its descendants, in MiB. */
    static double mebibytes(ProcessHandle process, String file, String field) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> kibibytes(Path.of("/proc", Long.toString(each.pid()), file), field))
                        .sum()
                / 1024.0;
    }

    /** Processor time that a process and all its descendants have used, in seconds. */
    static double processorSeconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> ticks(Path.of("/proc", Long.toString(each.pid()), "stat")))
                        .sum()
                / TICKS_A_SECOND;
    }

    private static long ticks(Path stat) {
        try {
            var afterName = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
            return Long.parseLong(afterName[UTIME]) + Long.parseLong(afterName[UTIME + 1]);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The embedded database server of that data folder; it is nobody's child. */
    static Optional<ProcessHandle> postgres(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postgres-17/postmaster.pid"))
                    .get(0)
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long kibibytes(Path file, String field) {
        try {
            var match = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB").matcher(Files.readString(file));
            return match.find() ? Long.parseLong(match.group(1)) : 0;
        } catch (IOException e) {
            // it has ended meanwhile
            return 0;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
