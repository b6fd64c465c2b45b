package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H5")
class CsvFilesTest {
    private final Fixture fixture = new Fixture();

    @Test
    void a_spreadsheet_with_byte_order_mark_semicolons_and_blank_lines_is_read() {
        var report = fixture.all(
                ImportKind.PEOPLE,
                "\uFEFF\r\nE-mail;Name;\r\n".replace("E-mail", "Email")
                        + ";;\r\n\r\nana@northwind.example;\"Pires; Ana\";\r\n;;\r\n");
        assertThat(report.words()).isEqualTo("1 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(fixture.people()).singleElement().satisfies(ana -> assertThat(ana.name())
                .isEqualTo("Pires; Ana"));
    }

    @Test
    void line_numbers_are_those_of_the_editor_even_after_cells_with_line_breaks() {
        var report = fixture.good(
                ImportKind.PEOPLE,
                "name,email,about\nAna,ana@northwind.example,\"one\ntwo\r\nthree\"\n\nBo,bo,\nCem,cem,\"x\ny\"\nDee,dee,\n");
        assertThat(report.problems()).extracting(ImportProblem::line).containsExactly(6L, 7L, 9L);
        assertThat(fixture.people()).singleElement().satisfies(ana -> assertThat(ana.about())
                .isEqualTo("one\ntwo\r\nthree"));
    }

    @Test
    void nothing_is_read_when_the_columns_are_not_those_of_the_kind() {
        var report = fixture.good(ImportKind.PEOPLE, "name,Name,shoe size\nAna,Ana,38\n");
        assertThat(report.applied()).isFalse();
        assertThat(report.problems())
                .extracting(ImportProblem::column, ImportProblem::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "This column is there twice"),
                        org.assertj.core.groups.Tuple.tuple("shoe_size", "This column is not known"),
                        org.assertj.core.groups.Tuple.tuple("email", "This column is missing"));
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(1));
    }

    @Test
    void an_empty_file_says_so_and_a_header_alone_is_nothing_to_do() {
        assertThat(fixture.all(ImportKind.PEOPLE, " \r\n").problems())
                .extracting(ImportProblem::problem)
                .containsExactly("The file is empty");
        assertThat(fixture.all(ImportKind.PEOPLE, "").applied()).isFalse();
        var report = fixture.all(ImportKind.PEOPLE, "name,email");
        assertThat(report.applied()).isTrue();
        assertThat(report.lines()).isZero();
        assertThat(report.problems()).isEmpty();
        assertThat(fixture.audit()).isEmpty();
    }

    @Test
    void what_is_not_utf_8_is_reported_with_its_line() {
        var csv = "name,email\nAna,ana@northwind.example\nJosé,jose@northwind.example\n";
        var report = fixture.run(
                fixture.organizationId, ImportKind.PEOPLE, csv.getBytes(Charset.forName("windows-1252")), false);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.problem()).contains("not UTF-8");
        });
        var cut = new byte[] {'n', 'a', 'm', 'e', '\r', (byte) 0xC3};
        assertThat(fixture.run(fixture.organizationId, ImportKind.PROGRAMS, cut, true)
                        .problems())
                .extracting(ImportProblem::line)
                .containsExactly(2L);
        assertThat(fixture.run(fixture.organizationId, ImportKind.PEOPLE, csv.getBytes(StandardCharsets.UTF_16), true)
                        .applied())
                .isFalse();
    }

    @Test
    void where_the_quotes_are_wrong_the_reading_ends_and_the_lines_before_count() {
        var report = fixture.good(
                ImportKind.PEOPLE,
                "name,email\nAna,ana@northwind.example\n\"Bo\"x,bo@northwind.example\nCem,cem@northwind.example\n");
        assertThat(report.words()).isEqualTo("1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.problem()).contains("quotes");
        });
        assertThat(fixture.good(ImportKind.PEOPLE, "name,email\n\n\"Bo,bo@northwind.example\nCem,c\n")
                        .problems())
                .extracting(ImportProblem::line)
                .containsExactly(3L);
        assertThat(fixture.good(ImportKind.PEOPLE, "name,\"email\nBo,b").applied())
                .isFalse();
    }

    @Test
    void a_line_with_too_few_or_too_many_cells_is_refused() {
        var report = fixture.good(
                ImportKind.PEOPLE, "name,email\nAna\nPires, Ana, ana@northwind.example\nBo,bo@northwind.example,,\n");
        assertThat(report.words()).isEqualTo("1 created, 0 changed, 0 unchanged, 2 refused");
        assertThat(report.problems())
                .extracting(ImportProblem::problem)
                .containsExactly("This line has 1 cell", "This line has 3 cells");
    }

    @Test
    void nonsense_of_any_size_is_refused_without_reading_it_all() {
        var hundredMegabytes = new InputStream() {
            private int left = 100 * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                java.util.Arrays.fill(buffer, from, from + length, (byte) 'x');
                left -= length;
                return length;
            }
        };
        var report = fixture.imports.run(
                fixture.organizationId,
                ImportKind.PEOPLE,
                hundredMegabytes,
                true,
                "admin@northwind.example",
                dev.liaison.domain.audit.Surface.WEB,
                ImportProgress.NONE);
        assertThat(report.problems()).extracting(ImportProblem::problem).containsExactly("The file is too big");
        assertThat(hundredMegabytes.left).isGreaterThan(80 * 1024 * 1024);
        assertThat(fixture.all(ImportKind.PEOPLE, "name,email\n" + ",".repeat(200_000))
                        .problems())
                .extracting(ImportProblem::problem, ImportProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("This line is too long", 2L));
        assertThat(fixture.all(ImportKind.PEOPLE, "name,email\n" + "a,b\n".repeat(100_001))
                        .problems())
                .extracting(ImportProblem::problem)
                .containsExactly("The file has too many lines");
    }

    @Test
    void a_big_file_with_the_line_ends_of_old_computers_is_read() {
        var report = fixture.good(ImportKind.PEOPLE, "name,email\r" + "Ana Maria Pires da Silva,ana\r".repeat(5000));
        assertThat(report.lines()).isEqualTo(5000);
        assertThat(report.problems().get(0).line()).isEqualTo(2);
        assertThat(report.problems().get(999).line()).isEqualTo(1001);
    }

    @Test
    void a_report_names_the_first_thousand_problems_and_counts_the_rest() {
        var report = fixture.all(ImportKind.PEOPLE, "name,email\n" + ("Ana," + "x".repeat(90) + "\n").repeat(1500));
        assertThat(report.refused()).isEqualTo(1500);
        assertThat(report.problems()).hasSize(1000).allSatisfy(problem -> assertThat(problem.value())
                .isEqualTo("x".repeat(60) + "…"));
        assertThat(report.problemsLeftOut()).isEqualTo(500);
    }
}
