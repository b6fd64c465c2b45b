package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.heading;
import static dev.liaison.app.journeys.Pages.says;
import static dev.liaison.app.journeys.Pages.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More than one workspace, one workspace wanted by two, an installation that nobody asked for, a whole enterprise. */
class SeveralWorkspacesTest {
    private static final String SLACK = "/manage/engagement/integrations/slack";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();

    @Test
    @Tag("B2")
    @Tag("A6")
    void an_organization_has_several_workspaces_and_removes_one_of_them() {
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        customer.inSlack(mentee).connected();
        var second = customer.team() + "B";
        liaison.sandbox().world(workspace(second, "Second", customer.domain() + "b"));
        liaison.sandbox().world(people(customer, customer.admin(), customer.team(), second));
        liaison.sandbox().world(people(customer, mentor, second));

        var admin = pages.signedIn(customer.admin(), SLACK);
        allows(admin, second, customer.slackId(customer.admin()));
        says(admin, "The workspace is connected.");
        assertThat(section(admin, "Workspaces")).containsText(customer.workspace());
        assertThat(section(admin, "Workspaces")).containsText("Second");

        customer.asks(mentee, mentor);
        customer.message(mentee, "You asked Mia");
        dev.liaison.app.Await.that("Mia is asked in the other workspace", () -> liaison.sandbox()
                .get("/_control/slack/messages?team_id=" + second + "&user_id=" + customer.slackId(mentor))
                .toString()
                .contains("Tom asks you to be their mentor"));

        Pages.link(admin, "Remove Second").click();
        button(admin, "Remove workspace").click();
        says(admin, "Second is removed.");
        assertThat(section(admin, "Workspaces")).containsText(customer.workspace());
        assertThat(section(admin, "Workspaces")).not().containsText("Second");
    }

    @Test
    @Tag("B2")
    void a_workspace_belongs_to_one_organization_only() {
        var installation = customer.connected();
        var other = new Customer().slackEnabled();
        liaison.sandbox().world(people(other, other.admin(), customer.team()));

        var admin = pages.signedIn(other.admin(), SLACK);
        allows(admin, customer.team(), other.slackId(other.admin()));
        says(admin, "That workspace is connected to another organization. Remove it there first.");
        assertThat(section(admin, "Workspaces")).containsText("No workspace is connected.");
        assertThat(live(customer.team()).orElseThrow().id()).isEqualTo(installation.id());

        var mentee = customer.mentee("Tom");
        customer.inSlack(mentee);
        customer.asks(mentee, customer.mentor("Mia"));
        customer.message(mentee, "You asked Mia");
    }

    @Test
    @Tag("B4")
    void an_installation_from_slacks_side_waits_until_an_admin_claims_it() {
        customer.slackEnabled();
        var slack = pages.slackAdmin();
        slack.locator("[data-workspace=" + customer.team() + "] [data-install-from-slack]")
                .click();
        assertThat(heading(slack, "Installed, but not linked yet")).isVisible();
        assertThat(live(customer.team()).orElseThrow().organizationId()).isNull();

        var admin = pages.signedIn(customer.admin(), SLACK);
        assertThat(section(admin, "Workspaces")).containsText("No workspace is connected.");
        allows(admin, customer.team(), customer.slackId(customer.admin()));
        says(admin, "The workspace is connected.");
        assertThat(live(customer.team()).orElseThrow().organizationId())
                .isEqualTo(customer.organization().id());

        var mentee = customer.mentee("Tom");
        customer.inSlack(mentee);
        customer.asks(mentee, customer.mentor("Mia"));
        customer.message(mentee, "You asked Mia");
    }

    @Test
    @Tag("B4")
    @Tag("B5")
    void a_whole_enterprise_is_connected_at_once() {
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        var other = customer.team() + "G";
        var enterprise = customer.team().replace('T', 'E');
        liaison.sandbox().world(workspace(other, "Other side", customer.domain() + "g"));
        liaison.sandbox()
                .world(
                        "{\"enterprises\":[{\"id\":\"%s\",\"name\":\"Globe\",\"domain\":\"%s\",\"workspaces\":[\"%s\",\"%s\"]}]}"
                                .formatted(enterprise, "globe" + customer.domain(), customer.team(), other));
        customer.inSlack(mentee).slackEnabled();
        liaison.sandbox().world(people(customer, mentor, customer.team(), other));

        var admin = pages.signedIn(customer.admin(), SLACK);
        allows(admin, enterprise, customer.slackId(customer.admin()));
        says(admin, "The workspace is connected.");
        assertThat(section(admin, "Workspaces")).containsText("the whole enterprise");
        liaison.sandbox()
                .post(
                        "/_control/slack/grant",
                        "{\"enterprise_id\":\"%s\",\"team_ids\":[\"%s\",\"%s\"],\"granted\":true}"
                                .formatted(enterprise, customer.team(), other));

        customer.asks(mentee, mentor);
        var card = customer.message(mentor, "Tom asks you to be their mentor");
        assertThat(customer.clicks(mentor, card, "Accept", 1).get("status").asInt())
                .isEqualTo(200);
        customer.message(mentor, "Accepted by you");
        customer.message(mentee, "Mia accepted your request");
        assertThat(customer.messages(mentor).stream()
                        .filter(message -> message.toString().contains("Tom asks you")))
                .as("one person, one message")
                .hasSize(1);
    }

    private static void allows(Page admin, String into, String user) {
        button(admin, "Add a workspace").click();
        admin.locator("[data-into]").selectOption(into);
        admin.locator("[data-user]").selectOption(user);
        admin.locator("[data-allow]").click();
    }

    private Optional<dev.liaison.domain.integration.Installation> live(String externalId) {
        return liaison.bean(Installations.class).live(Platform.SLACK, externalId);
    }

    private static String workspace(String id, String name, String domain) {
        return ("{\"workspaces\":[{\"id\":\"%s\",\"name\":\"%s\",\"domain\":\"%s\",\"icon\":\"\",\"enterprise_id\":null}]}")
                .formatted(id, name, domain);
    }

    /** Somebody's one account, in these workspaces. */
    private static String people(Customer customer, Person person, String... teams) {
        return ("{\"people\":[{\"id\":\"%s\",\"teams\":[%s],\"name\":\"%s\",\"real_name\":\"%s\",\"email\":\"%s\","
                        + "\"tz\":\"Europe/Berlin\",\"locale\":\"en-US\",\"title\":\"\",\"is_admin\":true,"
                        + "\"deleted\":false,\"blocks_bot\":false}]}")
                .formatted(
                        customer.slackId(person),
                        String.join(
                                ",",
                                java.util.Arrays.stream(teams)
                                        .map(it -> '"' + it + '"')
                                        .toList()),
                        person.name(),
                        person.name(),
                        person.email());
    }
}
