package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Camunda's Tasklist, as support uses it. */
final class Tasklist {
    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** Opens the task of that organization, reads the reason in its form, claims it, says yes with a note. */
    void approve(String organization, String reason, String note) {
        var task = page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(organization));
        task.click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("Why they ask")).hasValue(reason);
        page.getByLabel("Approve: switch the feature on").check();
        page.getByLabel("Note to the admins").fill(note);
        Pages.button(page, "Complete").click();
        assertThat(task).hasCount(0);
    }
}
