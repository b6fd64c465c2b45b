package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static dev.liaison.app.journeys.Pages.heading;

import com.microsoft.playwright.Page;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.Person;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member goes to a calendar provider in a browser, comes back, and takes it back there. */
@Tag("E1")
class ConnectACalendarTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    @RegisterExtension
    private final Screens screens = new Screens();

    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentee("Mia");

    private Page settings(String provider) {
        LIAISON.bean(Features.class)
                .save(new FeatureState(
                        customer.organization().id(),
                        Feature.SCHEDULING_ASSISTANT,
                        true,
                        Instant.now(),
                        "support",
                        ""));
        LIAISON.sandbox()
                .world("{\"calendars\":[{\"provider\":\"" + provider + "\",\"email\":\"" + mia.email() + "\"}]}");
        return pages.signedIn(mia, "/settings/calendar");
    }

    @ParameterizedTest
    @Tag("E3")
    @CsvSource({"google, Google", "microsoft, Microsoft 365"})
    void a_member_connects_a_calendar_and_disconnects_it(String provider, String title) {
        var page = settings(provider);
        assertThat(heading(page, "Your calendar is not connected")).isVisible();
        button(page, title).click();
        page.locator("[data-account]").selectOption(mia.email());
        page.locator("[data-allow]").click();
        assertThat(page.getByText("Your calendar is connected. We are reading it"))
                .isVisible();
        assertThat(heading(page, "Your " + title + " calendar is connected")).isVisible();
        assertThat(page.getByText("We are reading it for the first time.", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        button(page, "Disconnect").click();
        assertThat(heading(page, "Your calendar is not connected")).isVisible();
    }

    @Test
    void without_the_tick_at_the_calendar_nothing_is_connected() {
        var page = settings("google");
        button(page, "Google").click();
        page.locator("[data-account]").selectOption(mia.email());
        page.locator("[data-scope$='calendar.freebusy'] input").uncheck();
        page.locator("[data-allow]").click();
        assertThat(page.getByText("We may not see when you are busy")).isVisible();
        assertThat(heading(page, "Your calendar is not connected")).isVisible();
    }
}
