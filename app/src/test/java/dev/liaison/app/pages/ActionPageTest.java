package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links in mails: looking changes nothing, the button acts once. */
@Tag("D14")
class ActionPageTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private final Customer customer = new Customer();

    private final Person mia = customer.mentee("mia");
    private final Person max = customer.mentor("max");
    private final UUID request = customer.asks(mia, max);
    private final Visitor anybody = Visitor.stranger();

    private String link(Person reader) {
        return "/a/" + LIAISON.bean(ActionLinks.class).make(reader.id(), "request:" + request);
    }

    private MentoringRequest now() {
        return LIAISON.bean(MentoringRequests.class).get(request);
    }

    @Test
    void looking_changes_nothing_and_tells_nobody_the_address() {
        var link = link(max);
        var page = anybody.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("mia asks you to be their mentor", "Would you be my mentor?", "Accept");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(anybody.get(link + "?verb=request.accept").statusCode()).isEqualTo(200);
        assertThat(now().open()).isTrue();
    }

    @Test
    @Tag("D11")
    void the_mentor_accepts_once() {
        var link = link(max);
        assertThat(anybody.act(link, Map.of("verb", "request.accept")).body())
                .containsAnyOf("You accepted.", "It takes effect in a moment.")
                .doesNotContain("request.accept", "request.decline");
        Await.that("it is accepted", () -> !now().open());
        assertThat(anybody.act(link, Map.of("verb", "request.decline")).body())
                .contains("Already accepted by you on", "by e-mail.")
                .doesNotContain("name=\"verb\"");
        assertThat(now().ended().orElseThrow().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    @Tag("D11")
    void a_second_link_shows_what_happened_with_the_first() {
        var second = link(max);
        anybody.act(link(max), Map.of("verb", "request.decline", "reason", "No time this year."));
        Await.that("it is declined", () -> !now().open());
        assertThat(anybody.get(second).body()).contains("Already declined by you on");
        assertThat(now().ended().orElseThrow().reason()).isEqualTo("No time this year.");
    }

    @Test
    @Tag("D15")
    void the_verb_must_fit_the_persons_part() {
        for (var verb : new String[] {"request.accept", "request.decline", "installation.remove", ""}) {
            assertThat(anybody.act(link(mia), Map.of("verb", verb)).body()).contains("Nothing was changed.");
        }
        assertThat(now().open()).isTrue();
        assertThat(anybody.act(link(mia), Map.of("verb", "request.withdraw")).body())
                .containsAnyOf("Request withdrawn.", "It takes effect in a moment.");
        Await.that("it is withdrawn", () -> !now().open());
        assertThat(now().ended().orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void an_unknown_link_is_told_kindly() {
        var page = anybody.get("/a/never-made");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This link is no longer valid");
        assertThat(anybody.post("/a/never-made", Map.of("verb", "request.accept"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_link_is_no_key_for_somebody_who_is_not_part_of_the_request() {
        assertThat(anybody.get(link(customer.mentee("other"))).statusCode()).isEqualTo(404);
    }
}
