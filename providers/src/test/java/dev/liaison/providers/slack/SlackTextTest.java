package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.providers.http.Fitting;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SlackTextTest {
    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("&", "<", ">", "&amp;", "😀", "👩‍🏫", "a", " ", "<@U1>", "\n", "ß", "*")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property
    void what_is_cut_fits_and_is_still_text(
            @ForAll("text") String text, @ForAll @IntRange(min = 2, max = 80) int longest) {
        var cut = Fitting.cut(text, longest);
        assertThat(cut).hasSizeLessThanOrEqualTo(longest);
        assertThat(wellFormed(cut)).isTrue();
        assertThat(text.length() <= longest ? text : cut).isEqualTo(cut);
    }

    @Property
    void what_is_escaped_fits_has_no_markup_and_no_half_escape(
            @ForAll("text") String text, @ForAll @IntRange(min = 2, max = 80) int longest) {
        var escaped = SlackText.escape(text, longest);
        assertThat(escaped).hasSizeLessThanOrEqualTo(longest).doesNotContain("<", ">");
        assertThat(escaped.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        assertThat(wellFormed(escaped)).isTrue();
        var back = unescape(escaped);
        assertThat(text).startsWith(back.endsWith("…") ? back.substring(0, back.length() - 1) : back);
    }

    @Property
    void escaping_loses_nothing_that_fits(@ForAll("text") String text) {
        assertThat(unescape(SlackText.escape(text, 100_000))).isEqualTo(text);
    }

    @Example
    void a_mention_is_just_text() {
        assertThat(SlackText.escape("<!channel> & <@U1>", 100)).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static boolean wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
