package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.providers.MicrosoftsRenderer;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cards and dialogs, word for word. */
@Tag("C9")
class TeamsCardsTest {
    private static final Card REQUEST = new Card(
            "Amara asks you to be their mentor",
            List.of(
                    new Card.Fields(List.of(new Card.Field("Role", "R&D *lead*"), new Card.Field("Skills", "Welding"))),
                    new Card.Quote("Would you guide me?\n\n[Really](https://x.example)"),
                    new Card.Link("Open on the web", URI.create("https://liaison.example/requests/42"))),
            List.of(
                    new Card.Button("request.accept", "42", "Accept", Card.Style.PRIMARY),
                    new Card.Button("request.decline", "42", "Decline", Card.Style.DANGER).opening(),
                    new Card.Button("request.withdraw", "42", "Withdraw", Card.Style.PLAIN)),
            "Open until 18 May, 15:45.");

    @Test
    @Tag("D1")
    void a_request() {
        same(
                TeamsCards.card(REQUEST, "delivery-7"),
                """
                {"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.5",
                 "fallbackText":"Amara asks you to be their mentor",
                 "body":[
                  {"type":"TextBlock","text":"Amara asks you to be their mentor","wrap":true,"style":"heading","size":"Medium",
                   "weight":"Bolder","id":"delivery-7"},
                  {"type":"FactSet","facts":[{"title":"Role","value":"R&D ∗lead∗"},{"title":"Skills","value":"Welding"}]},
                  {"type":"Container","spacing":"Medium","style":"emphasis","items":[
                   {"type":"RichTextBlock","spacing":"Medium","inlines":[{"type":"TextRun","text":"Would you guide me?"}]},
                   {"type":"RichTextBlock","spacing":"Medium",
                    "inlines":[{"type":"TextRun","text":"[Really](https://x.example)"}]}]},
                  {"type":"ActionSet","actions":[
                   {"type":"Action.OpenUrl","title":"Open on the web","url":"https://liaison.example/requests/42"}]},
                  {"type":"TextBlock","text":"Open until 18 May, 15:45.","wrap":true,"size":"Small","isSubtle":true,
                   "spacing":"Medium"}],
                 "actions":[
                  {"type":"Action.Execute","title":"Accept","style":"positive","verb":"request.accept",
                   "data":{"verb":"request.accept","subject":"42"},
                   "fallback":{"type":"Action.Submit","title":"Accept","style":"positive",
                    "data":{"verb":"request.accept","subject":"42"}}},
                  {"type":"Action.Submit","title":"Decline","style":"destructive",
                   "data":{"verb":"request.decline","subject":"42","msteams":{"type":"task/fetch"}}},
                  {"type":"Action.Execute","title":"Withdraw","verb":"request.withdraw",
                   "data":{"verb":"request.withdraw","subject":"42"},
                   "fallback":{"type":"Action.Submit","title":"Withdraw","data":{"verb":"request.withdraw","subject":"42"}}}]}""");
    }

    @Test
    @Tag("D3")
    void something_to_choose_stands_in_a_frame_of_its_own() {
        var item = new Card.Item(
                "Noa *Levi*",
                "Speaks <Hebrew>\nSame zone",
                List.of(new Card.Button("mentor.ask", "p/7", "Ask Noa", Card.Style.PLAIN).opening()));
        same(
                TeamsCards.card(new Card("Others", List.of(item), List.of(), ""), "")
                        .at("/body/1"),
                """
                {"type":"Container","spacing":"Medium","separator":true,"items":[
                 {"type":"TextBlock","text":"Noa ∗Levi∗","wrap":true,"weight":"Bolder"},
                 {"type":"RichTextBlock","spacing":"None","inlines":[{"type":"TextRun","text":"Speaks <Hebrew>","isSubtle":true}]},
                 {"type":"RichTextBlock","spacing":"None","inlines":[{"type":"TextRun","text":"Same zone","isSubtle":true}]},
                 {"type":"ActionSet","actions":[{"type":"Action.Submit","title":"Ask Noa",
                  "data":{"verb":"mentor.ask","subject":"p/7","msteams":{"type":"task/fetch"}}}]}]}""");
    }

