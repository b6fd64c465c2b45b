package dev.liaison.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write arrives whole, and means nothing to Slack, to a mail program, or to our pages. */
@Tag("D1")
class TextsTest {
    private static final int LONGEST = 2000;
    private static Customer customer;
    private static Person noSlack;
    private static Person mia;

    @BeforeAll
    static void connect() {
        customer = new Customer();
        mia = customer.mentor("Mia");
        noSlack = customer.mentor("Ole");
        customer.inSlack(mia).connected();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> <!here> <!everyone> look",
                "<@U0123456789> and <#C0123456789|general>",
                "<https://evil.example|your bank> and https://example.com/?a=1&b=2",
                "*bold* _italic_ ~gone~ `code` ```block``` > quote",
                "&lt;b&gt; &amp; <b>bold</b> <script>alert(1)</script>",
                ":smile: 😀 👩‍👩‍👧‍👦 🇨🇭 é e\u0301 \u202eright to left",
                "three\nlines\n\nand a gap",
                "\"quotes\" 'single' \\back\\slash %s {0} ${x} #{y}"
            })
    void a_message_arrives_whole_and_means_nothing(String text) {
        arrives(text);
    }

    @Test
    void two_thousand_characters_arrive_whole() {
        arrives("x".repeat(LONGEST - 4) + "end.");
    }

    @Test
    void two_thousand_characters_that_all_need_escaping_arrive_whole() {
        arrives("<&>".repeat(666) + "<>");
    }

    @Test
    void two_thousand_units_of_surrogate_pairs_arrive_whole() {
        arrives("😀".repeat(LONGEST / 2));
    }

    private static void arrives(String text) {
        var mentee = customer.mentee("Tom" + Math.abs(text.hashCode()));
        sends(mentee, mia, text);
        sends(mentee, noSlack, text);

        var card = customer.message(mia, mentee.name() + " asks you to be their mentor");
        assertThat(texts(card, "plain_text")).anyMatch(plain -> plain.equals("“" + text + "”"));
        assertThat(texts(card, "mrkdwn")).noneMatch(marked -> marked.contains("<") || marked.contains(text));
        assertThat(card.get("text").asText()).doesNotContain("<");

        var mail = customer.mail(noSlack, mentee.name() + " asks you to be their mentor");
        assertThat(mail.get("text").asText().replace("\r\n", "\n")).contains("> " + text.replace("\n", "\n> "));
        assertThat(mail.get("html").asText().replace("\r\n", "\n")).contains(">" + inHtml(text) + "</blockquote>");
    }

    private static String inHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void sends(Person mentee, Person mentor, String text) {
        var sending = RunningLiaison.get()
                .bean(MentoringRequestProcess.class)
                .send(new NewRequest(customer.program().id(), mentee.id(), mentor.id(), text), Surface.WEB);
        assertThat(sending.refusal()).isEmpty();
    }

    /** All text objects of that type, however deep. */
    private static List<String> texts(JsonNode node, String type) {
        var found = new ArrayList<String>();
        if (node.path("type").asText().equals(type)) {
            found.add(node.path("text").asText());
        }
        node.forEach(child -> found.addAll(texts(child, type)));
        return found;
    }
}
