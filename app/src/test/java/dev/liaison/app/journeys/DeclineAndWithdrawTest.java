package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.link;
import static dev.liaison.app.journeys.Pages.message;
import static dev.liaison.app.journeys.Pages.says;
import static dev.liaison.app.journeys.Pages.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mentor says no with a reason, the mentee asks another one and thinks better of it, and that one comes too late. */
@Tag("D2")
class DeclineAndWithdrawTest {
    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person noa = customer.mentor("Noa");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("D1")
    @Tag("D3")
    @Tag("D11")
    @Tag("D12")
    void a_declined_mentee_asks_another_mentor_and_withdraws_before_that_one_answers() {
        customer.inSlack(mia, noa, tom).connected();
        var web = pages.signedIn(tom, "/");
        asks(web, "Mia");
        mia_declines_with_a_reason();
        tom_reads_the_reason_and_who_else_there_is();

        web.navigate(liaison.url() + "/");
        asks(web, "Noa");
        var stale = noa_has_the_request_open_in_a_tab();
        var dialog = noa_has_the_dialog_open_in_slack();
        withdraws(web);
        noa_comes_too_late_in_the_dialog(dialog);
        noa_comes_too_late_in_the_tab(stale);
        noa_comes_too_late_in_slack();
    }

    private static void asks(Page web, String mentor) {
        link(web, "Ask " + mentor).click();
        web.getByLabel("Your message").fill("I like your work.");
        button(web, "Send request").click();
        says(web, "Request sent.");
    }

    private void mia_declines_with_a_reason() {
        var slack = pages.slack(customer, mia);
        var card = message(slack, "Tom asks you to be their mentor");
        button(card, "Decline").click();
        var modal = slack.locator("[data-modal]");
        assertThat(modal).containsText("Decline the request");
        modal.locator("textarea").fill("I am on leave until June & <away>.");
        modal.locator("[data-modal-submit]").click();
        assertThat(modal).hasCount(0);
        assertThat(card).containsText("Declined by you");
        assertThat(button(card, "Decline")).hasCount(0);
    }

    private void tom_reads_the_reason_and_who_else_there_is() {
        var told = message(pages.slack(customer, tom), "Mia can't be your mentor now");
        assertThat(told).containsText("I am on leave until June & <away>.");
        assertThat(button(told, "Ask Noa")).isVisible();
    }

    private Page noa_has_the_request_open_in_a_tab() {
        customer.message(noa, "Tom asks you to be their mentor");
        var home = pages.signedIn(noa, "/");
        assertThat(section(home, "Requests")).containsText("Tom asks you to be their mentor");
        return home;
    }

    private Page noa_has_the_dialog_open_in_slack() {
        var slack = pages.slack(customer, noa);
        button(message(slack, "Tom asks you to be their mentor"), "Decline").click();
        slack.locator("[data-modal] textarea").fill("No time.");
        return slack;
    }

    private static void noa_comes_too_late_in_the_dialog(Page slack) {
        slack.locator("[data-modal-submit]").click();
        assertThat(slack.locator("[data-modal]")).hasCount(0);
        assertThat(message(slack, "Already withdrawn by Tom on")).containsText("Only visible to you");
    }

    private void withdraws(Page web) {
        link(web, "Withdraw").click();
        button(web.locator("dialog"), "Withdraw").click();
        says(web, "Request withdrawn.");
        customer.message(noa, "Withdrawn by Tom");
    }

    private static void noa_comes_too_late_in_the_tab(Page stale) {
        button(stale, "Accept the request of Tom").click();
        stale.waitForLoadState(LoadState.LOAD);
        says(stale, "Already withdrawn by Tom on");
        says(stale, "on the web");
    }

    /** The button that an update took off the screen is pressed all the same, as on a slow phone. */
    private void noa_comes_too_late_in_slack() {
        var card = customer.message(noa, "Withdrawn by Tom");
        var revisions = card.get("revisions").asInt();
        var answer = customer.clicksStale(noa, card, "request.accept#0");
        assertThat(answer.get("status").asInt()).isEqualTo(200);
        Await.that("Noa is told once more", () -> told() == 2);
        Await.that(
                "the card is brought up to date once more",
                () -> customer.message(noa, "Withdrawn by Tom").get("revisions").asInt() > revisions);
    }

    private long told() {
        return customer.messages(noa).stream()
                .filter(one ->
                        one.get("ephemeral").asBoolean() && one.toString().contains("Already withdrawn by Tom on"))
                .count();
    }
}
