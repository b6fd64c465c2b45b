package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.people.Person;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Support switches a feature off in Cockpit, and everything behind it goes away by itself. */
@Tag("A3")
class CockpitFeaturesTest {
    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("A1")
    @Tag("A8")
    @Tag("A13")
    @Tag("G2")
    void support_disables_slack_in_cockpit_and_members_get_mail_from_then_on() {
        customer.inSlack(mia, tom).connected();
        var admin = pages.signedIn(customer.admin(), "/manage/engagement/integrations");
        assertThat(admin.locator(".tile")).containsText("Connected");

        var cockpit = pages.signedIn(Customer.support(), "/camunda/app/cockpit/default/");
        Pages.link(cockpit, "Features").click();
        disables(cockpit);

        customer.mail(customer.admin(), "Slack is switched off");
        admin.reload();
        assertThat(admin.locator(".tile")).hasCount(0);
        the_token_is_revoked_at_slack();
        admin.navigate(liaison.url() + "/manage/engagement/integrations/slack");
        assertThat(admin.locator("h1")).not().hasText("Slack");

        customer.asks(tom, mia);
        customer.mail(mia, "Tom asks you to be their mentor");
        it_is_in_the_audit_log(admin);
    }

    private void disables(Page cockpit) {
        var name = customer.organization().name();
        cockpit.getByLabel("Filter").fill(name);
        button(cockpit, "Disable Slack for " + name).click();
        var dialog = cockpit.locator("dialog");
        button(dialog, "Disable Slack").click();
        assertThat(dialog).containsText("Say why: the admins are told.");
        dialog.getByLabel("Reason").fill("The contract ended.");
        button(dialog, "Disable Slack").click();
        assertThat(dialog).hasCount(0);
        assertThat(button(cockpit, "Enable Slack for " + name)).isVisible();
    }

    private void the_token_is_revoked_at_slack() {
        Await.that("Slack has no installation any more", () -> !liaison.sandbox()
                .get("/_control/slack/installations")
                .toString()
                .contains(customer.team()));
        var calls = liaison.sandbox().get("/_control/calls");
        assertThat(StreamSupport.stream(calls.spliterator(), false))
                .anyMatch(call -> call.get("method").asText().equals("apps.uninstall")
                        && call.path("team").asText().equals(customer.team()));
    }

    private void it_is_in_the_audit_log(Page admin) {
        admin.navigate(liaison.url() + "/manage/audit");
        assertThat(admin.locator("main")).containsText("support@liaison.example");
    }
}
