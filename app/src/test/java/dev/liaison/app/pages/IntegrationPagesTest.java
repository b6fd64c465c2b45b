package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.support.SupportCases;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a global admin sees of integrations, and does with them. */
class IntegrationPagesTest {
    private static final String PAGE = "/manage/engagement/integrations";
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    @Test
    @Tag("A1")
    void what_support_did_not_switch_on_is_not_shown() {
        var customer = new Customer();
        var admin = Visitor.of(customer.admin());
        assertThat(admin.get(PAGE).body()).contains("Ask for an integration").doesNotContain("Not connected");
        assertThat(admin.get(PAGE + "/slack").statusCode()).isEqualTo(404);
        customer.slackEnabled();
        assertThat(admin.get(PAGE).body()).contains("Slack", "Not connected").doesNotContain("Microsoft Teams");
    }

    @Test
    @Tag("A2")
    void anybody_asks_for_a_feature_from_any_page() {
        var customer = new Customer();
        var mentee = Visitor.of(customer.mentee("mia"));
        assertThat(mentee.get("/").body()).contains("Ask support");
        assertThat(mentee.get("/cases/new").body()).contains("Switch on: Slack");
        mentee.act("/cases", Map.of("feature", "SLACK", "message", "We all work in Slack.", "page", "/profile?x=1"));
        var cases = LIAISON.bean(SupportCases.class).of(customer.organization().id());
        assertThat(cases).singleElement().satisfies(it -> {
            assertThat(it.feature()).isEqualTo(Feature.SLACK);
            assertThat(it.page()).isEqualTo("/profile");
        });
        assertThat(Visitor.support().get("/support/cases").body()).contains("We all work in Slack.");
    }

    @Test
    @Tag("A2")
    void a_case_without_words_is_not_opened() {
        var customer = new Customer();
        var answer = Visitor.of(customer.mentee("mia")).post("/cases", Map.of("feature", "SLACK", "message", "  "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Write what you need.");
        assertThat(LIAISON.bean(SupportCases.class).of(customer.organization().id()))
                .isEmpty();
    }

    @Test
    @Tag("A2")
    void what_is_on_can_not_be_asked_for() {
        var customer = new Customer().slackEnabled();
        assertThat(Visitor.of(customer.admin()).get("/cases/new").body())
                .contains("Switch on: Microsoft Teams")
                .doesNotContain("Switch on: Slack");
    }

    @Test
    @Tag("A10")
    void the_page_says_what_is_read_before_anybody_goes_to_slack() {
        var page = Visitor.of(new Customer().slackEnabled().admin())
                .get(PAGE + "/slack")
                .body();
        assertThat(page).contains("What we read", "users:read.email", "Never another channel", "/connect/slack/start");
    }

    @Test
    @Tag("B1")
    void the_outcome_of_authorizing_is_said_in_words() {
        var admin = Visitor.of(new Customer().slackEnabled().admin());
        assertThat(admin.get(PAGE + "/slack?outcome=CANCELLED").body()).contains("Nothing was connected.");
        assertThat(admin.get(PAGE + "/slack?outcome=%3Cscript%3Ealert").body())
                .doesNotContain("alert", "class=\"banner");
    }

    @Test
    @Tag("A4")
    @Tag("B3")
    void an_admin_removes_a_workspace_of_their_own_only() {
        var customer = new Customer();
        var installation = customer.connected();
        var path = PAGE + "/slack/" + installation.id() + "/remove";
        var stranger = Visitor.of(new Customer().slackEnabled().admin());
        assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(404);
        var admin = Visitor.of(customer.admin());
        assertThat(admin.get(PAGE).body()).contains("Connected", installation.name());
        assertThat(admin.get(path).body()).contains("Remove " + installation.name() + "?");
        assertThat(live(installation.id())).isTrue();
        assertThat(admin.act(path, Map.of()).body()).containsAnyOf("is removed", "It takes effect in a moment.");
        Await.that("it is removed", () -> !live(installation.id()));
        assertThat(admin.act(path, Map.of()).body()).contains("removed already");
    }

    private static boolean live(java.util.UUID installation) {
        return LIAISON.bean(Installations.class)
                .find(installation)
                .orElseThrow()
                .live();
    }

    @Test
    @Tag("B6")
    void the_admin_reads_who_can_not_be_reached_and_why() {
        var customer = new Customer();
        var installation = customer.connected();
        var mia = customer.mentee("mia");
        LIAISON.bean(ChatAddresses.class)
                .save(new ChatAddress(
                        mia.id(), installation.id(), ChatAddress.Status.DEACTIVATED, null, Instant.now()));
        assertThat(Visitor.of(customer.admin()).get(PAGE + "/slack").body())
                .contains("1 person can&#39;t be reached here", mia.email(), "account is switched off");
    }
}
