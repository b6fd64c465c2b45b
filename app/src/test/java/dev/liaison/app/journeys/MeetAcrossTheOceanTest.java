package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.heading;
import static dev.liaison.app.journeys.Pages.says;
import static dev.liaison.app.journeys.Pages.section;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.app.meetings.TwoPeople;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tom in Berlin proposes times to Mia in New York; each sees them by their own clock, to the end in both calendars. */
@Tag("F1")
@Tag("F10")
class MeetAcrossTheOceanTest {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final Pattern AT_ONCE_OR_SOON =
            Pattern.compile("Picked\\. You can take it back|Noted\\. It takes effect");

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final TwoPeople two = new TwoPeople();
    private final Person tom = two.tom;
    private final Person mia = two.scheduling.moved(two.mia, "America/New_York");

    @ParameterizedTest
    @CsvSource({"SLACK, SLACK", "TEAMS, SLACK"})
    @Tag("C9")
    @Tag("D6")
    @Tag("F3")
    void three_times_of_a_week_are_proposed_one_is_picked_in_chat_and_stands_in_both_google_calendars(
            Platform mias, Platform toms) {
        two.connectAt("google");
        var chats = new Chats(pages, two.customer).in(mias, mia).in(toms, tom).connected();
        var page = proposes();
        picture(page, "meeting-asked");

        var chat = chats.open(mia);
        var card = chat.card("Tom asks you for a time");
        assertThat(card).containsText("09:00\u201309:30");
        assertThat(card).containsText("15:00\u201315:30 for Tom");
        assertThat(button(card, "Take this time")).hasCount(3);
        picture(chat.page(), "meeting-" + mias.name().toLowerCase(Locale.ROOT));
        button(card, "Take this time").nth(1).click();

        booked(page, "google");
        assertThat(chat.card(tuesday("10:00\u201310:30"))).isVisible();
        assertThat(button(card, "Take this time")).hasCount(0);
        chat.nothingFailed();
        chats.shownWithoutComplaint();
    }

    @Test
    @Tag("D14")
    @Tag("G5")
    void who_is_in_no_chat_picks_on_the_page_of_a_mail() {
        two.connectAt("microsoft");
        var page = proposes();
        var mail = openMail();
        assertThat(heading(mail, "Tom asks you for a time")).isVisible();
        picture(mail, "meeting-mail");
        choice(mail, tuesday("10:00\u201310:30")).click();
        assertThat(mail.locator(".banner").first()).containsText(AT_ONCE_OR_SOON);
        assertThat(mail.getByText("Take this time")).hasCount(0);

        booked(page, "microsoft");
    }

    /** Tom chooses on the week page, and says what it is about. */
    private Page proposes() {
        var page = pages.signedIn(tom, two.scheduling.page(mia));
        chooses(page, "Tuesday", "15:00");
        chooses(page, "Tuesday", "16:00");
        chooses(page, "Wednesday", "15:30");
        button(page, "Show the times I chose").click();
        assertThat(page.locator("#chosen li")).hasCount(3);
        assertThat(page.locator("#chosen")).containsText("09:00 for Mia in New York");
        page.getByLabel("What is it about?").fill("First steps");
        page.getByLabel("Message (optional)").fill("About my plan.");
        picture(page, "meeting-propose");
        button(page, "Propose these times to Mia").click();
        says(page, "Proposed.");
        assertThat(heading(page, "You proposed times for")).isVisible();
        return page;
    }

    private static void chooses(Page page, String day, String time) {
        page.locator("input[name=slot][aria-label^='" + day + "'][aria-label*=', " + time + "']")
                .check();
    }

    /** The link of the newest mail, as the sandbox's inbox shows it, opened by somebody without a session. */
    private Page openMail() {
        var id = two.customer.mail(mia, "Tom asks you for a time").get("id").asText();
        var inbox = screens.tab("mail " + mia.email());
        inbox.navigate(liaison.sandbox().url() + "/mail/" + id);
        inbox.locator("[data-mail-tab=text]").click();
        var link = inbox.locator("[data-mail-text] a[href*='/m/']").first();
        return pages.mailLink(mia, link.getAttribute("href"));
    }

    private static Locator choice(Page page, String when) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this time: " + when));
    }

    private String tuesday(String span) {
        return "Tue, " + DATE.format(two.scheduling.date(TUESDAY)) + ", " + span;
    }

    /** The second of the times, by each one's own clock, on our pages and in both calendars. */
    private void booked(Page toms, String provider) {
        var mias = pages.signedIn(mia, "/");
        isToCome(toms, tuesday("16:00\u201316:30"));
        isToCome(mias, tuesday("10:00\u201310:30"));
        picture(mias, "meetings-list");
        inCalendar(provider, tom, "Europe/Berlin", "16:00\u201316:30");
        inCalendar(provider, mia, "America/New_York", "10:00\u201310:30");
        section(mias, "To come").getByText("First steps").click();
        assertThat(heading(mias, "\u201cFirst steps\u201d: " + tuesday("10:00\u201310:30")))
                .isVisible();
        picture(mias, "meeting-booked");
    }

    /** The list is read again until it is booked. */
    private void isToCome(Page page, String when) {
        Await.that("it is booked for " + when, () -> {
            page.navigate(liaison.url() + "/meetings");
            return section(page, "To come").textContent().contains(when);
        });
    }

    private void inCalendar(String provider, Person person, String zone, String span) {
        liaison.sandbox()
                .world("{\"calendars\":[{\"provider\":\"%s\",\"email\":\"%s\",\"zone\":\"%s\"}]}"
                        .formatted(provider, person.email(), zone));
        var page = screens.tab("calendar of " + person.email());
        page.navigate(liaison.sandbox().url() + "/calendar/" + provider + "/" + person.email() + "?week="
                + two.scheduling.date(MONDAY));
        var event = page.locator("[data-day='" + two.scheduling.date(TUESDAY) + "'] [data-event]");
        assertThat(event).hasCount(1);
        assertThat(event).containsText("First steps");
        assertThat(event).containsText(span);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
