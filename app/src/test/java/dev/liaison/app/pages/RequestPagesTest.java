package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.TimeToUndo;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asking and answering on the web. */
class RequestPagesTest {
    private static final MentoringRequests REQUESTS = RunningLiaison.get().bean(MentoringRequests.class);
    private final Customer customer = new Customer();

    private final Person mia = customer.mentee("mia");
    private final Person max = customer.mentor("max");

    private Map<String, String> asking(String message) {
        return Map.of(
                "program",
                customer.program().id().toString(),
                "mentor",
                max.id().toString(),
                "message",
                message);
    }

    @Test
    @Tag("D3")
    void a_mentee_finds_a_mentor_asks_and_follows_the_request() {
        var browser = Visitor.of(mia);
        assertThat(browser.get("/").body()).contains("Recommended mentors", "max", "Speaks English too");
        assertThat(browser.get("/people/" + max.id()).body()).contains("Ask to be my mentor");
        var page = browser.act("/requests", asking("I want to lead a project.\r\nMay I?"));
        assertThat(page.body()).contains("Request sent.", "Waiting for max&#39;s answer", "I want to lead a project.");
        assertThat(browser.get("/people/" + max.id()).body()).contains("You have asked this mentor already.");
    }

    @Test
    @Tag("D3")
    void what_is_wrong_stands_beside_the_field() {
        var browser = Visitor.of(mia);
        var empty = browser.post("/requests", asking("   "));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("id=\"message-error\"", "Write a few words to the mentor.");
        var long_ = browser.post("/requests", asking("a".repeat(2001)));
        assertThat(long_.body()).contains("Keep it under 2,000 characters.", "aria-invalid=\"true\"");
        assertThat(REQUESTS.of(mia.id())).isEmpty();
    }

    @Test
    @Tag("D3")
    void a_line_end_counts_once() {
        Visitor.of(mia).act("/requests", asking("a\r\n".repeat(999) + "ab"));
        assertThat(REQUESTS.of(mia.id())).hasSize(1);
    }

    @Test
    @Tag("D11")
    void the_second_answer_says_what_the_first_did() {
        var request = customer.asks(mia, max);
        var browser = Visitor.of(max);
        assertThat(browser.act("/requests/" + request + "/accept", Map.of()).body())
                .containsAnyOf("You accepted.", "It takes effect in a moment.");
        Await.that("it is accepted", () -> !REQUESTS.get(request).open());
        assertThat(browser.act("/requests/" + request + "/decline", Map.of()).body())
                .contains("Already accepted by you on", "on the web.");
        assertThat(REQUESTS.get(request).ended().orElseThrow().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    @Tag("D13")
    void an_answer_that_can_be_taken_back_is_the_mentors_secret() {
        var request = customer.asks(mia, max);
        var mentor = Visitor.of(max);
        try (var time = TimeToUndo.held()) {
            mentor.act("/requests/" + request + "/decline", Map.of("reason", "I am away until May."));
            Await.that("it is noted", () -> !REQUESTS.get(request).awaitsAnswer());
            assertThat(mentor.get("/").body()).contains("mia is told in a minute", "Take it back");
            for (var reader : new Person[] {mia, customer.admin()}) {
                assertThat(Visitor.of(reader).get("/requests/" + request).body())
                        .contains("Waiting for max&#39;s answer")
                        .doesNotContain("eclined", "told in a minute", "Take it back");
            }
            assertThat(Visitor.of(mia)
                            .act("/requests/" + request + "/take-back", Map.of())
                            .body())
                    .contains("not yours to answer");
            assertThat(mentor.get("/requests/" + request + "/decline").body()).doesNotContain("<textarea");
        }
        Await.that("it is final", () -> !REQUESTS.get(request).open());
        assertThat(Visitor.of(mia).get("/requests/" + request).body()).contains("I am away until May.");
    }

    @Test
    @Tag("D15")
    void only_the_mentor_answers_and_only_the_mentee_withdraws() {
        var request = customer.asks(mia, max);
        assertThat(Visitor.of(mia)
                        .act("/requests/" + request + "/accept", Map.of())
                        .body())
                .contains("not yours to answer");
        assertThat(Visitor.of(max)
                        .act("/requests/" + request + "/withdraw", Map.of())
                        .body())
                .contains("not yours to withdraw");
        assertThat(Visitor.of(customer.admin())
                        .act("/requests/" + request + "/decline", Map.of())
                        .body())
                .contains("not yours to answer");
        assertThat(REQUESTS.get(request).open()).isTrue();
    }

    @Test
    @Tag("D14")
    void nothing_changes_when_somebody_only_looks() {
        var request = customer.asks(mia, max);
        var browser = Visitor.of(max);
        for (var page : new String[] {"", "/accept", "/decline", "/withdraw", "/take-back"}) {
            browser.get("/requests/" + request + page);
        }
        assertThat(REQUESTS.get(request).open()).isTrue();
    }

    @Test
    @Tag("D1")
    void the_reason_of_a_decline_is_kept_and_shown() {
        var request = customer.asks(mia, max);
        Visitor.of(max).act("/requests/" + request + "/decline", Map.of("reason", "I am away until May."));
        Await.that("it is declined", () -> !REQUESTS.get(request).open());
        assertThat(Visitor.of(mia).get("/requests/" + request).body())
                .contains("Declined by max", "I am away until May.", "other recommended mentors");
    }
}
