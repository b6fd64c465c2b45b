package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;

import dev.liaison.app.Customer;
import dev.liaison.app.Screens;
import dev.liaison.app.TimeToUndo;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mentor reads and answers in the card that she gets for "home", which shows what happens wherever it happens. */
@Tag("B7")
@Tag("C5")
@Tag("D12")
class HomeInTeamsTest {
    private static final String HOME = "Your mentoring";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final Pages pages = new Pages(screens);
    private final Customer customer = new Customer();
    private final Chats chats = new Chats(pages, customer);
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");
    private final Person ali = customer.mentee("Ali");

    @Test
    @Tag("D13")
    void requests_are_answered_in_it_and_it_shows_what_is_answered_elsewhere() {
        chats.in(Platform.TEAMS, mia, tom).connected();
        customer.asks(tom, mia);
        var chat = chats.open(mia);
        assertThat(chat.card("Tom asks you to be their mentor")).isVisible();
        chat.writes("home");
        var home = chat.card(HOME);
        try (var time = TimeToUndo.held()) {
            button(home, "Accept").click();
            assertThat(home).containsText("Tom is told in a minute");
            button(home, "Take it back").click();
            button(home, "Decline").click();
            chat.answers("I am away.", "Decline");
            chat.closed();
            assertThat(home).containsText("Declined by you");
            button(home, "Take it back").click();
            button(pages.signedIn(mia, "/"), "Accept the request of Tom").click();
            assertThat(home).containsText("on the web; Tom is told in a minute");
        }
        assertThat(home).containsText("Tom (mentee)");
        assertThat(button(home, "Take it back")).hasCount(0);
        chats.arrived(tom, "Mia accepted your request");

        customer.asks(ali, mia);
        assertThat(chat.card("Ali asks you to be their mentor")).isVisible();
        chat.writes("pause 2 weeks");
        assertThat(home).containsText("Paused until");
        chat.writes("Home");
        assertThat(home).containsText("Ali asks you to be their mentor");
        assertThat(chat.page().getByText("There is a newer one of this card below."))
                .isVisible();
        chat.nothingFailed();
        chats.shownWithoutComplaint();
    }
}
