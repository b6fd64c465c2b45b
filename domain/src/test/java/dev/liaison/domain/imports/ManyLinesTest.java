package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
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

    @Test
    void somebody_added_by_hand_meanwhile_is_found_and_the_bar_does_not_go_back() {
        var shown = new ArrayList<Integer>();
        var report = fixture.imports.run(
                fixture.organizationId,
                ImportKind.PEOPLE,
                new ByteArrayInputStream(people(1000).getBytes(StandardCharsets.UTF_8)),
                true,
                "admin@northwind.example",
                Surface.WEB,
                (done, total) -> {
                    shown.add(done);
                    if (done == 500) {
                        addByHand();
                    }
                });
        assertThat(report.words()).isEqualTo("999 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(fixture.count("people")).isEqualTo(1000);
        assertThat(fixture.audit()).hasSize(1);
        assertThat(shown).isSorted().doesNotHaveDuplicates();
    }

    /** On a connection of its own, not in the transaction of the import. */
    private void addByHand() {
        var insert = "insert into people (id, organization_id, name, email)"
                + " values (gen_random_uuid(), ?, 'By Hand', 'P999@northwind.example')";
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, fixture.organizationId);
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_that_breaks_off_changes_nothing() {
        var broken = new java.io.InputStream() {
            @Override
            public int read() throws java.io.IOException {
                throw new java.io.IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> fixture.imports.run(
                        fixture.organizationId,
                        ImportKind.PEOPLE,
                        broken,
                        false,
                        "admin@northwind.example",
                        Surface.WEB,
                        ImportProgress.NONE))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(fixture.count("people")).isZero();
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
