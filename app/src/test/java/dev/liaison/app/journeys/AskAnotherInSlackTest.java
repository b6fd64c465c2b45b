package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.message;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liaison.app.Customer;
import dev.liaison.app.Screens;
import dev.liaison.domain.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mentee who was declined asks another mentor without leaving Slack. */
@Tag("D3")
class AskAnotherInSlackTest {
    @RegisterExtension
    private final Screens screens = new Screens();

    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person noa = customer.mentor("Noa");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("D2")
    @Tag("D12")
    void a_declined_mentee_reads_about_another_mentor_and_asks_them_in_slack() {
        customer.inSlack(mia, noa, tom).connected();
        customer.asks(tom, mia);
        mia_declines();

        var slack = pages.slack(customer, tom);
        var card = message(slack, "Mia can't be your mentor now");
        assertThat(card).containsText("Speaks English too");
        reads_the_profile(slack, card);
        asks(slack, card);

        assertThat(message(slack, "You asked Noa to be your mentor")).containsText("I like your work & <way>.");
        assertThat(card).containsText("Asked on");
        assertThat(button(card, "Ask Noa")).hasCount(0);
        noa_is_asked_and_tom_withdraws(slack);
        assertThat(button(card, "Ask Noa")).hasCount(1);
    }

    private void mia_declines() {
        var slack = pages.slack(customer, mia);
        button(message(slack, "Tom asks you to be their mentor"), "Decline").click();
        slack.locator("[data-modal-submit]").click();
        assertThat(slack.locator("[data-modal]")).hasCount(0);
    }

    private static void reads_the_profile(Page slack, Locator card) {
        button(card, "View profile").click();
        var profile = slack.locator("[data-modal]");
        assertThat(profile).containsText("Likes to build things.");
        profile.locator("[data-modal-close]").click();
        assertThat(profile).hasCount(0);
    }

    private static void asks(Page slack, Locator card) {
        button(card, "Ask Noa").click();
        var dialog = slack.locator("[data-modal]");
        assertThat(dialog).containsText("Ask Noa to be your mentor");
        assertThat(dialog).containsText("Speaks English too");
        var send = dialog.locator("[data-modal-submit]");
        var wrong = dialog.locator("[data-field-error=question]");
        send.click();
        assertThat(wrong).isVisible();
        dialog.locator("textarea").fill("   ");
        send.click();
        assertThat(wrong).hasText("Write a few words to the mentor.");
        dialog.locator("textarea").fill("I like your work & <way>.");
        send.click();
        assertThat(dialog).hasCount(0);
    }

    private void noa_is_asked_and_tom_withdraws(Page slack) {
        assertThat(message(pages.slack(customer, noa), "Tom asks you to be their mentor"))
                .containsText("I like your work & <way>.");
        button(message(slack, "You asked Noa to be your mentor"), "Withdraw").click();
        customer.message(noa, "Withdrawn by Tom");
    }
}
