package dev.liaison.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.liaison.app.journeys.Pages.button;
import static java.time.DayOfWeek.TUESDAY;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Screens;
import dev.liaison.app.Timers;
import dev.liaison.app.meetings.TwoPeople;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A meeting from the first proposal to its end, with everything that its cards offer and without a step on the web. */
@Tag("C9")
@Tag("D6")
@Tag("D12")
class MeetInChatTest {
    private static final String TITLE = "\u201cFirst steps\u201d";

    @RegisterExtension
    private final Screens screens = new Screens();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final TwoPeople two = new TwoPeople().withDiaries();
    private final Person mia = two.mia;
    private final Person tom = two.tom;
    private final Chats chats = new Chats(new Pages(screens), two.customer);

    @ParameterizedTest
    @CsvSource({"SLACK, TEAMS", "TEAMS, SLACK"})
    @Tag("D7")
    void other_times_are_found_one_is_picked_reminded_of_and_called_off(Platform mias, Platform toms) {
        chats.in(mias, mia).in(toms, tom).connected();
        var id = two.tomProposes(two.scheduling.at(TUESDAY, "10:00"));
        var atMia = chats.open(mia);
        var atTom = chats.open(tom);
        button(atMia.card("Tom asks you for a time"), "Let Liaison find others").click();
        var found = atTom.card("Mia asks you for a time for " + TITLE);
        assertThat(button(found, "Take this time").first()).isVisible();
        button(found, "Take this time").nth(1).click();

        Await.that("it is booked", () -> liaison.bean(Meetings.class).get(id).booked());
        assertThat(button(atTom.card(TITLE), "Cancel the meeting")).isVisible();
        assertThat(button(atTom.page().locator("body"), "Take this time")).hasCount(0);
        var booked = button(atMia.card(TITLE), "Cancel the meeting");
        assertThat(booked).isVisible();
        Timers.come(MeetingSchedulingProcess.key(id), "event_timeToRemindAll");
        assertThat(atMia.card("Soon: " + TITLE)).isVisible();
        assertThat(atTom.card("Soon: " + TITLE)).isVisible();

        button(atMia.card("Soon: " + TITLE), "Cancel the meeting").click();
        assertThat(atMia.dialog()).containsText("The others are told");
        atMia.answers("I am ill & <sorry>.", "Cancel it");
        atMia.closed();
        assertThat(atMia.card(TITLE + " is cancelled")).isVisible();
        assertThat(atTom.card(TITLE + " is cancelled")).containsText("I am ill & <sorry>.");
        assertThat(booked).hasCount(0);
        assertThat(button(atTom.page().locator("body"), "Cancel the meeting")).hasCount(0);
        atMia.nothingFailed();
        atTom.nothingFailed();
        chats.shownWithoutComplaint();
    }
}
