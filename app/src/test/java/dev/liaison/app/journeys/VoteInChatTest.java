package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.app.Timers;
import dev.liaison.app.meetings.Circle;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.Polls;
import dev.liaison.domain.poll.Vote;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mia asks Tom and Uma, who are needed, and Vic, who is not and reads only mail. */
@Tag("C9")
@Tag("D10")
@Tag("D12")
@Tag("F7")
class VoteInChatTest {
    private static final String ASKS = "Mia asks when you can come to";
    private static final String WAITS = "Mia still waits for your vote on";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Circle circle = new Circle();
    private final Person mia = circle.mia;
    private final Person tom = circle.tom;
    private final Person uma = circle.uma;
    private final Chats chats = new Chats(new Pages(screens), circle.customer);

    @ParameterizedTest
    @CsvSource({"SLACK, TEAMS", "TEAMS, SLACK"})
    void all_who_are_needed_agree(Platform toms, Platform umas) {
        chats.in(toms, mia, tom).in(umas, uma).connected();
        var id = circle.opened();
        var atTom = chats.open(tom);
        votes(atTom, ASKS, "If need be", 0);
        votes(atTom, ASKS, "Yes", 1);
        assertThat(atTom.card(ASKS)).containsText("You said if need be");
        assertThat(atTom.card(ASKS)).containsText("yes 2, if need be 0, no 0. You said yes");

        var atUma = chats.open(uma);
        Timers.come(Poll.subject(id), "event_timeToRemind");
        assertThat(atUma.card(WAITS)).isVisible();
        assertThat(atTom.page().locator("body")).not().containsText(WAITS);
        votes(atUma, WAITS, "No", 0);
        assertThat(atUma.card(ASKS)).containsText("You said no");
        votes(atUma, WAITS, "Yes", 1);

        booked(id, circle.second);
        for (var chat : new ChatPage[] {atTom, atUma}) {
            assertThat(chat.card("The time: Wed, ")).containsText("Spring circle");
            assertThat(button(chat.page().locator("body"), "\u2713 Yes")).hasCount(0);
            chat.nothingFailed();
        }
        chats.shownWithoutComplaint();
    }

    @ParameterizedTest
    @CsvSource({"SLACK, TEAMS", "TEAMS, SLACK"})
    @Tag("F8")
    void mia_picks_among_equals_at_the_deadline(Platform mias, Platform others) {
        chats.in(mias, mia).in(others, tom, uma).connected();
        var id = circle.opened();
        for (var chat : new ChatPage[] {chats.open(tom), chats.open(uma)}) {
            votes(chat, ASKS, "If need be", 0);
            votes(chat, ASKS, "If need be", 1);
        }
        Timers.come(Poll.subject(id), "event_deadline");
        var atMia = chats.open(mia);
        var card = atMia.card("Pick a time for \u201cSpring circle\u201d");
        assertThat(button(card, "Book this time").first()).isVisible();
        button(card, "Book this time").nth(1).click();

        booked(id, circle.second);
        assertThat(button(atMia.page().locator("body"), "Book this time")).hasCount(0);
        atMia.nothingFailed();
        chats.shownWithoutComplaint();
    }

    /** Cards change while people press on them. */
    @ParameterizedTest
    @EnumSource(Platform.class)
    @Tag("D15")
    void a_vote_on_a_card_that_has_just_been_replaced_counts(Platform chat) {
        chats.in(chat, tom, uma).connected();
        var id = circle.opened();
        var atUma = chats.open(uma);
        assertThat(atUma.card(ASKS)).containsText("yes 1, if need be 0, no 0");
        atUma.hearsNothingNew();
        circle.votes(tom, id, Vote.YES);
        chats.arrived(uma, "yes 2, if need be 0, no 0");
        button(atUma.card(ASKS), "No").first().click();
        atUma.hearsEverything();
        assertThat(atUma.card(ASKS)).containsText("yes 2, if need be 0, no 1. You said no");
        atUma.nothingFailed();
    }

    /** Says so to one of the times, and sees it on the card; where that was said before, the button has a tick and another name. */
    private static void votes(ChatPage chat, String card, String vote, int time) {
        var before = button(chat.card(card), "\u2713 " + vote).count();
        button(chat.card(card), vote).nth(time - (time > 0 ? before : 0)).click();
        assertThat(button(chat.card(card), "\u2713 " + vote)).hasCount(before + 1);
    }

    private void booked(UUID id, Instant start) {
        Await.that("a meeting came of it", () -> poll(id).meetingId() != null);
        var meeting = Objects.requireNonNull(poll(id).meetingId());
        Await.that(
                "it is booked", () -> liaison.bean(Meetings.class).get(meeting).booked());
        assertThat(liaison.bean(Meetings.class).get(meeting).bookedFor()).isEqualTo(start);
    }

    private Poll poll(UUID id) {
        return liaison.bean(Polls.class).get(id);
    }
}
