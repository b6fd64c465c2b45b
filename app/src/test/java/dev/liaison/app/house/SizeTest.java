package dev.liaison.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files stay short enough to be read at once. */
class SizeTest {
    private static final int ALARM = 250;

    /** File name, and why it is longer. */
    private static final Map<String, String> REASONS = Map.of();

    @Test
    void no_file_is_longer_than_the_alarm_without_a_reason() {
        var tooLong = sources().stream()
                .filter(file -> lines(file) > ALARM)
                .map(file -> file.getFileName().toString())
                .filter(name -> !REASONS.containsKey(name));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void half_of_all_files_are_short() {
        var lengths = sources().stream().map(SizeTest::lines).sorted().toList();
        assertThat(lengths).hasSizeGreaterThan(100);
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(60);
    }

    private static List<Path> sources() {
        try (var files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
