package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.providers.http.Fitting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What people wrote looks as they wrote it, and does nothing. */
class TeamsTextTest {
    private static final Pattern MEANING = Pattern.compile(String.join(
            "|",
            "\\*",
            "]\\(",
            "]\\[",
            "]:",
            "!\\[",
            "<[A-Za-z/!?]",
            "&#?[A-Za-z0-9]+;",
            "\\{\\{",
            "~~",
            "\\\\[\\p{Punct}]",
            "`[^\u2060]",
            "(?<![\\p{L}\\p{N}])_",
            "_(?![\\p{L}\\p{N}])",
            "^[-+#>=|]",
            "^[0-9]+[.)]"));

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "(",
                        ")",
                        "](",
                        "*",
                        "**",
                        "_",
                        "__",
                        "<",
                        ">",
                        "<at>",
                        "</at>",
                        "&lt;",
                        "&",
                        "#",
                        "-",
                        "+",
                        "1. ",
                        "\\",
                        "`",
                        "~~",
                        "!",
                        "{{",
                        "{{DATE(2026-05-04T10:00:00Z)}}",
                        "}}",
                        "😀",
                        "👩‍🏫",
                        "a",
                        "Ada",
                        " ",
                        "\n",
                        "http://evil.example",
                        "ß",
                        "7",
                        "\u2028",
                        "|",
                        "=")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void a_line_has_no_markup_and_looks_the_same(@ForAll("text") String text) {
        var line = TeamsText.line(text, 10_000);
        assertThat(MEANING.matcher(line).find()).as(line).isFalse();
        var shown = Fitting.oneLine(text);
        assertThat(seen(line)).isEqualTo(seen(shown.isEmpty() ? "–" : shown));
    }

    @Property(tries = 2000)
    void plain_text_is_the_text_itself_without_date_functions(@ForAll("text") String text) {
        var plain = TeamsText.plain(text, 10_000);
        assertThat(plain).doesNotContain("{{");
        var shown = Fitting.oneLine(text);
        assertThat(plain.replace(TeamsText.JOINER, "")).isEqualTo(shown.isEmpty() ? "–" : shown);
    }

    @Property
    void what_is_cut_is_never_empty_and_still_text(
            @ForAll("text") String text, @ForAll @IntRange(min = 2, max = 50) int longest) {
        for (var cut :
                List.of(TeamsText.line(text, longest), TeamsText.plain(text, longest), TeamsText.bare(text, longest))) {
            assertThat(cut).isNotBlank();
            assertThat(cut.replace(TeamsText.JOINER, "")).hasSizeLessThanOrEqualTo(longest);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
        }
    }

    @Example
    void ordinary_words_stay_as_they_are() {
        for (var ordinary : List.of(
                "Ada Lovelace-King",
                "R&D (north)",
                "snake_case_word",
                "50 % & more",
                "Tom's \"plan\": a < b",
                "Écoles – été")) {
            assertThat(TeamsText.line(ordinary, 100)).isEqualTo(ordinary);
        }
        assertThat(TeamsText.line("[our page](https://evil.example)", 100))
                .isEqualTo("[our page]\u2060(https://evil.example)");
        assertThat(TeamsText.line("*all* & <b>", 100)).isEqualTo("∗all∗ & <\u2060b>");
    }

    private static String seen(String text) {
        return text.replace(TeamsText.JOINER, "")
                .replace(TeamsText.ASTERISK, '*')
                .replace(TeamsText.UNDERSCORE, '_');
    }
}
