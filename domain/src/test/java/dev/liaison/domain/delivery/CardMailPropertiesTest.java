package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever people type is shown as they typed it, and never becomes a tag, an attribute or an entity. */
@Tag("G5")
class CardMailPropertiesTest {
    private static final URI LINK = URI.create("https://liaison.example/a/token?x=1&y=2");
    private static final Person INGRID = new Person(
            new UUID(1, 1),
            new UUID(1, 2),
            "Ingrid Solberg",
            "ingrid@northwind.example",
            "",
            "",
            ZoneId.of("UTC"),
            List.of(),
            List.of(),
            List.of(),
            false,
            true);
    private static final String HARMLESS = html("x");

    @Property(tries = 500)
    void nothing_that_people_type_becomes_a_tag(@ForAll("nasty") String typed) {
        var html = html(typed);
        assertThat(count(html, '<')).isEqualTo(count(HARMLESS, '<'));
        assertThat(count(html, '>')).isEqualTo(count(HARMLESS, '>'));
        assertThat(count(html, '"')).isEqualTo(count(HARMLESS, '"'));
    }

    @Property(tries = 500)
    void everything_that_people_type_can_be_read(@ForAll("nasty") String typed) {
        var read = html(typed)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(read).contains("pre-wrap\">" + typed + "</blockquote>").contains("<p>" + typed + "</p>");
    }

    @Example
    void the_plain_text_has_the_same_content_and_the_link() {
        var mail = CardMail.of(card("one\ntwo"), INGRID, LINK, "id-1");
        assertThat(mail.text())
                .contains("> one\n> two")
                .contains("Role: one\ntwo")
                .contains("Read and answer: " + LINK);
        assertThat(mail.to()).isEqualTo("ingrid@northwind.example");
        assertThat(mail.toString()).as("no content in logs").isEqualTo("Mail[id-1]");
    }

    @Example
    void a_card_without_buttons_has_nothing_to_answer() {
        var card = new Card("Done", List.of(), List.of(), "");
        assertThat(CardMail.of(card, INGRID, LINK, "id-1").text())
                .contains("Open in Liaison: ")
                .doesNotContain("answer");
    }

    @Provide
    Arbitrary<String> nasty() {
        var marks = Arbitraries.of(
                "<", ">", "\"", "'", "&", "&lt;", "<script>", "</p>", "<img src=x onerror=a>", "\n", "ü");
        return Arbitraries.oneOf(marks, Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static String html(String typed) {
        return CardMail.of(card(typed), INGRID, LINK, "id-1").html();
    }

    private static Card card(String typed) {
        return new Card(
                typed,
                List.of(
                        new Card.Text(typed),
                        new Card.Quote(typed),
                        new Card.Fields(List.of(new Card.Field("Role", typed)))),
                List.of(new Card.Button("request.accept", "1", typed, Card.Style.PRIMARY)),
                typed);
    }

    private static long count(String text, char mark) {
        return text.chars().filter(it -> it == mark).count();
    }
}
