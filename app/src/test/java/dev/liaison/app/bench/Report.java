package dev.liaison.app.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** All figures, as a table and as JSON. Written anew after each figure, so that an interrupted run leaves what it had. */
final class Report {
    private final Path file;
    private final boolean quick;
    private final Instant began = Instant.now();
    private final List<Figure> figures = new ArrayList<>();
    private double loadBefore = Machine.load();

    Report(Path file, boolean quick) {
        this.file = file;
        this.quick = quick;
    }

    /** One line. Without a goal it is there to explain the others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String figure,
            double value,
            String unit,
            @Nullable String goal,
            @Nullable Boolean met,
            @Nullable String reference,
            double loadBefore,
            double loadAfter) {}

    /** What is added from now on was measured from now on. */
    void measuring(String what) {
        loadBefore = Machine.load();
        System.err.printf(Locale.ROOT, "%s (load %.1f)%n", what, loadBefore);
    }

    void add(String figure, double value, String unit) {
        add(new Figure(figure, rounded(value), unit, null, null, null, loadBefore, Machine.load()));
    }

    void add(String figure, double value, String unit, String goal, DoublePredicate met) {
        add(new Figure(figure, rounded(value), unit, goal, met.test(value), null, loadBefore, Machine.load()));
    }

    void ratio(String figure, double value, String goal, DoublePredicate met, String reference) {
        add(new Figure(figure, rounded(value), "ratio", goal, met.test(value), reference, loadBefore, Machine.load()));
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.err.println("  " + line(figure));
        write();
    }

    private void write() {
        var whole = Map.of(
                "began", began.toString(), "machine", Machine.size(), "quick", quick, "figures", List.copyOf(figures));
        try {
            Files.writeString(
                    file,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .propertyNamingStrategy(com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                            .build()
                            .writeValueAsString(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print() {
        System.out.printf(Locale.ROOT, "%n%s, %s%s%n%n", began, Machine.size(), quick ? ", quick" : "");
        System.out.printf(
                Locale.ROOT, "%-62s %10s %-9s %-9s %-6s %s%n", "figure", "value", "unit", "goal", "met", "load");
        figures.forEach(figure -> System.out.println(line(figure)));
        System.out.println("\nAlso in " + file);
    }

    private static String line(Figure it) {
        var met = it.met() == null ? "" : it.met() ? "yes" : "no";
        var goal = it.goal() == null ? "" : it.goal();
        var reference = it.reference() == null ? "" : "  (" + it.reference() + ")";
        return String.format(
                Locale.ROOT,
                "%-62s %10s %-9s %-9s %-6s %.1f > %.1f%s",
                it.figure(),
                it.value(),
                it.unit(),
                goal,
                met,
                it.loadBefore(),
                it.loadAfter(),
                reference);
    }

    private static double rounded(double value) {
        return Math.abs(value) < 10 ? Math.round(value * 100) / 100.0 : Math.round(value * 10) / 10.0;
    }
}
