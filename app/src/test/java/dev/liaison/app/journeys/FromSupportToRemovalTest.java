package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.heading;
import static dev.liaison.app.journeys.Pages.link;
import static dev.liaison.app.journeys.Pages.message;
import static dev.liaison.app.journeys.Pages.says;
import static dev.liaison.app.journeys.Pages.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way of a customer, in a real browser: from the question to support to the removed workspace. */
class FromSupportToRemovalTest {
    private static final String INTEGRATIONS = "/manage/engagement/integrations";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mentor = customer.mentor("Mia");
    private final Person mentee = customer.mentee("Tom");

    @Test
    @Tag("A1")
    @Tag("A2")
    @Tag("A4")
    @Tag("A8")
    @Tag("A10")
    @Tag("A11")
    @Tag("B1")
    @Tag("B3")
    @Tag("D1")
    @Tag("D3")
    @Tag("G1")
    void from_the_question_to_support_to_the_removed_workspace() {
        customer.inSlack(mentor, mentee);
        var admin = pages.signedIn(customer.admin(), INTEGRATIONS);
        asks_for_slack(admin);
        support_approves_in_tasklist();
        connects_after_cancelling_once(admin);
        mentee_asks_and_mentor_accepts_in_slack();
        admin_sees_request_and_deliveries(admin);
        removes_the_workspace(admin);
        connects(admin);
        slack_uninstalls(admin);
    }

    private void asks_for_slack(Page admin) {
        assertThat(admin.getByText("No integration is switched on for your organization yet."))
                .isVisible();
        assertThat(heading(admin, "Slack")).hasCount(0);
        link(admin, "Ask support").click();
        var dialog = admin.locator("dialog");
        dialog.getByLabel("What is it about?").selectOption(new SelectOption().setLabel("Switch on: Slack"));
        dialog.getByLabel("Message").fill("Our mentors live in Slack.");
        button(dialog, "Send to support").click();
        assertThat(dialog).containsText("Support has your message");
    }

    private void support_approves_in_tasklist() {
        var support = pages.signedIn(Customer.support(), "/camunda/app/tasklist/default/");
        new Tasklist(support).approve(customer.organization().name(), "Our mentors live in Slack.", "You have it.");
        var mail = customer.mail(customer.admin(), "Slack is switched on");
        assertThat(mail.get("text").asText()).contains("You have it.");
    }

    private void connects_after_cancelling_once(Page admin) {
        admin.navigate(liaison.url() + INTEGRATIONS);
        assertThat(admin.locator(".tile")).containsText("Not connected");
        link(admin, "Slack").click();
        assertThat(section(admin, "What we read")).containsText("Never another channel");
        assertThat(section(admin, "What we ask Slack for")).containsText("chat:write");

        button(admin, "Add a workspace").click();
        admin.locator("[data-cancel]").click();
        says(admin, "You cancelled at the provider. Nothing was connected.");
        assertThat(live()).isFalse();

        connects(admin);
        assertThat(section(admin, "Workspaces")).containsText(customer.workspace());
        assertThat(section(admin, "Workspaces")).containsText(customer.domain());
        link(admin, "Integrations").first().click();
        assertThat(admin.locator(".tile")).containsText("Connected");
    }

    private void connects(Page admin) {
        admin.navigate(liaison.url() + INTEGRATIONS + "/slack");
        button(admin, "Add a workspace").click();
        admin.locator("[data-into]").selectOption(customer.team());
        admin.locator("[data-user]").selectOption(customer.slackId(customer.admin()));
        admin.locator("[data-allow]").click();
        says(admin, "The workspace is connected.");
        assertThat(live()).isTrue();
    }

    private boolean live() {
        return liaison.bean(Installations.class)
                .live(Platform.SLACK, customer.team())
                .isPresent();
    }

    private void mentee_asks_and_mentor_accepts_in_slack() {
        var tom = pages.signedIn(mentee, "/");
        link(tom, "Ask Mia").click();
        tom.getByLabel("Your message").fill("Would you show me how to lead a team?");
        button(tom, "Send request").click();
        says(tom, "Request sent.");

        var slack = pages.slack(customer, mentor);
        var card = message(slack, "Tom asks you to be their mentor");
        assertThat(card).containsText("Would you show me how to lead a team?");
        assertThat(card).containsText("Engineer");
        button(card, "View profile").click();
        assertThat(slack.locator("[data-modal]")).containsText("Likes to build things.");
        slack.locator("[data-modal-close]").click();
        button(card, "Accept").click();
        assertThat(card).containsText("Accepted by you");
        assertThat(button(card, "Accept")).hasCount(0);

        assertThat(message(pages.slack(customer, mentee), "Mia accepted your request"))
                .isVisible();
        tom.navigate(liaison.url() + "/");
        assertThat(section(tom, "Connections")).containsText("Mia");
        assertThat(section(pages.signedIn(mentor, "/"), "Connections")).containsText("Tom");
    }

    private void admin_sees_request_and_deliveries(Page admin) {
        admin.navigate(liaison.url() + "/manage/requests?state=ALL");
        var row = admin.locator("tbody tr");
        assertThat(row).containsText("Tom");
        assertThat(row).containsText("Accepted by Mia");
        admin.navigate(liaison.url() + "/manage/deliveries");
        assertThat(admin.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Slack"))
                        .filter(new Locator.FilterOptions().setHasText("Mia")))
                .containsText("sent");
    }

    private void removes_the_workspace(Page admin) {
        admin.navigate(liaison.url() + INTEGRATIONS + "/slack");
        link(admin, "Remove " + customer.workspace()).click();
        button(admin, "Remove workspace").click();
        says(admin, customer.workspace() + " is removed.");
        assertThat(section(admin, "Workspaces")).containsText("No workspace is connected.");
        forgotten(1);
    }

    private void slack_uninstalls(Page admin) {
        pages.slackAdmin()
                .locator("[data-workspace=" + customer.team() + "] [data-uninstall]")
                .click();
        Await.that("the workspace is removed", () -> !live());
        admin.navigate(liaison.url() + INTEGRATIONS + "/slack");
        assertThat(section(admin, "Workspaces")).containsText("No workspace is connected.");
        forgotten(2);
    }

    /** The same end from both sides: nothing at Slack, no token here, and the admin knows. */
    private void forgotten(int mails) {
        Await.that(
                "the admin is told",
                () -> customer.mails(customer.admin()).stream()
                                .filter(mail -> mail.get("subject").asText().contains("is no longer connected"))
                                .count()
                        == mails);
        Await.that("Slack has forgotten us", () -> !liaison.sandbox()
                .get("/_control/slack/installations")
                .toString()
                .contains(customer.team()));
        Await.that(
                "we have no token",
                () -> liaison.bean(JdbcClient.class)
                                .sql("select count(*) from secrets where tenant = ?")
                                .param(customer.organization().id().toString())
                                .query(Integer.class)
                                .single()
                        == 0);
    }
}