    @Test
    void a_card_with_nothing_to_do_has_no_actions_and_no_footnote() {
        var card = TeamsCards.card(new Card("You accepted", List.of(), List.of(), ""), "");
        assertThat(card.has("actions")).isFalse();
        assertThat(card.path("body")).hasSize(1);
        assertThat(card.at("/body/0").has("id")).isFalse();
    }

    @Test
    @Tag("D3")
    void a_dialog_asks_one_thing() {
        var dialog = new Dialog(
                "Ask Noa to be your mentor",
                "mentor.ask",
                "p/7",
                List.of(new Card.Text("Same time zone.")),
                new Dialog.Question("Your message", "Your profile goes along.", true, 2000),
                "Send request");
        var task = TeamsDialogs.task(dialog);
        assertThat(task.path("type").asText()).isEqualTo("continue");
        assertThat(task.at("/value/title").asText()).isEqualTo("Ask Noa to be your mentor");
        same(
                task.at("/value/card/content/body"),
                """
                [{"type":"RichTextBlock","spacing":"Medium","inlines":[{"type":"TextRun","text":"Same time zone."}]},
                 {"type":"Input.Text","id":"answer","label":"Your message","isMultiline":true,"maxLength":2000,"isRequired":true,
                  "errorMessage":"Please write something here."},
                 {"type":"TextBlock","text":"Your profile goes along.","wrap":true,"size":"Small","isSubtle":true,"spacing":"Small"}]""");
        var send = task.at("/value/card/content/actions/0");
        assertThat(send.path("type").asText()).isEqualTo("Action.Submit");
        assertThat(send.path("title").asText()).isEqualTo("Send request");
        assertThat(send.at("/data/verb").asText()).isEqualTo("mentor.ask");
        assertThat(send.at("/data/subject").asText()).isEqualTo("p/7");
    }

    @Test
    void a_page_to_read_can_not_be_sent_off() {
        var page = new Dialog("Bea", "", "", List.of(new Card.Text("Bea, engineer")), null, "");
        assertThat(TeamsDialogs.task(page).at("/value/card/content").has("actions"))
                .isFalse();
    }

    @Test
    void a_message_has_a_summary_for_the_notification_and_words_are_plain() {
        var message = TeamsMessages.card(REQUEST, "d");
        assertThat(message.path("summary").asText()).isEqualTo("Amara asks you to be their mentor");
        assertThat(message.at("/attachments/0/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(message.has("text")).isFalse();
        assertThat(TeamsMessages.words(" Too *late* ").toString())
                .isEqualTo("{\"type\":\"message\",\"textFormat\":\"plain\",\"text\":\"Too *late*\"}");
    }

    @Test
    void microsofts_own_renderer_reads_all_of_it_without_a_complaint() {
        var ask = new Card.Button("mentor.ask", "p/7", "Ask Noa", Card.Style.PLAIN).opening();
        var choice = new Card("Others", List.of(new Card.Item("Noa", "Speaks Hebrew", List.of(ask))), List.of(), "");
        var plain = new Card("You accepted", List.of(new Card.Text("At 10:02.")), List.of(), "");
        var page = new Dialog("Bea", "", "", List.of(new Card.Text("Bea, engineer")), null, "");
        var question = new Dialog.Question("Your message", "Your profile goes along.", true, 2000);
        var dialog = new Dialog("Ask Noa", "mentor.ask", "p/7", List.of(), question, "Send request");
        var cards = Stream.concat(
                Stream.of(REQUEST, choice, plain).map(card -> (JsonNode) TeamsCards.card(card, "d")),
                Stream.of(page, dialog).map(it -> TeamsDialogs.task(it).at("/value/card/content")));
        MicrosoftsRenderer.readsWithoutComplaint(cards.toList());
    }

    @Test
    void microsofts_own_renderer_complains_about_what_is_no_card() {
        var broken = SandboxProcess.parse(
                """
                {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBloc"},{"type":"Input.Text","isRequired":true}],
                 "actions":[{"type":"Action.OpenUrl","title":"Open"}]}""");
        assertThat(MicrosoftsRenderer.complaints(List.of(broken)).get(0).toString())
                .contains("TextBloc", "unique Id", "url\\\" must be set");
    }

    private static void same(JsonNode actual, String expected) {
        assertThat(actual).isEqualTo(SandboxProcess.parse(expected));
    }
}
