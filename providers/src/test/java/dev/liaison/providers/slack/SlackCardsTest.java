package dev.liaison.providers.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SlackCardsTest {
    private static final Card REQUEST = new Card(
            "Mentoring request from Ada",
            List.of(
                    new Card.Text("She would like you as her mentor."),
                    new Card.Quote("Hi <!channel>, *let's* talk & learn"),
                    new Card.Fields(List.of(new Card.Field("R&D", "<Engine> *room*")))),
            List.of(
                    new Card.Button("request.accept", "42", "Accept", Card.Style.PRIMARY),
                    new Card.Button("request.decline", "42", "Decline", Card.Style.DANGER),
                    new Card.Button("request.viewProfile", "42", "View profile", Card.Style.PLAIN)),
            "Expires in 14 days");

    @Test
    @Tag("D1")
    void a_card_in_blocks() {
        assertJson(
                SlackCards.blocks(REQUEST),
                """
                [{"type":"header","text":{"type":"plain_text","text":"Mentoring request from Ada","emoji":false}},
                 {"type":"section","text":{"type":"plain_text","text":"She would like you as her mentor.","emoji":false}},
                 {"type":"section","text":{"type":"plain_text","text":"“Hi <!channel>, *let's* talk & learn”","emoji":false}},
                 {"type":"section","fields":[{"type":"mrkdwn","text":"*R&amp;D*","verbatim":true},
                                             {"type":"plain_text","text":"<Engine> *room*","emoji":false}]},
                 {"type":"actions","elements":[
                   {"type":"button","text":{"type":"plain_text","text":"Accept","emoji":false},
                    "action_id":"request.accept#0","value":"request.accept:42","style":"primary"},
                   {"type":"button","text":{"type":"plain_text","text":"Decline","emoji":false},
                    "action_id":"request.decline#1","value":"request.decline:42","style":"danger"},
                   {"type":"button","text":{"type":"plain_text","text":"View profile","emoji":false},
                    "action_id":"request.viewProfile#2","value":"request.viewProfile:42"}]},
                 {"type":"context","elements":[{"type":"plain_text","text":"Expires in 14 days","emoji":false}]}]""");
    }

    @Test
    void the_notification_is_the_title_escaped_and_on_one_line() {
        var card = new Card("Hello\n<!channel> & all", List.of(), List.of(), "");
        assertThat(SlackCards.fallback(card)).isEqualTo("Hello &lt;!channel&gt; &amp; all");
    }

    @Test
    void what_is_empty_is_left_out() {
        var card = new Card(
                "Done", List.of(new Card.Text(""), new Card.Quote(" "), new Card.Fields(List.of())), List.of(), "");
        assertThat(SlackCards.blocks(card)).hasSize(1);
    }

    @Test
    void a_dialog_asks() {
        assertJson(
                SlackCards.view(new Dialog(
                        "Decline",
                        "request.decline",
                        "42",
                        List.of(new Card.Text("Sure?")),
                        new Dialog.Question("Reason", "", false, 500),
                        "Send")),
                """
                {"type":"modal","callback_id":"liaison.dialog","private_metadata":"request.decline:42",
                 "title":{"type":"plain_text","text":"Decline","emoji":false},
                 "submit":{"type":"plain_text","text":"Send","emoji":false},
                 "close":{"type":"plain_text","text":"Cancel","emoji":false},
                 "blocks":[{"type":"section","text":{"type":"plain_text","text":"Sure?","emoji":false}},
                   {"type":"input","block_id":"question","optional":true,
                    "label":{"type":"plain_text","text":"Reason","emoji":false},
                    "element":{"type":"plain_text_input","action_id":"answer","multiline":true,"max_length":500}}]}""");
    }

    @Test
    @Tag("D3")
    void a_required_question_says_so_and_has_its_hint() {
        var question = new Dialog.Question("Your message", "A few words", true, 9000);
        var view = SlackCards.view(new Dialog("Ask", "mentor.ask", "42", List.of(), question, "Send"));
        assertJson(
                view.getBlocks(),
                """
                [{"type":"input","block_id":"question","optional":false,
                  "label":{"type":"plain_text","text":"Your message","emoji":false},
                  "hint":{"type":"plain_text","text":"A few words","emoji":false},
                  "element":{"type":"plain_text_input","action_id":"answer","multiline":true,"max_length":3000}}]""");
    }

    @Test
    @Tag("D3")
    void things_to_choose_from_have_their_buttons_below_and_no_action_id_twice() {
        var ask = new Card.Button("mentor.ask", "p/m", "Ask Noa", Card.Style.PLAIN);
        var item = new Card.Item("Noa *L*", "Speaks <b>", List.of(ask));
        var card = new Card("Others", List.of(item), List.of(ask), "");
        assertJson(
                SlackCards.blocks(card),
                """
                [{"type":"header","text":{"type":"plain_text","text":"Others","emoji":false}},
                 {"type":"section","text":{"type":"mrkdwn","text":"*Noa ∗L∗*","verbatim":true}},
                 {"type":"context","elements":[{"type":"plain_text","text":"Speaks <b>","emoji":false}]},
                 {"type":"actions","elements":[
                   {"type":"button","text":{"type":"plain_text","text":"Ask Noa","emoji":false},
                    "action_id":"mentor.ask#0","value":"mentor.ask:p/m"}]},
                 {"type":"actions","elements":[
                   {"type":"button","text":{"type":"plain_text","text":"Ask Noa","emoji":false},
                    "action_id":"mentor.ask#1","value":"mentor.ask:p/m"}]}]""");
    }

    @Test
    void a_page_to_read_can_only_be_closed_and_shows_its_whole_title() {
        assertJson(
                SlackCards.view(new Dialog(
                        "Profile of Ada, Countess of Lovelace", "", "", List.of(new Card.Text("Hi")), null, "")),
                """
                {"type":"modal","callback_id":"liaison.dialog",
                 "title":{"type":"plain_text","text":"Profile of Ada, Countes…","emoji":false},
                 "close":{"type":"plain_text","text":"Close","emoji":false},
                 "blocks":[
                   {"type":"header","text":{"type":"plain_text","text":"Profile of Ada, Countess of Lovelace","emoji":false}},
                   {"type":"section","text":{"type":"plain_text","text":"Hi","emoji":false}}]}""");
    }

    @Test
    void a_button_without_a_proper_verb_is_our_bug() {
        var card = new Card("x", List.of(), List.of(new Card.Button("Accept!", "42", "Yes", Card.Style.PLAIN)), "");
        assertThatThrownBy(() -> SlackCards.blocks(card)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertJson(Object actual, String expected) {
        assertThat(GsonFactory.createSnakeCase().toJsonTree(actual)).isEqualTo(JsonParser.parseString(expected));
    }
}
