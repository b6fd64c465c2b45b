package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.heading;
import static dev.liaison.app.journeys.Pages.link;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Screens;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.people.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mentee looks for a time with a mentor across the ocean, on a desk and on a phone; an admin changes what counts as busy. */
@Tag("F1")
class FindATimeTest {
    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Scheduling scheduling = new Scheduling(customer);
    private final Person tom = customer.mentee("Tom");
    private final Person mia = scheduling.moved(customer.mentor("Mia"), "America/New_York");

    @Test
    @Tag("E8")
    @Tag("E17")
    void a_mentee_finds_a_time_and_sees_why_others_are_not_offered() {
        bothAreBusyNowAndThen();
        var page = pages.signedIn(tom, "/");
        link(page, "Find a time with Mia").click();
        assertThat(page.locator("input[name=slot]").first()).isVisible();
        page.navigate(liaison.url() + scheduling.page(mia));
        page.getByLabel("Tuesday").and(page.locator("a")).first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("can\u2019t begin then");
        page.keyboard().press("Escape");
        chooses(page, "16:30");
        chooses(page, "17:30");
        picture(page, "week-desk");
        button(page, "Show the times I chose").click();
        assertThat(heading(page, "These times suit you both")).isVisible();
        picture(page, "week-chosen");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.reload();
        picture(page, "week-dark");
    }

    private void bothAreBusyNowAndThen() {
        scheduling.connected(mia, tom);
        scheduling
                .diaries()
                .connect(
                        mia,
                        scheduling.busy(MONDAY, "15:00", "16:30"),
                        scheduling.busy(WEDNESDAY, "16:00", "17:00"),
                        scheduling.allDay(THURSDAY, ShowAs.OUT_OF_OFFICE));
        scheduling
                .diaries()
                .connect(
                        tom,
                        scheduling.busy(MONDAY, "09:00", "10:30"),
                        scheduling.busy(TUESDAY, "14:00", "15:00"),
                        scheduling.busy(WEDNESDAY, "16:30", "17:30"));
    }

    private void chooses(Page page, String time) {
        slot(page, "Tuesday", time).check();
    }

    private static Locator slot(Page page, String day, String time) {
        return page.locator("input[name=slot][aria-label^='" + day + "'][aria-label*=', " + time + "']");
    }

    @Test
    @Tag("A4")
    void on_a_phone_one_day_is_shown_at_a_time_and_ticks_are_kept() {
        bothAreBusyNowAndThen();
        var page = pages.signedIn(tom, "/");
        page.setViewportSize(390, 844);
        page.navigate(liaison.url() + scheduling.page(mia));
        assertThat(slot(page, "Monday", "17:00")).isVisible();
        assertThat(slot(page, "Tuesday", "17:00")).isHidden();
        slot(page, "Monday", "17:00").check();
        picture(page, "week-phone");
        page.locator("#day-1").focus();
        page.keyboard().press("Space");
        chooses(page, "17:00");
        button(page, "Show the times I chose").click();
        assertThat(page.locator("#chosen li")).hasCount(2);
        picture(page, "week-phone-chosen");
    }

    @Test
    @Tag("E9")
    void a_partner_without_a_calendar_looks_like_nothing_else() {
        scheduling.connected(mia, tom);
        scheduling.diaries().connect(tom, scheduling.busy(MONDAY, "09:00", "10:30"));
        var page = pages.signedIn(tom, scheduling.page(mia));
        assertThat(page.getByText("Ask Mia to connect a calendar")).isVisible();
        assertThat(page.locator(".part.unknown").first()).isVisible();
        assertThat(page.locator("input[name=slot]")).hasCount(0);
        picture(page, "week-unknown");
    }

    @Test
    @Tag("E7")
    void an_admin_tries_a_table_on_their_own_calendar_before_saving_it() {
        scheduling
                .diaries()
                .connect(
                        customer.admin(),
                        scheduling.allDay(TUESDAY, ShowAs.BUSY),
                        scheduling.busy(WEDNESDAY, "09:00", "10:00"));
        var page = pages.signedIn(customer.admin(), "/manage/scheduling");
        picture(page, "scheduling");
        link(page, "See and change the table").click();
        page.getByLabel("Busy, all day").selectOption("FREE");
        button(page, "Try it on my calendar").click();
        assertThat(page.locator("#preview")).containsText("One event would count otherwise. Nothing is saved yet.");
        picture(page, "policy");
        page.setViewportSize(390, 844);
        picture(page, "policy-phone");
        button(page, "Save").click();
        Pages.says(page, "It applies to everybody");
        assertThat(page.getByText("Your organization\u2019s own table decides, version 1."))
                .isVisible();
        button(page, "Use the product\u2019s table").click();
        assertThat(page.getByText("The product\u2019s own table decides.")).isVisible();
        page.navigate(liaison.url() + "/manage/scheduling");
        picture(page, "scheduling-phone");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
