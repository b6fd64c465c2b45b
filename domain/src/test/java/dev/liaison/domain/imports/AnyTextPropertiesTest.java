package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.commons.csv.CSVFormat;

/** Whatever stands in a cell: it is stored exactly, apart from white space around it, or the report says why not. */
@Tag("H5")
class AnyTextPropertiesTest {
    private final Fixture fixture = new Fixture();

    @Property(tries = 150)
    void any_text_is_stored_exactly_or_reported(
            @ForAll("texts") String name, @ForAll("texts") String headline, @ForAll("texts") String about) {
        TestDatabase.jdbc().sql("delete from people").update();
        var report = fixture.good(
                ImportKind.PEOPLE,
                csv(List.of("name", "headline", "about", "email"), name, headline, about, "a@northwind.example"));
        var stored = fixture.people();
        assertThat(stored.size() + report.refused()).isEqualTo(1);
        for (var person : stored) {
            assertThat(person.name()).isEqualTo(name.strip());
            assertThat(person.headline()).isEqualTo(headline.strip());
            assertThat(person.about()).isEqualTo(about.strip());
            assertThat(report.problems()).isEmpty();
        }
        assertThat(report.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isIn("name", "headline", "about");
        });
    }

    @Property(tries = 100)
    void any_list_keeps_its_items_or_is_reported(@ForAll("texts") String skills) {
        TestDatabase.jdbc().sql("delete from people").update();
        var report = fixture.good(
                ImportKind.PEOPLE, csv(List.of("name", "email", "skills"), "Ana", "a@northwind.example", skills));
        var items = Arrays.stream(skills.strip().split("\\|"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
        if (report.refused() == 0) {
            assertThat(fixture.people()).singleElement().satisfies(person -> assertThat(person.skills())
                    .isEqualTo(items));
        }
        assertThat(fixture.people().size() + report.refused()).isEqualTo(1);
    }

    @Property(tries = 150)
    void any_cell_of_any_kind_never_throws(
            @ForAll ImportKind kind, @ForAll("texts") String a, @ForAll("texts") String b) {
        var cells = new String[kind.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % 2 == 0 ? a : b;
        }
        var report = fixture.good(kind, csv(kind.columns(), cells));
        assertThat(report.created() + report.changed() + report.unchanged() + report.refused())
                .isEqualTo(report.lines());
    }

    @Property(tries = 150)
    void any_bytes_at_all_never_throw(@ForAll ImportKind kind, @ForAll("texts") String text, @ForAll byte[] bytes) {
        var header = String.join(",", kind.columns()) + "\n";
        for (var csv : Map.of(header + text, true, text, false).keySet()) {
            assertThat(fixture.good(kind, csv).kind()).isEqualTo(kind);
        }
        assertThat(fixture.run(fixture.organizationId, kind, bytes, true).created())
                .isZero();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.strings().all().ofMaxLength(250).map(AnyTextPropertiesTest::sound)),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withChars(",;\"\n\r|= aé日\u0000\uFEFF\t")
                                .ofMaxLength(12)),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(130)),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.of(
                                "ana@northwind.example",
                                "mentor",
                                "1",
                                "yes",
                                "2026-01-01",
                                "P",
                                "x|y|x",
                                "😀".repeat(31))));
    }

    /** As UTF-8 can carry it: without halves of characters. */
    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String csv(List<String> columns, String... cells) {
        try {
            var out = new StringBuilder();
            try (var printer = CSVFormat.RFC4180
                    .builder()
                    .setQuoteMode(org.apache.commons.csv.QuoteMode.ALL)
                    .get()
                    .print(out)) {
                printer.printRecord(columns);
                printer.printRecord((Object[]) cells);
            }
            return out.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a text in memory cannot fail", e);
        }
    }
}
