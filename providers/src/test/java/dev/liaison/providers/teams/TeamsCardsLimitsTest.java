package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever we want to show, Teams takes it: 28 KB in UTF-16, and nothing empty. */
class TeamsCardsLimitsTest {
    private static final int MOST = 28 * 1024;
    private static final String LONG = "[x](y) & 😀 \"quoted\" ".repeat(300);

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                "",
                " ",
                "Ada",
                "a\nb\n\nc",
                "{{DATE(x)}}",
                "*bold*",
                LONG,
                "\"".repeat(3000),
                "😀".repeat(2500),
                "a\n".repeat(2000),
                "_".repeat(500));
    }

    @Provide
    Arbitrary<Card> cards() {
        return Combinators.combine(text(), parts(), buttons(), text()).as(Card::new);
    }

    private Arbitrary<List<Card.Button>> buttons() {
        return Combinators.combine(text(), Arbitraries.of(true, false))
                .as((label, opens) -> new Card.Button("request.accept", "42", label, Card.Style.PRIMARY, opens))
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<Dialog> dialogs() {
        return Combinators.combine(text(), parts(), text(), text())
                .as((title, parts, question, submit) -> new Dialog(
                        title,
                        "request.decline",
                        "42",
                        parts,
                        new Dialog.Question(question, question, true, 2000),
                        submit));
    }

    private Arbitrary<List<Card.Part>> parts() {
        var fields =
                Combinators.combine(text(), text()).as(Card.Field::new).list().ofMaxSize(30);
        var items = Combinators.combine(text(), text(), buttons()).as(Card.Item::new);
        return Arbitraries.<Card.Part>oneOf(
                        text().map(Card.Text::new), text().map(Card.Quote::new), fields.map(Card.Fields::new), items)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void every_message_and_every_answer_with_a_card_fits(@ForAll("cards") Card card) {
        var message = TeamsMessages.card(card, "d0d0d0d0-1111-4222-8333-00000000000a");
        fits(message.toString());
        check(message);
        assertThat(message.path("summary").asText()).isNotBlank().hasSizeLessThanOrEqualTo(250);
        var click = new Clicked(List.of("t"), "u", "request.accept", "42", "action", new MessageRef("m"), "", "k");
        fits(TeamsReplies.of(click, new Answer.Shown(card)).body());
    }

    @Property(tries = 300)
    void every_dialog_fits_also_when_it_comes_back(@ForAll("dialogs") Dialog dialog) {
        var task = TeamsDialogs.task(dialog);
        fits(task.toString());
        check(task);
        assertThat(task.at("/value/title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(60);
        var again = task.at("/value/card/content/actions/0/data/again").asText();
        var form = new Submitted(List.of("t"), "u", "request.decline", "42", "\"".repeat(2000), again, "", "k");
        fits(TeamsReplies.of(form, new Answer.Wrong(LONG)).body());
    }

    @Example
    void a_card_that_is_far_too_long_keeps_its_buttons_and_its_footnote() {
        var card = new Card(
                "Title",
                Collections.nCopies(2000, new Card.Text("word")),
                List.of(new Card.Button("request.accept", "42", "Accept", Card.Style.PRIMARY)),
                "small print");
        var drawn = TeamsCards.card(card, "");
        var body = drawn.path("body");
        assertThat(body.path(body.size() - 1).path("text").asText()).isEqualTo("small print");
        assertThat(body.path(body.size() - 2).at("/inlines/0/text").asText()).isEqualTo("…");
        assertThat(drawn.path("actions")).hasSize(1);
        assertThat(drawn.toString().length() * 2).isBetween(MOST / 2, MOST);
    }

    @Example
    void what_can_be_chosen_is_there_with_its_buttons_or_not_at_all() {
        var button = new Card.Button("mentor.ask", "7", "Ask", Card.Style.PLAIN);
        var items = Collections.<Card.Part>nCopies(200, new Card.Item("Noa", "x".repeat(200), List.of(button)));
        var body = TeamsCards.card(new Card("Others", items, List.of(), ""), "").path("body");
        assertThat(body.size()).isBetween(10, 100);
        for (var at = 1; at < body.size() - 1; at++) {
            assertThat(body.path(at).path("items").findValues("actions")).hasSize(1);
        }
    }

    private static void fits(String json) {
        assertThat(json.getBytes(StandardCharsets.UTF_16LE)).hasSizeLessThanOrEqualTo(MOST);
    }

    private static void check(JsonNode node) {
        for (var name : List.of("text", "title", "label", "fallbackText")) {
            node.findValues(name)
                    .forEach(value -> assertThat(value.asText()).as(name).isNotBlank());
        }
        node.findValues("actions").forEach(row -> assertThat(row.size()).isBetween(1, 6));
        node.findValues("inlines").forEach(inlines -> assertThat(inlines).isNotEmpty());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(node.toString()))
                .isTrue();
    }
}
