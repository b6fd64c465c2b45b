package dev.liaison.app.pages;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.meeting.DayHours;
import dev.liaison.domain.meeting.MeetingHours;
import dev.liaison.domain.meeting.SchedulingRules;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people look for a time next week. */
@Tag("F1")
class AvailabilityPageTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Customer customer = new Customer();
    private final Scheduling scheduling = new Scheduling(customer);
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");

    private void bothHaveCalendars() {
        scheduling.connected(mia, tom);
        scheduling.diaries().connect(mia, scheduling.busy(TUESDAY, "10:00", "11:30"));
        scheduling.diaries().connect(tom, scheduling.busy(TUESDAY, "14:00", "15:00"));
    }

    private String week() {
        return Visitor.of(tom).get(scheduling.page(mia)).body();
    }

    private static String slot(Instant at) {
        return "value=\"" + at + "\"";
    }

    private String why(Instant at, String more) {
        return Visitor.of(tom)
                .get("/availability/why?with=" + mia.id() + "&week=" + scheduling.week() + "&at=" + at + more)
                .body();
    }

    @Test
    @Tag("E8")
    void the_slots_that_both_have_free_can_be_chosen_and_the_others_can_not() {
        bothHaveCalendars();
        assertThat(week())
                .contains(slot(scheduling.at(TUESDAY, "09:30")), slot(scheduling.at(TUESDAY, "11:30")))
                .contains(slot(scheduling.at(TUESDAY, "13:30")), slot(scheduling.at(TUESDAY, "17:30")))
                .doesNotContain(slot(scheduling.at(TUESDAY, "10:00")), slot(scheduling.at(TUESDAY, "11:00")))
                .doesNotContain(slot(scheduling.at(TUESDAY, "14:00")), slot(scheduling.at(TUESDAY, "18:00")))
                .doesNotContain(slot(scheduling.at(SATURDAY, "10:00")));
    }

    @Test
    @Tag("E8")
    void a_longer_meeting_has_to_end_before_somebody_is_busy() {
        bothHaveCalendars();
        var page = Visitor.of(tom).get(scheduling.page(mia) + "&duration=60").body();
        assertThat(page)
                .contains(slot(scheduling.at(TUESDAY, "09:00")), slot(scheduling.at(TUESDAY, "17:00")))
                .doesNotContain(slot(scheduling.at(TUESDAY, "09:30")), slot(scheduling.at(TUESDAY, "17:30")));
    }

    @Test
    @Tag("E8")
    void what_somebody_does_is_called_unavailable_and_nothing_else() {
        bothHaveCalendars();
        assertThat(week()).contains("Tuesday", "10:00\u201311:30. You: Free. Mia: Unavailable.");
    }

    @Test
    @Tag("E9")
    void a_calendar_that_nobody_can_read_is_unknown_with_its_reason_and_nothing_is_offered() {
        bothHaveCalendars();
        scheduling.diaries().fails(mia, UnreadReason.NOT_SHARED);
        assertThat(week())
                .contains("Unknown: the calendar can&#39;t be seen, since")
                .contains("While a calendar is unknown, no time can be offered. Press a time")
                .contains("Mia: Unknown.")
                .doesNotContain("name=\"slot\"", "Mia: Free");
    }

    @Test
    @Tag("E9")
    void who_has_no_calendar_is_told_where_to_connect_one_and_the_partner_what_to_do() {
        scheduling.connected(mia, tom);
        scheduling.diaries().connect(mia);
        assertThat(week())
                .contains("Unknown: no calendar is connected", "href=\"/settings/calendar\"")
                .doesNotContain("name=\"slot\"");
        assertThat(Visitor.of(mia).get(scheduling.page(tom)).body())
                .contains("Ask Tom to connect a calendar")
                .doesNotContain("href=\"/settings/calendar\"");
    }

    @Test
    @Tag("E10")
    void the_page_says_how_old_the_answers_are() {
        bothHaveCalendars();
        assertThat(week()).containsPattern("iCal calendar, read (just now|\\d+ s ago)");
    }

    @Test
    @Tag("H4")
    void each_calendar_is_asked_once_for_a_page_and_not_again_for_the_next() {
        bothHaveCalendars();
        var before = scheduling.diaries().calls();
        week();
        week();
        why(scheduling.at(TUESDAY, "10:00"), "");
        assertThat(scheduling.diaries().calls() - before).isEqualTo(2);
    }

    @Test
    void up_to_five_chosen_times_are_listed_and_nothing_is_stored() {
        bothHaveCalendars();
        var chosen = scheduling.page(mia) + "&slot=" + scheduling.at(TUESDAY, "09:30") + "&slot="
                + scheduling.at(WEDNESDAY, "12:00");
        assertThat(Visitor.of(tom).get(chosen).body())
                .contains("These times suit you both", "09:30\u201310:00", "12:00\u201312:30");
        var six = new StringBuilder(scheduling.page(mia));
        for (var hour = 8; hour < 14; hour++) {
            six.append("&slot=").append(scheduling.at(FRIDAY, "%02d:00".formatted(hour)));
        }
        assertThat(Visitor.of(tom).get(six.toString()).body())
                .contains("these are the first five", "12:00\u201312:30")
                .doesNotContain("13:00\u201313:30</span></p>");
    }

    @Test
    @Tag("F2")
    void a_chosen_time_that_was_taken_meanwhile_is_not_confirmed() {
        bothHaveCalendars();
        var page = scheduling.page(mia) + "&slot=" + scheduling.at(TUESDAY, "10:30");
        assertThat(Visitor.of(tom).get(page).body())
                .contains("One of the times you chose can\u2019t be offered any more.")
                .doesNotContain("suits you both", "suit you both");
    }

    @Test
    @Tag("E17")
    void why_a_slot_is_not_offered_is_said_for_both() {
        bothHaveCalendars();
        assertThat(why(scheduling.at(TUESDAY, "10:30"), ""))
                .contains("A meeting of 30 minutes can\u2019t begin then.")
                .containsSubsequence("You", "Could come.", "Mia", "Unavailable.");
        assertThat(why(scheduling.at(SATURDAY, "10:30"), "")).contains("is a day off");
        assertThat(why(scheduling.at(MONDAY, "19:00"), ""))
                .contains("It is 19:00\u201319:30, outside meeting hours (08:00\u201318:00).");
        assertThat(why(scheduling.at(TUESDAY, "09:30"), "&duration=60")).contains("Unavailable.");
        assertThat(why(scheduling.at(TUESDAY, "09:30"), "")).contains("This time suits everybody.");
    }

    @Test
    @Tag("E12")
    void a_programs_own_rules_win() {
        bothHaveCalendars();
        var late = MeetingHours.weekdays(new DayHours(LocalTime.of(16, 0), LocalTime.of(20, 0)));
        var hours = new MeetingHours(late.week(), Set.of(scheduling.date(THURSDAY)), Map.of());
        LIAISON.bean(SchedulingSettings.class)
                .save(
                        customer.organization().id(),
                        customer.program().id(),
                        new SchedulingRules(hours, Duration.ZERO, Duration.ofMinutes(30)));
        assertThat(week())
                .contains(slot(scheduling.at(TUESDAY, "19:30")), "Day off")
                .doesNotContain(slot(scheduling.at(TUESDAY, "15:00")), slot(scheduling.at(THURSDAY, "17:00")));
    }

    @Test
    @Tag("E17")
    void a_buffer_is_a_reason_too() {
        bothHaveCalendars();
        LIAISON.bean(SchedulingSettings.class)
                .save(
                        customer.organization().id(),
                        new SchedulingRules(MeetingHours.DEFAULT, Duration.ZERO, Duration.ofMinutes(15)));
        assertThat(why(scheduling.at(TUESDAY, "11:30"), "")).contains("Needs 15 minutes free before and after");
    }

    @Test
    @Tag("F10")
    void another_zones_clock_stands_beside_ones_own() {
        scheduling.moved(mia, "Asia/Kathmandu");
        bothHaveCalendars();
        assertThat(week()).contains(">Kathmandu</th>", "ahead of you").doesNotContain("name=\"slot\" value=\"\"");
        assertThat(why(scheduling.at(TUESDAY, "16:00"), "")).contains("in Kathmandu, outside meeting hours");
    }

    @Test
    @Tag("A1")
    void until_support_switches_it_on_for_groups_the_page_says_what_to_do() {
        bothHaveCalendars();
        var noa = customer.mentor("Noa");
        scheduling.connected(noa, tom);
        var visitor = Visitor.of(tom);
        assertThat(visitor.get("/availability").body())
                .contains("type=\"radio\"")
                .doesNotContain("type=\"checkbox\"");
        assertThat(visitor.get(scheduling.page(mia, noa)).body())
                .contains("not switched on for your organization", "ask support", "Mia", "Noa")
                .doesNotContain("A time with");
        assertThat(visitor.get(whyOf(mia) + "&with=" + noa.id()).statusCode()).isEqualTo(404);
        assertThat(visitor.get(scheduling.page(mia)).body()).contains("A time with Mia");
        scheduling.forGroups();
        assertThat(visitor.get("/availability").body()).contains("type=\"checkbox\"");
    }

    @Test
    void several_people_are_looked_at_together() {
        scheduling.forGroups();
        bothHaveCalendars();
        var noa = customer.mentor("Noa");
        scheduling.connected(noa, tom);
        scheduling.diaries().connect(noa, scheduling.busy(TUESDAY, "09:00", "10:00"));
        assertThat(Visitor.of(tom).get(scheduling.page(mia, noa)).body())
                .contains("A time with Mia, Noa", slot(scheduling.at(TUESDAY, "13:00")))
                .doesNotContain(slot(scheduling.at(TUESDAY, "09:30")));
    }

    @Test
    @Tag("A5")
    void only_who_is_connected_sees_when_somebody_is_free() {
        scheduling.forGroups();
        bothHaveCalendars();
        var curious = customer.mentee("Curious");
        var programAdmin = customer.mentee("Coordinator");
        LIAISON.bean(Memberships.class).save(customer.program().id(), programAdmin.id(), Role.PROGRAM_ADMIN, null);
        var stranger = new Customer();
        new Scheduling(stranger);
        for (var person : new Person[] {curious, programAdmin, customer.admin(), stranger.admin()}) {
            assertThat(Visitor.of(person).get(scheduling.page(mia)).statusCode())
                    .as(person.name())
                    .isEqualTo(404);
            assertThat(Visitor.of(person).get(whyOf(mia)).statusCode()).isEqualTo(404);
        }
        assertThat(Visitor.of(tom).get(scheduling.page(mia, curious)).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.of(tom).get(scheduling.page(tom)).statusCode()).isEqualTo(404);
        assertThat(Visitor.of(tom)
                        .get("/availability?with=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.of(tom).get("/availability?with=mia").statusCode()).isEqualTo(404);
        assertThat(Visitor.of(tom).get(scheduling.page(mia)).statusCode()).isEqualTo(200);
        assertThat(Visitor.stranger().get(scheduling.page(mia)).statusCode()).isEqualTo(302);
        assertThat(Visitor.support().get(scheduling.page(mia)).statusCode()).isEqualTo(403);
    }

    private String whyOf(Person person) {
        return "/availability/why?with=" + person.id() + "&week=" + scheduling.week() + "&at="
                + scheduling.at(TUESDAY, "10:00");
    }

    @Test
    @Tag("A1")
    void until_it_is_switched_on_there_is_no_such_page_and_no_way_to_it() {
        var off = new Customer();
        var ann = off.mentor("Ann");
        var bob = off.mentee("Bob");
        assertThat(Visitor.of(bob).get("/availability").statusCode()).isEqualTo(404);
        assertThat(Visitor.of(bob).get("/availability?with=" + ann.id()).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.of(bob).get("/").body()).doesNotContain("Find a time");
    }

    @Test
    void home_and_the_partners_page_lead_there() {
        bothHaveCalendars();
        var visitor = Visitor.of(tom);
        var link = "href=\"/availability?with=" + mia.id() + "\"";
        assertThat(visitor.get("/").body()).contains(link, "Find a time");
        assertThat(visitor.get("/people/" + mia.id()).body()).contains(link);
        assertThat(visitor.get("/people/" + customer.admin().id()).body()).doesNotContain("Find a time");
        assertThat(visitor.get("/availability").body()).contains("With whom do you want to meet?", "Mia");
    }

    @Test
    void a_week_that_is_none_is_the_first_with_time_left() {
        bothHaveCalendars();
        for (var week : new String[] {"2020-W01", "soon", "2026-W99", "2999-W10"}) {
            var page = Visitor.of(tom).get("/availability?with=" + mia.id() + "&week=" + week);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Next week", "name=\"slot\"");
        }
        assertThat(Visitor.of(tom)
                        .get("/availability/why?with=" + mia.id() + "&at=tomorrow")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.of(tom)
                        .get("/availability/why?with=" + mia.id() + "&at=2020-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
    }
}
