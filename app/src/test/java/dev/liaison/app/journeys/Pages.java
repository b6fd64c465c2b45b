package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.app.Tenant;
import dev.liaison.domain.people.Person;

/** Where people are in a journey: on our pages, in the sandbox's Slack, at its mail inbox. */
final class Pages {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final Screens screens;

    Pages(Screens screens) {
        this.screens = screens;
    }

    /** Somebody signs in and is at a page of ours. */
    Page signedIn(Person person, String path) {
        return signedIn(person.email(), path);
    }

    Page signedIn(String email, String path) {
        var page = screens.tab(email);
        page.navigate(liaison.url() + path);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(Customer.PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Another tab of somebody who is signed in. */
    Page tab(Person person, String path) {
        var page = screens.tab(person.email());
        page.navigate(liaison.url() + path);
        return page;
    }

    /** Slack with somebody's eyes. */
    Page slack(Customer customer, Person person) {
        var page = screens.tab("slack " + person.email());
        page.navigate(liaison.sandbox().url() + "/slack/" + customer.team() + "/" + customer.slackId(person));
        return page;
    }

    /** Teams with somebody's eyes. */
    Page teams(Tenant tenant, Person person) {
        var page = screens.tab("teams " + person.email());
        page.navigate(liaison.sandbox().url() + "/teams/" + tenant.id() + "/" + person.email());
        return page;
    }

    /** The list of all tenants, where people get the app, block it and remove it. */
    Page teamsAdmin() {
        var page = screens.tab("teams admin");
        page.navigate(liaison.sandbox().url() + "/teams");
        return page;
    }

    /** The latest activity in somebody's Teams that shows the text. */
    static Locator activity(Page teams, String text) {
        return teams.locator("[data-activity-id]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    /** The list of all workspaces, from which an admin of Slack uninstalls. */
    Page slackAdmin() {
        var page = screens.tab("slack admin");
        page.navigate(liaison.sandbox().url() + "/slack");
        return page;
    }

    /** Somebody without a session opens a link of a mail. */
    Page mailLink(Person person, String url) {
        var page = screens.tab("mail " + person.email());
        page.navigate(url);
        return page;
    }

    /** A message of our app in Slack that contains the text. */
    static Locator message(Page slack, String text) {
        return slack.locator("[data-message-ts]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The part of a page under a heading. */
    static Locator section(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    /** What the page says happened. */
    static void says(Page page, String text) {
        assertThat(page.locator(".banner").first()).containsText(text);
    }
}
