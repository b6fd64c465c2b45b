package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liaison.app.Customer;
import dev.liaison.app.CustomerExchange;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.integration.Feature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the admin's wish to a working account, with support between Tasklist and our page. */
@Tag("E15")
class ExchangeOnPremisesTest {
    private static final String PAGE = "/manage/engagement/integrations/microsoft-exchange";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer().enabled(Feature.MICROSOFT_EXCHANGE);

    @Test
    @Tag("A4")
    @Tag("H1")
    void an_admin_asks_support_signs_in_and_completes_the_task_and_the_admin_disables_it() {
        var exchange = CustomerExchange.of(customer.admin(), customer.mentor("Mia"));
        var admin = pages.signedIn(customer.admin(), PAGE);
        admin.getByLabel("Note to support").fill("mail.customer.example, ask Tom");
        button(admin, "Ask support").click();
        Pages.says(admin, "Support knows.");

        var tasklist = pages.signedIn(Customer.support(), "/camunda/app/tasklist/default/");
        var task = tasklist.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions()
                        .setHasText(customer.organization().name()));
        task.click();
        tasklist.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        button(tasklist, "Complete").click();
        assertThat(tasklist.getByText("No sign-in has worked yet").first()).isVisible();

        supportSignsIn(tasklist, exchange);

        tasklist.reload();
        task.click();
        assertThat(tasklist.getByLabel("Host")).hasValue(exchange.service());
        button(tasklist, "Complete").click();
        assertThat(task).hasCount(0);

        admin.navigate(liaison.url() + PAGE);
        assertThat(admin.locator("#calendar-state .state")).hasText("Connected");
        Pages.link(admin, "Disable").click();
        button(admin.locator("dialog"), "Disable").click();
        Pages.says(admin, "It is disabled.");
        customer.mail(customer.admin(), "no longer read");
    }

    private void supportSignsIn(Page tasklist, CustomerExchange exchange) {
        var href =
                tasklist.getByText("Type host, sign-in name and password here").getAttribute("href");
        var page = screens.tab(Customer.support());
        page.navigate(liaison.url().resolve(href).toString());
        page.getByLabel("Host").fill(exchange.host());
        page.getByLabel("Sign-in name").fill(customer.admin().email());
        page.getByLabel("Password").fill(CustomerExchange.PASSWORD);
        button(page, "Try and keep").click();
        Pages.says(page, "The sign-in works");
    }
}
