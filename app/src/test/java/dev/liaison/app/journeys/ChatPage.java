package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liaison.domain.integration.Platform;

/** Somebody's chat with our app in the browser. Slack's and Teams' are looked at and pressed in the same words. */
record ChatPage(Platform platform, Page page) {

    /** The latest message that shows the text. */
    Locator card(String text) {
        return platform == Platform.SLACK ? Pages.message(page, text) : Pages.activity(page, text);
    }

    /** Opened by a button. */
    Locator dialog() {
        return page.locator(platform == Platform.SLACK ? "[data-modal]" : "[data-dialog]");
    }

    /** Writes into the only field of the open dialog and sends it. */
    void answers(String text, String submit) {
        dialog().locator("textarea").fill(text);
        Pages.button(dialog(), submit).click();
    }

    /** The dialog was sent, and the chat has closed it. */
    void closed() {
        assertThat(dialog()).hasCount(0);
    }

    /** Closes a dialog without sending anything. */
    void closes() {
        page.locator(platform == Platform.SLACK ? "[data-modal-close]" : "[data-dialog-close]")
                .click();
        closed();
    }

    /** Sends a message to the app. */
    void writes(String text) {
        page.locator("[data-composer]").fill(text);
        page.locator("[data-send]").click();
    }

    /** What the chat says by itself under a field that was left empty. */
    String missing() {
        return platform == Platform.SLACK ? "Please complete this required field." : "Please write something here.";
    }

    /** From now on it shows what it shows, as on a slow phone. */
    void hearsNothingNew() {
        page.route(platform == Platform.SLACK ? "**/_control/slack/desk*" : "**/_control/teams/chats*", route -> {});
    }

    /** It is fast again. */
    void hearsEverything() {
        page.unrouteAll();
    }

    /** What the chat shows when its app has failed. */
    void nothingFailed() {
        assertThat(page.locator("[data-bot-error], [data-press-error], [data-interaction-error]"))
                .hasCount(0);
    }
}
