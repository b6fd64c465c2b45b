package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.app.Tenant;
import dev.liaison.app.connect.AppPackage;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the admin's page to a mentor's answer in Teams, as people see it. */
@Tag("C1")
class TeamsInABrowserTest {
    @RegisterExtension
    private final Screens screens = new Screens();

    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Tenant tenant = new Tenant(customer);
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("A8")
    @Tag("A10")
    @Tag("C7")
    @Tag("C8")
    @Tag("D1")
    void an_admin_connects_a_tenant_and_a_mentor_answers_in_it() throws IOException {
        customer.enabled(Feature.TEAMS);
        var admin = pages.signedIn(customer.admin(), "/manage/engagement/integrations");
        Pages.link(admin, "Microsoft Teams").first().click();
        assertThat(admin.locator("main")).containsText("No tenant is connected.");
        assertThat(admin.locator("main")).containsText("Never a channel");
        downloads(admin);
        tenant.with(mia, tom).installedBy(mia);
        confirms(admin);
        var teams = new ChatPage(Platform.TEAMS, pages.teams(tenant, mia));
        assertThat(teams.card("Welcome, Mia")).isVisible();
        customer.asks(tom, mia);
        declines(teams);
        assertThat(teams.card("Declined by you")).isVisible();
        customer.mail(tom, "Mia");
        teams.writes("home");
        assertThat(teams.card("Next meeting")).containsText("None is booked");
        disconnects(admin);
        assertThat(Pages.section(admin, "Disconnected")).containsText(tenant.id());
        Pages.section(admin, "Disconnected").getByRole(AriaRole.BUTTON).click();
        Pages.says(admin, "is connected again.");
        assertThat(Pages.section(admin, "Tenants")).containsText("1 person has the app");
        customer.asks(customer.mentee("Ali"), mia);
        assertThat(teams.card("Ali asks you to be their mentor")).isVisible();
        removesTheApp();
        customer.asks(customer.mentee("Eva"), mia);
        customer.mail(mia, "Eva asks you");
        assertThat(teams.page().locator("body")).not().containsText("Eva asks you");
    }

    private void removesTheApp() {
        pages.teamsAdmin().locator("[data-uninstall='" + mia.email() + "']").click();
        var contacts = RunningLiaison.get().bean(ChatContacts.class);
        var installation = RunningLiaison.get()
                .bean(Installations.class)
                .live(Platform.TEAMS, tenant.id())
                .orElseThrow();
        Await.that("she is known to be gone", () -> contacts.present(installation.id())
                .isEmpty());
    }

    private void downloads(Page admin) throws IOException {
        var download = admin.waitForDownload(
                () -> Pages.link(admin, "Download the app").first().click());
        assertThat(Files.readAllBytes(download.path()))
                .isEqualTo(RunningLiaison.get().bean(AppPackage.class).zip());
    }

    private void confirms(Page admin) {
        tenant.card(mia, "It is not connected with a mentoring program yet");
        admin.reload();
        assertThat(Pages.section(admin, "Is this yours?")).containsText(tenant.id());
        Pages.section(admin, "Is this yours?").getByRole(AriaRole.BUTTON).click();
        Pages.says(admin, "is connected. Everybody who has the app is welcomed there.");
        assertThat(Pages.section(admin, "Tenants")).containsText("1 person has the app");
    }

    private static void declines(ChatPage teams) {
        button(teams.card("Tom asks you to be their mentor"), "Decline").click();
        teams.answers("I am away until spring.", "Decline");
        teams.closed();
    }

    private static void disconnects(Page admin) {
        admin.reload();
        Pages.section(admin, "Tenants").getByRole(AriaRole.LINK).first().click();
        button(admin, "Disconnect tenant").click();
        Pages.says(admin, "is disconnected. Nothing is sent there any more.");
        assertThat(admin.locator("main")).containsText("No tenant is connected.");
    }
}
