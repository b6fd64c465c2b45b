package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may not, is told so; what belongs to somebody else does not exist. */
@Tag("A5")
class WrongRolesTest {
    private static final String INTEGRATIONS = "/manage/engagement/integrations";
    private static final List<String> OF_GLOBAL_ADMINS =
            List.of(INTEGRATIONS, INTEGRATIONS + "/slack", "/manage/import", "/manage/audit");

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();

    @Test
    void members_and_program_admins_see_no_menu_and_get_403() {
        var mentee = customer.mentee("Tom");
        var mentor = customer.mentor("Mia");
        var programAdmin = customer.mentee("Pia");
        liaison.bean(Memberships.class).save(customer.program().id(), programAdmin.id(), Role.PROGRAM_ADMIN, null);
        for (var person : List.of(mentee, mentor, programAdmin)) {
            var page = pages.signedIn(person, "/");
            OF_GLOBAL_ADMINS.forEach(path -> assertThat(status(page, path))
                    .as(person.name() + " at " + path)
                    .isEqualTo(403));
            page.navigate(liaison.url() + (person == programAdmin ? "/manage/requests" : "/"));
            assertThat(page.getByText("Integrations")).hasCount(0);
        }
    }

    @Test
    void what_belongs_to_another_organization_does_not_exist() {
        var other = new Customer();
        var mentor = other.mentor("Mia");
        var mentee = other.mentee("Tom");
        var installation = other.inSlack(mentor, mentee).connected();
        var request = other.asks(mentee, mentor);
        customer.slackEnabled();
        var admin = pages.signedIn(customer.admin(), "/");
        var foreign = List.of(
                "/requests/" + request,
                "/requests/" + request + "/decline",
                "/requests/" + request + "/withdraw",
                "/people/" + mentor.id(),
                "/manage/programs/" + other.program().id(),
                INTEGRATIONS + "/slack/" + installation.id() + "/remove",
                "/requests/new?program=" + other.program().id() + "&mentor=" + mentor.id(),
                "/requests/not-an-id");
        foreign.forEach(path -> assertThat(status(admin, path)).as(path).isEqualTo(404));
    }

    @Test
    void a_third_person_of_the_same_organization_does_not_read_a_request() {
        var request = customer.asks(customer.mentee("Tom"), customer.mentor("Mia"));
        var page = pages.signedIn(customer.mentee("Pia"), "/");
        assertThat(status(page, "/requests/" + request)).isEqualTo(404);
    }

    @Test
    @Tag("A8")
    void the_page_of_a_removed_right_is_closed_at_once() {
        var admin = pages.signedIn(customer.admin(), INTEGRATIONS);
        assertThat(admin.locator("h1")).hasText("Integrations");
        deactivate(customer.admin());
        assertThat(status(admin, INTEGRATIONS)).isEqualTo(403);
    }

    private void deactivate(Person person) {
        liaison.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update people set active = false where id = ?")
                .param(person.id())
                .update();
    }

    private int status(Page page, String path) {
        return Objects.requireNonNull(page.navigate(liaison.url() + path)).status();
    }
}
