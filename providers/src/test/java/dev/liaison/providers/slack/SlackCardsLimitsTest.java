package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever we want to show, Slack takes it. */
class SlackCardsLimitsTest {
    private static final String LONG = "<@U1> & 😀 ".repeat(600);

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                "", " ", "Ada", "a\nb", "<!channel>", "*bold*", LONG, "&".repeat(3000), "😀".repeat(2500));
    }

    @Provide
    Arbitrary<Card> cards() {
        return Combinators.combine(text(), parts(), buttons(), text()).as(Card::new);
    }

    private Arbitrary<List<Card.Button>> buttons() {
        return text().map(label -> new Card.Button("request.accept", "42", label, Card.Style.PLAIN))
                .list()
                .ofMaxSize(40);
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
                .ofMaxSize(120);
    }

    @Property(tries = 300)
    void every_card_is_within_slacks_limits(@ForAll("cards") Card card) {
        var blocks = json(SlackCards.blocks(card)).getAsJsonArray();
        assertThat(blocks.size()).isLessThanOrEqualTo(50);
        checkBlocks(blocks);
        assertThat(SlackCards.fallback(card)).hasSizeLessThanOrEqualTo(4000).doesNotContain("<", ">", "\n");
    }

    @Property(tries = 300)
    void every_dialog_is_within_slacks_limits(@ForAll("dialogs") Dialog dialog) {
        var view = json(SlackCards.view(dialog)).getAsJsonObject();
        for (var label : List.of("title", "submit", "close")) {
            assertThat(view.getAsJsonObject(label).get("text").getAsString()).hasSizeBetween(1, 24);
        }
        assertThat(view.get("private_metadata").getAsString()).isEqualTo("request.decline:42");
        assertThat(view.getAsJsonArray("blocks").size()).isLessThanOrEqualTo(100);
        assertThat(view.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(250_000);
        checkBlocks(view.getAsJsonArray("blocks"));
    }

    @Example
    void a_card_that_is_far_too_long_keeps_its_buttons_and_its_footnote() {
        var card = new Card(
                "Title",
                java.util.Collections.nCopies(200, new Card.Text("word")),
                List.of(new Card.Button("request.accept", "42", "Accept", Card.Style.PRIMARY)),
                "small print");
        var blocks = json(SlackCards.blocks(card)).getAsJsonArray();
        assertThat(blocks.size()).isEqualTo(50);
        assertThat(type(blocks.get(47))).isEqualTo("section");
        assertThat(blocks.get(47).toString()).contains("…");
        assertThat(type(blocks.get(48))).isEqualTo("actions");
        assertThat(type(blocks.get(49))).isEqualTo("context");
    }

    private static void checkBlocks(JsonArray blocks) {
        for (var block : blocks) {
            switch (type(block)) {
                case "header" -> text(block, "text", 150);
                case "section" -> section(block.getAsJsonObject());
                case "actions" -> actions(block.getAsJsonObject());
                case "context" ->
                    assertThat(block.getAsJsonObject()
                                    .getAsJsonArray("elements")
                                    .size())
                            .isBetween(1, 10);
                case "input" -> text(block, "label", 2000);
                default -> throw new AssertionError("unexpected " + block);
            }
        }
    }

    private static void section(JsonObject section) {
        if (section.has("text")) {
            text(section, "text", 3000);
            return;
        }
        var fields = section.getAsJsonArray("fields");
        assertThat(fields.size()).isBetween(1, 10);
        fields.forEach(field -> fits(field.getAsJsonObject(), 2000));
    }

    private static void actions(JsonObject actions) {
        var elements = actions.getAsJsonArray("elements");
        assertThat(elements.size()).isBetween(1, 25);
        var ids = new HashSet<String>();
        for (var element : elements) {
            text(element, "text", 75);
            assertThat(ids.add(element.getAsJsonObject().get("action_id").getAsString()))
                    .isTrue();
            assertThat(element.getAsJsonObject().get("value").getAsString()).hasSizeLessThanOrEqualTo(2000);
        }
    }

    private static void text(JsonElement holder, String name, int longest) {
        fits(holder.getAsJsonObject().getAsJsonObject(name), longest);
    }

    private static void fits(JsonObject text, int longest) {
        var value = text.get("text").getAsString();
        assertThat(value).isNotBlank().hasSizeLessThanOrEqualTo(longest);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(value)).isTrue();
        if (type(text).equals("mrkdwn")) {
            assertThat(value).doesNotContain("<", ">");
            assertThat(value.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        }
    }

    private static String type(JsonElement element) {
        return element.getAsJsonObject().get("type").getAsString();
    }

    private static JsonElement json(Object blocks) {
        return GsonFactory.createSnakeCase().toJsonTree(blocks);
    }
}
