package dev.liaison.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Screens;
import dev.liaison.app.Tenant;
import dev.liaison.app.meetings.Circle;
import dev.liaison.app.meetings.TwoPeople;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Vote;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody can use our pages, on a desk and on a phone: no finding of axe, nothing wider than the screen. */
class AccessiblePagesTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final Pattern MEETING_LINK = Pattern.compile("http://\\S+/m/\\S+");
    private static final Pattern LINK = Pattern.compile("http://\\S+/a/\\S+");

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mentor = customer.mentor("Mia");
    private final Person mentee = customer.mentee("Tom");
    private final Person away = customer.mentor("Bartholomew-Maximilian");

    @Test
    @Tag("A4")
    void pages_of_a_global_admin() {
        var installation = customer.inSlack(mentor, mentee).connected();
        var request = request();
        var admin = pages.signedIn(customer.admin(), "/");
        check(
                admin,
                "/",
                "/profile",
                "/manage/requests?state=ALL",
                "/manage/deliveries",
                "/manage/programs",
                "/manage/programs/" + customer.program().id(),
                "/manage/import",
                "/manage/audit",
                "/requests/" + request,
                "/manage/engagement/integrations",
                "/manage/engagement/integrations/slack",
                "/manage/engagement/integrations/slack?outcome=REFUSED",
                removal(installation));
    }

    @Test
    @Tag("C1")
    void pages_about_teams() {
        var tenant = new Tenant(customer);
        customer.enabled(Feature.TEAMS);
        var admin = pages.signedIn(customer.admin(), "/");
        var teams = "/manage/engagement/integrations/teams";
        check(admin, teams);
        tenant.with(mentor, mentee).installedBy(mentor);
        tenant.card(mentor, "It is not connected");
        check(admin, teams);
        var installation = tenant.connected(mentee);
        var stranger = new Customer().mentor("Zoe");
        tenant.with(stranger).installedBy(stranger);
        tenant.card(stranger, "We could not find you");
        var removal = teams + "/" + installation.id() + "/remove";
        check(admin, teams, removal, "/manage/deliveries", "/settings/messages");
        admin.navigate(liaison.url() + removal);
        Pages.button(admin, "Disconnect tenant").click();
        Pages.section(admin, "Disconnected").waitFor();
        checkShown(admin, teams + " with one that was disconnected");
    }

    @Test
    @Tag("E12")
    void pages_for_scheduling() {
        var scheduling = new Scheduling(customer).connected(mentor, mentee);
        var other = scheduling.moved(mentor, "Asia/Kathmandu");
        scheduling.diaries().connect(other, scheduling.busy(DayOfWeek.TUESDAY, "09:00", "11:00"));
        var program = "/manage/programs/" + customer.program().id();
        check(
                pages.signedIn(customer.admin(), "/"),
                "/manage/scheduling",
                "/manage/scheduling/busy",
                program,
                program + "/hours",
                program + "/reminders");
        var page = pages.signedIn(mentee, "/");
        check(page, "/", "/people/" + other.id(), "/availability", "/meetings", scheduling.page(other));
        scheduling.diaries().connect(mentee, scheduling.busy(DayOfWeek.MONDAY, "09:00", "11:00"));
        var slot = scheduling.at(DayOfWeek.TUESDAY, "12:00");
        check(
                page,
                scheduling.page(other) + "&slot=" + slot,
                scheduling.page(other).replace("?", "/why?") + "&at=" + scheduling.at(DayOfWeek.TUESDAY, "10:00"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(page, scheduling.page(other) + "&slot=" + slot);
    }

    @Test
    @Tag("F1")
    void pages_about_meetings() {
        var two = new TwoPeople().withDiaries();
        var scheduling = two.scheduling;
        var booked = two.meet(scheduling.at(DayOfWeek.TUESDAY, "10:00"));
        var cancelled = two.meet(scheduling.at(DayOfWeek.WEDNESDAY, "10:00"));
        two.presses(two.tom, cancelled, MeetingVerbs.CANCEL + " " + cancelled, "I am ill.");
        var asked = two.tomProposes(scheduling.at(DayOfWeek.THURSDAY, "10:00"));
        var mia = pages.signedIn(two.mia, "/meetings");
        check(mia, "/", "/meetings", "/meetings/" + asked, "/meetings/" + booked, "/meetings/" + cancelled);
        check(pages.signedIn(two.tom, "/"), "/meetings/" + asked, "/meetings/" + booked);
        mia.navigate(liaison.url() + "/meetings");
        Pages.button(mia, "Subscribe in your calendar").click();
        checkShown(mia, "an address of a feed");
        check(mia, "/meetings");
        var link = MEETING_LINK.matcher(two.customer
                .mail(two.mia, "Tom asks you for a time")
                .get("text")
                .asText());
        assertThat(link.find()).isTrue();
        check(
                screens.tab("nobody"),
                link.group().substring(liaison.url().toString().length()));
    }

    @Test
    @Tag("F7")
    void pages_about_polls() {
        var circle = new Circle();
        var week = circle.scheduling.page(circle.tom, circle.uma, circle.vic);
        var mia = pages.signedIn(circle.mia, "/");
        check(
                mia,
                week + "&slot=" + circle.first + "&slot=" + circle.second,
                week.replace("?", "/why?") + "&at=" + circle.scheduling.at(DayOfWeek.TUESDAY, "10:00"));
        var poll = circle.opened();
        circle.votes(circle.tom, poll, Vote.YES, Vote.IF_NEED_BE, Vote.NO);
        check(mia, "/", "/meetings", "/polls/" + poll);
        check(pages.signedIn(circle.uma, "/"), "/", "/polls/" + poll);
        var link = circle.link(circle.uma, "Mia asks when you can come");
        check(screens.tab("nobody"), link);
        circle.votes(circle.uma, poll, Vote.YES, Vote.YES, Vote.NO);
        Await.that(
                "it is over",
                () -> mia.navigate(liaison.url() + "/polls/" + poll).text().contains("A time was chosen"));
        check(mia, "/meetings", "/polls/" + poll);
    }

    private static String removal(Installation installation) {
        return "/manage/engagement/integrations/slack/" + installation.id() + "/remove";
    }

    @Test
    @Tag("D3")
    void pages_of_mentees_and_mentors() {
        var request = request();
        check(
                pages.signedIn(mentee, "/"),
                "/",
                "/people/" + mentor.id(),
                "/requests/new?program=" + customer.program().id() + "&mentor=" + mentor.id(),
                "/requests/" + request,
                "/requests/" + request + "/withdraw",
                "/cases/new",
                "/cases/sent",
                "/manage/audit",
                "/no-such-page");
        check(pages.signedIn(away, "/"), "/", "/requests/" + request, "/requests/" + request + "/decline");
    }

    @Test
    @Tag("A2")
    void pages_of_support() {
        check(
                pages.signedIn(Customer.support(), "/support"),
                "/support",
                "/support/cases",
                "/support/organizations/" + customer.organization().id(),
                "/support/organizations/" + customer.organization().id() + "/features/SLACK");
    }

    @Test
    @Tag("D14")
    void pages_without_signing_in() {
        request();
        var link = LINK.matcher(customer.mail(away, "Tom asks you to be their mentor")
                .get("text")
                .asText());
        assertThat(link.find()).isTrue();
        var path = link.group().substring(liaison.url().toString().length());
        check(screens.tab("nobody"), "/login", "/login?error", path, "/a/no-such-token");
    }

    private UUID request() {
        return customer.asks(mentee, away);
    }

    private void check(Page page, String... paths) {
        for (var path : paths) {
            page.navigate(liaison.url() + path);
            checkShown(page, path);
        }
    }

    private static void checkShown(Page page, String name) {
        for (var width : List.of(DESKTOP, PHONE)) {
            page.setViewportSize(width, 800);
            var where = name + " at " + width + " px";
            var overflow = (Number)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow.intValue())
                    .as("nothing to scroll sideways: " + where)
                    .isZero();
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(where)
                    .isEmpty();
        }
    }
}
