package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.link;
import static dev.liaison.app.journeys.Pages.says;
import static dev.liaison.app.journeys.Pages.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mentor says no with a reason, the mentee asks another one and thinks better of it, and that one comes too late. */
@Tag("C9")
@Tag("D2")
class DeclineAndWithdrawTest {
    private static final String ASKS = "Tom asks you to be their mentor";
    private static final String TOO_LATE = "Already withdrawn by Tom on";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person noa = customer.mentor("Noa");
    private final Person tom = customer.mentee("Tom");
    private final Chats chats = new Chats(pages, customer);

    @ParameterizedTest
    @EnumSource(Platform.class)
    @Tag("D1")
    @Tag("D3")
    @Tag("D11")
    @Tag("D12")
    void a_declined_mentee_asks_another_mentor_and_withdraws_before_that_one_answers(Platform platform) {
        chats.in(platform, mia, noa, tom).connected();
        var web = pages.signedIn(tom, "/");
        asks(web, "Mia");
        mia_declines_with_a_reason();
        tom_reads_the_reason_and_who_else_there_is();

        web.navigate(liaison.url() + "/");
        asks(web, "Noa");
        var card = chats.arrived(noa, ASKS);
        var stale = noa_has_the_request_open_in_a_tab();
        var dialog = noa_has_the_dialog_open();
        withdraws(web);
        noa_comes_too_late_in_the_dialog(dialog);
        noa_comes_too_late_in_the_tab(stale);
        noa_comes_too_late_in_chat(card);
        chats.shownWithoutComplaint();
    }

    private static void asks(Page web, String mentor) {
        link(web, "Ask " + mentor).click();
        web.getByLabel("Your message").fill("I like your work.");
        button(web, "Send request").click();
        says(web, "Request sent.");
    }

    private void mia_declines_with_a_reason() {
        var chat = chats.open(mia);
        var card = chat.card(ASKS);
        button(card, "Decline").click();
        assertThat(chat.dialog()).containsText("Decline the request");
        chat.answers("I am on leave until June & <away>.", "Decline");
        chat.closed();
        assertThat(card).containsText("Declined by you");
        assertThat(button(card, "Decline")).hasCount(0);
    }

    private void tom_reads_the_reason_and_who_else_there_is() {
        var told = chats.open(tom).card("Mia can't be your mentor now");
        assertThat(told).containsText("I am on leave until June & <away>.");
        assertThat(button(told, "Ask Noa")).isVisible();
    }

    private Page noa_has_the_request_open_in_a_tab() {
        var home = pages.signedIn(noa, "/");
        assertThat(section(home, "Requests")).containsText(ASKS);
        return home;
    }

    private ChatPage noa_has_the_dialog_open() {
        var chat = chats.open(noa);
        button(chat.card(ASKS), "Decline").click();
        chat.dialog().locator("textarea").fill("No time.");
        return chat;
    }

    private static void noa_comes_too_late_in_the_dialog(ChatPage chat) {
        button(chat.dialog(), "Decline").click();
        chat.closed();
        assertThat(chat.card(TOO_LATE)).isVisible();
        if (chat.platform() == Platform.SLACK) {
            assertThat(chat.card(TOO_LATE)).containsText("Only visible to you");
        }
    }

    private void withdraws(Page web) {
        link(web, "Withdraw").click();
        button(web.locator("dialog"), "Withdraw").click();
        says(web, "Request withdrawn.");
        chats.arrived(noa, "Withdrawn by Tom");
    }

    private static void noa_comes_too_late_in_the_tab(Page stale) {
        button(stale, "Accept the request of Tom").click();
        stale.waitForLoadState(LoadState.LOAD);
        says(stale, TOO_LATE);
        says(stale, "on the web");
    }

    private void noa_comes_too_late_in_chat(JsonNode card) {
        var revisions = revisions();
        var told = told();
        chats.pressesLate(noa, card, "Accept");
        Await.that("Noa is told once more", () -> told() == told + 1);
        Await.that("the card is brought up to date once more", () -> revisions() > revisions);
    }

    private int revisions() {
        return chats.arrived(noa, "Withdrawn by Tom").get("revisions").asInt();
    }

    private long told() {
        return chats.all(noa).stream()
                .filter(one -> one.toString().contains(TOO_LATE))
                .count();
    }
}
