package dev.liaison.app.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two without calendars that we write have an invitation by mail, and answer it where they read mail. */
@Tag("F3")
class AnsweredInvitationTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final String DECLINED = "Mia answered the invitation: declined";

    private final TwoPeople two = new TwoPeople().withDiaries();

    private UUID invited() {
        var id = two.meet(two.scheduling.at(TUESDAY, "11:00"));
        two.customer.mail(two.mia, "First steps: Tue");
        return id;
    }

    private static Instant now() {
        return LIAISON.bean(Clock.class).instant();
    }

    private static void answers(Person person, UUID meeting, String answer, Instant at, boolean vouchedFor) {
        var sequence = TwoPeople.meeting(meeting).sequence();
        LIAISON.replies().answers(meeting, sequence, person.email(), answer, at, vouchedFor);
    }

    private static String page(Person person, UUID meeting) {
        return TwoPeople.visitor(person).get("/meetings/" + meeting).body();
    }

    @Test
    void a_decline_is_on_the_page_and_the_other_is_told_and_the_meeting_stands() {
        var id = invited();
        answers(two.mia, id, "DECLINED", now(), true);
        var told = two.customer.mail(two.tom, "Mia declined the invitation");
        assertThat(told.toString()).contains("The meeting stands until one of you cancels it");
        assertThat(page(two.tom, id)).contains(DECLINED, "Mia declined the invitation by mail.");
        assertThat(page(two.mia, id)).contains("You declined the invitation by mail.");
        assertThat(TwoPeople.meeting(id).booked()).isTrue();
        assertThat(TwoPeople.meeting(id).open()).isTrue();
        answers(two.mia, id, "ACCEPTED", now().plus(Duration.ofSeconds(5)), true);
        Await.that(
                "she thought better of it", () -> page(two.tom, id).contains("Mia answered the invitation: accepted"));
        assertThat(page(two.tom, id)).contains(DECLINED).doesNotContain("The meeting stands until");
    }

    @Test
    void what_nobody_vouches_for_and_strangers_change_nothing() {
        var id = invited();
        answers(two.mia, id, "DECLINED", now(), false);
        answers(new TwoPeople().mia, id, "DECLINED", now(), true);
        answers(two.tom, id, "TENTATIVE", now(), true);
        Await.that(
                "the last of them was read", () -> page(two.mia, id).contains("Tom answered the invitation: perhaps"));
        assertThat(page(two.tom, id)).doesNotContain("declined");
    }
}
