package dev.liaison.app.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.liaison.app.Screens;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.people.Organizations;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff sees and does in Cockpit and Tasklist, in a real browser. */
class StaffInChromiumTest extends LiaisonForStaff {
    @Autowired
    private Organizations organizations;

    private Page page;

    @BeforeEach
    void open() {
        page = Screens.browser().newPage(new Browser.NewPageOptions().setBaseURL(address()));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    @Tag("A3")
    void support_switches_a_feature_on_from_cockpit() {
        organizations.named("Initech");
        signIn(World.SUPPORT, "/camunda/app/cockpit/default/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Features"))
                .click();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enable Slack for Initech"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Reason")).isFocused();
        dialog.getByText("Enable Slack", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog).containsText("Say why");
        dialog.getByLabel("Reason").fill("They ordered it.");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        var row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Initech"));
        assertThat(row.locator("[data-feature=SLACK]"))
                .containsText(Pattern.compile("On.*since.*by " + World.SUPPORT, Pattern.DOTALL));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Disable Slack for Initech")))
                .isFocused();
        row.locator("[data-feature=SLACK] a").click();
        page.waitForURL("**/#/process-instance/**");
        assertThat(page.locator("body")).containsText("integration-lifecycle");
    }

    @Test
    @Tag("A3")
    void the_page_is_there_for_support_only() {
        signIn(world.acme.global().email(), "/camunda/app/cockpit/default/");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Human Tasks")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Features")))
                .isHidden();
        page.navigate("/camunda/app/cockpit/default/#/features");
        assertThat(page.locator(".lf-page")).containsText("Only support");
    }

    @Test
    @Tag("A2")
    void support_approves_a_wish_in_tasklist() {
        world.asksFor(world.globex, Feature.SCHEDULING_ASSISTANT, "Our pairs lose time.");
        signIn(World.SUPPORT, "/camunda/app/tasklist/default/");
        page.getByText("Decide on the feature").first().click();
        var form = page.locator(".fjs-container");
        assertThat(form.getByLabel("Organization")).hasValue("Globex");
        assertThat(form.getByLabel("Feature", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("Scheduling Assistant");
        assertThat(form.getByLabel("Why they ask")).hasValue("Our pairs lose time.");
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        form.getByLabel("Approve").check();
        form.getByLabel("Note to the admins").fill("Gladly.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .click();
        assertThat(form).isHidden();
        page.navigate("/camunda/app/cockpit/default/#/features");
        var row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Globex"));
        assertThat(row.locator("[data-feature=SCHEDULING_ASSISTANT]")).containsText("On");
    }

    @Test
    @Tag("H1")
    void logging_out_of_cockpit_leads_to_our_login() {
        signIn(World.SUPPORT, "/camunda/app/cockpit/default/");
        page.locator(".account .dropdown-toggle").click();
        page.getByText("Log out").click();
        page.waitForURL("**/login?out");
    }

    private void signIn(String email, String wanted) {
        page.navigate(wanted);
        page.waitForURL("**/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**" + wanted + "**");
    }
}
