package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.heading;
import static dev.liaison.app.journeys.Pages.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequests;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is not in Slack gets a mail, and answers on the page behind its link without signing in. */
@Tag("G2")
@Tag("G5")
class AnswerByMailTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+/a/\\S+");

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("B6")
    @Tag("D11")
    @Tag("D14")
    @Tag("D15")
    void a_mentor_without_slack_answers_on_the_page_of_a_mail() {
        customer.inSlack(tom).connected();
        var request = customer.asks(tom, mia);
        var link = link();

        var page = pages.mailLink(mia, link);
        var second = pages.mailLink(mia, link);
        page.reload();
        assertThat(heading(page, "Tom asks you to be their mentor")).isVisible();
        assertThat(liaison.bean(MentoringRequests.class).get(request).open())
                .as("looking changes nothing")
                .isTrue();

        button(page, "Accept").click();
        says(page, "You accepted.");
        customer.message(tom, "Mia accepted your request");
        connected();

        going_back_says_what_happened(page);
        the_other_tab_says_what_happened(second);
        connected();
        var connections = liaison.bean(MentoringConnections.class).of(tom.id());
        assertThat(connections).hasSize(1);
        the_admin_sees_why_it_went_by_mail();
    }

    private String link() {
        var mail = customer.mail(mia, "Tom asks you to be their mentor");
        var link = LINK.matcher(mail.get("text").asText());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void connected() {
        Await.that("they are connected", () -> liaison.bean(MentoringConnections.class)
                .exists(customer.program().id(), mia.id(), tom.id()));
    }

    private static void going_back_says_what_happened(Page page) {
        page.goBack();
        page.reload();
        assertThat(page.locator("main")).containsText("Already accepted by you on");
        assertThat(page.locator("main")).containsText("by e-mail");
        assertThat(button(page, "Accept")).hasCount(0);
    }

    private static void the_other_tab_says_what_happened(Page second) {
        button(second, "Decline").click();
        assertThat(second.locator("main")).containsText("Already accepted by you on");
        assertThat(button(second, "Decline")).hasCount(0);
    }

    private void the_admin_sees_why_it_went_by_mail() {
        var admin = pages.signedIn(customer.admin(), "/manage/engagement/integrations/slack");
        admin.getByText("1 person can't be reached here").click();
        assertThat(admin.locator(".unreachable")).containsText(mia.email());
    }
}
