package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H5")
class ManyLinesTest {
    private static final int LINES = 10_000;
    private final Fixture fixture = new Fixture();

    @Test
    void ten_thousand_people_take_seconds_and_the_bar_moves() {
        var shown = new ArrayList<Integer>();
        var begin = System.nanoTime();
        var report = run(shown);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("10,000 people imported in " + took.toMillis() + " ms");
        assertThat(report.created()).isEqualTo(LINES);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(shown).isSorted().startsWith(0).endsWith(LINES).hasSizeGreaterThan(10);
        assertThat(run(new ArrayList<>()).unchanged()).isEqualTo(LINES);
        assertThat(fixture.count("people")).isEqualTo(LINES);
    }

    @Test
    void two_imports_at_the_same_time_make_nobody_twice() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<ImportReport> one = () -> fixture.all(ImportKind.PEOPLE, people(500));
            var reports = new ArrayList<ImportReport>();
            for (var future : pool.invokeAll(List.of(one, one))) {
                reports.add(future.get());
            }
            assertThat(reports).extracting(ImportReport::created).containsExactlyInAnyOrder(0, 500);
            assertThat(reports).extracting(ImportReport::unchanged).containsExactlyInAnyOrder(500, 0);
            assertThat(fixture.count("people")).isEqualTo(500);
        } finally {
            pool.shutdownNow();
        }
    }

    private ImportReport run(List<Integer> shown) {
        return fixture.imports.run(
                fixture.organizationId,
                ImportKind.PEOPLE,
                new ByteArrayInputStream(people(LINES).getBytes(StandardCharsets.UTF_8)),
                true,
                "admin@northwind.example",
                Surface.WEB,
                (done, total) -> shown.add(done));
    }

    private static String people(int lines) {
        var csv = new StringBuilder(
                "external_id,name,email,headline,about,time_zone,languages,skills,goals,global_admin,active\r\n");
        for (int i = 0; i < lines; i++) {
            csv.append("E%d,Person %d,p%d@northwind.example,Engineer %d,\"Builds wind, and lines.%n%s\",Europe/Berlin,"
                    .formatted(i, i, i, i % 7, "Likes to explain. ".repeat(10)));
            csv.append("en|de,Java|SQL|negotiation,leading|planning,no,yes\r\n");
        }
        return csv.toString();
    }
}
