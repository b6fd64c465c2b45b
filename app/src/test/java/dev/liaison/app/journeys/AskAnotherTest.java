package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;

import com.microsoft.playwright.Locator;
import dev.liaison.app.Customer;
import dev.liaison.app.Screens;
import dev.liaison.app.Timers;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mentee who was declined asks another mentor without leaving the chat, wherever the mentors are. */
@Tag("C9")
@Tag("D3")
class AskAnotherTest {
    @RegisterExtension
    private final Screens screens = new Screens();

    private final Customer customer = new Customer();
    private final Chats chats = new Chats(new Pages(screens), customer);
    private final Person mia = customer.mentor("Mia");
    private final Person noa = customer.mentor("Noa");
    private final Person tom = customer.mentee("Tom");

    @ParameterizedTest
    @CsvSource({"SLACK, TEAMS", "TEAMS, SLACK"})
    @Tag("D2")
    @Tag("D12")
    void a_declined_mentee_reads_about_another_mentor_and_asks_them(Platform mentees, Platform mentors) {
        chats.in(mentors, mia, noa).in(mentees, tom).connected();
        var request = customer.asks(tom, mia);
        mia_is_reminded_and_declines(request);

        var chat = chats.open(tom);
        var card = chat.card("Mia can't be your mentor now");
        assertThat(card).containsText("Speaks English too");
        reads_the_profile(chat, card);
        asks(chat, card);

        assertThat(chat.card("You asked Noa to be your mentor")).containsText("I like your work & <way>.");
        assertThat(card).containsText("Asked on");
        assertThat(button(card, "Ask Noa")).hasCount(0);
        noa_is_asked_and_tom_withdraws(chat);
        assertThat(button(card, "Ask Noa")).hasCount(1);
        chat.nothingFailed();
        chats.shownWithoutComplaint();
    }

    private void mia_is_reminded_and_declines(UUID request) {
        var chat = chats.open(mia);
        Timers.come(MentoringRequestProcess.key(request), "event_timeToRemind");
        var reminder = chat.card("Tom is still waiting for your answer");
        button(reminder, "View profile").click();
        assertThat(chat.dialog()).containsText("Likes to build things.");
        chat.closes();
        button(reminder, "Decline").click();
        button(chat.dialog(), "Decline").click();
        chat.closed();
        assertThat(reminder).containsText("Declined by you");
        assertThat(chat.card("Tom asks you to be their mentor")).containsText("Declined by you");
    }

    private static void reads_the_profile(ChatPage chat, Locator card) {
        button(card, "View profile").click();
        assertThat(chat.dialog()).containsText("Likes to build things.");
        chat.closes();
    }

    private static void asks(ChatPage chat, Locator card) {
        button(card, "Ask Noa").click();
        var dialog = chat.dialog();
        assertThat(dialog).containsText("Ask Noa to be your mentor");
        assertThat(dialog).containsText("Speaks English too");
        button(dialog, "Send request").click();
        assertThat(dialog).containsText(chat.missing());
        chat.answers("   ", "Send request");
        assertThat(dialog).containsText("Write a few words to the mentor.");
        chat.answers("I like your work & <way>.", "Send request");
        chat.closed();
    }

    private void noa_is_asked_and_tom_withdraws(ChatPage chat) {
        assertThat(chats.open(noa).card("Tom asks you to be their mentor")).containsText("I like your work & <way>.");
        button(chat.card("You asked Noa to be your mentor"), "Withdraw").click();
        chats.arrived(noa, "Withdrawn by Tom");
    }
}
