package dev.liaison.app.pages;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who does not want to choose has Liaison choose, and proposes it or not. */
@Tag("F1")
class BestTimesTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Customer customer = new Customer();
    private final Scheduling scheduling = new Scheduling(customer);
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");
    private final Visitor visitor = Visitor.of(tom);

    /** Nobody has time before next week, and Mia not early on Tuesday. */
    private void bothHaveCalendars() {
        scheduling.connected(mia, tom);
        var now = LIAISON.bean(Clock.class).instant();
        var week = new Busy(now.minus(Duration.ofHours(1)), scheduling.at(MONDAY, "00:00"), ShowAs.BUSY, false);
        scheduling.diaries().connect(mia, week, scheduling.busy(TUESDAY, "08:00", "09:00"));
        scheduling.diaries().connect(tom);
    }

    private String best(String more) {
        var answer = visitor.get("/availability/best?with=" + mia.id() + more);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void the_first_time_of_each_of_three_days_is_chosen_and_nothing_is_proposed() {
        bothHaveCalendars();
        assertThat(visitor.get(scheduling.page(mia)).body()).contains("/availability/best?with=" + mia.id());
        var page = visitor.get(best("&duration=45&week=" + scheduling.week())).body();
        assertThat(page).contains("These times suit you both", "Propose these times");
        for (var at : List.of(
                scheduling.at(MONDAY, "08:00"), scheduling.at(TUESDAY, "09:00"), scheduling.at(WEDNESDAY, "08:00"))) {
            assertThat(page).contains("<input type=\"hidden\" name=\"slot\" value=\"" + at + "\">");
        }
        assertThat(page).contains("name=\"duration\" value=\"45\"");
        assertThat(LIAISON.bean(Meetings.class).toCome(tom.id())).isEmpty();
    }

    @Test
    void when_no_time_suits_both_the_page_says_so() {
        scheduling.connected(mia, tom);
        var now = LIAISON.bean(Clock.class).instant();
        scheduling
                .diaries()
                .connect(
                        mia,
                        new Busy(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(20)), ShowAs.BUSY, false));
        scheduling.diaries().connect(tom);
        assertThat(visitor.get(best("")).body()).contains("No time of the next two weeks suits you both.");
    }

    @Test
    @Tag("E9")
    void while_a_calendar_is_unknown_nothing_is_chosen() {
        scheduling.connected(mia, tom);
        scheduling.diaries().connect(tom);
        assertThat(visitor.get(best("")).body()).contains("can\u2019t choose while a calendar is unknown");
    }

    @Test
    @Tag("E8")
    void nobody_has_times_chosen_with_somebody_they_are_not_connected_to() {
        scheduling.diaries().connect(mia);
        assertThat(visitor.get("/availability/best?with=" + mia.id()).statusCode())
                .isEqualTo(404);
    }
}
