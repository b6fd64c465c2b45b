package dev.liaison.app.pages;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.meeting.SchedulingRules;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.processes.calendar.PolicyTables;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins decide about scheduling, and which of them may. */
class SchedulingPagesTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final String SETTINGS = "/manage/scheduling";
    private static final String POLICY = SETTINGS + "/busy";

    private final Customer customer = new Customer();
    private final Scheduling scheduling = new Scheduling(customer);
    private final Visitor admin = Visitor.of(customer.admin());
    private final SchedulingSettings settings = LIAISON.bean(SchedulingSettings.class);

    private static Map<String, String> hours(String... more) {
        var typed = new HashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            var id = day.name().toLowerCase(Locale.ROOT);
            typed.put(id + "-on", "on");
            typed.put(id + "-from", "09:00");
            typed.put(id + "-to", "17:00");
        }
        typed.put("daysOff", "2026-12-25\r\n2026-12-26\r\n");
        typed.put("notice", "4");
        typed.put("buffer", "10");
        for (var field = 0; field < more.length; field += 2) {
            typed.put(more[field], more[field + 1]);
        }
        return typed;
    }

    private static Map<String, String> policy(String field, String value) {
        var typed = new HashMap<String, String>();
        Arrays.stream(ShowAs.values()).forEach(it -> {
            typed.put("timed-" + it, "BUSY");
            typed.put("allDay-" + it, "BUSY");
        });
        typed.put(field, value);
        return typed;
    }

    private String programHours() {
        return "/manage/programs/" + customer.program().id() + "/hours";
    }

    private SchedulingRules rules() {
        return settings.of(customer.organization().id());
    }

    private List<AuditLine> audit() {
        return LIAISON.bean(AuditLog.class).newest(customer.organization().id(), 10).stream()
                .filter(line -> line.action().startsWith("scheduling."))
                .toList();
    }

    private Person programAdmin() {
        var person = customer.mentee("coordinator");
        LIAISON.bean(Memberships.class).save(customer.program().id(), person.id(), Role.PROGRAM_ADMIN, null);
        return person;
    }

    @Test
    @Tag("E11")
    void an_admin_chooses_which_services_are_offered() {
        assertThat(admin.get(SETTINGS).body()).contains("Google", "Microsoft 365", "iCal");
        admin.act(SETTINGS + "/services", Map.of("kind", "ICAL"));
        var choices = LIAISON.bean(CalendarChoices.class);
        assertThat(choices.of(customer.organization().id())).containsExactly(CalendarKind.ICAL);
        assertThat(audit()).extracting(AuditLine::after).containsExactly("iCal");
        admin.act(SETTINGS + "/services", Map.of());
        assertThat(choices.of(customer.organization().id())).isEmpty();
    }

    @Test
    @Tag("E12")
    void meeting_hours_are_saved_and_audited_once() {
        assertThat(admin.act(SETTINGS + "/hours", hours()).body()).contains("Meeting hours saved.");
        admin.act(SETTINGS + "/hours", hours());
        assertThat(rules().hours().week()).hasSize(7);
        assertThat(rules().hours().daysOff()).contains(LocalDate.of(2026, 12, 26));
        assertThat(rules().notice()).isEqualTo(Duration.ofHours(4));
        assertThat(rules().buffer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(audit())
                .extracting(AuditLine::before, AuditLine::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Mon\u2013Fri 08:00\u201318:00; notice 1 h; buffer 0 min",
                        "Mon\u2013Sun 09:00\u201317:00; off 2026-12-25, 2026-12-26; notice 4 h; buffer 10 min"));
    }

    @Tag("E12")
    @ParameterizedTest
    @CsvSource({
        "monday-to, 08:00, monday, The end must be later",
        "friday-from, early, friday, Write both times",
        "friday-from, 09:00:30, friday, Write both times",
        "daysOff, Christmas, daysOff, is no date",
        "notice, 337, notice, from 0 to 336",
        "notice, -1, notice, from 0 to 336",
        "buffer, 1.5, buffer, from 0 to 120"
    })
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_saved(
            String field, String typed, String error, String words) {
        admin.get(SETTINGS);
        var answer = admin.post(SETTINGS + "/hours", hours(field, typed));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"" + error + "-error\"", words, "Nothing was saved.");
        assertThat(rules()).isEqualTo(SchedulingRules.DEFAULT);
    }

    @Test
    @Tag("E12")
    void hours_until_midnight_end_with_the_day() {
        admin.act(SETTINGS + "/hours", hours("monday-to", "00:00"));
        assertThat(audit().get(0).after()).startsWith("Mon 09:00\u201324:00, Tue\u2013Sun");
        assertThat(admin.get(SETTINGS).body()).contains("value=\"00:00\"");
    }

    @Test
    @Tag("E12")
    void a_program_has_hours_of_its_own_until_it_follows_again() {
        var coordinator = Visitor.of(programAdmin());
        assertThat(coordinator
                        .get("/manage/programs/" + customer.program().id())
                        .body())
                .contains("href=\"" + programHours() + "\"");
        coordinator.act(programHours(), hours());
        assertThat(settings.of(customer.organization().id(), customer.program().id())
                        .notice())
                .isEqualTo(Duration.ofHours(4));
        assertThat(rules()).isEqualTo(SchedulingRules.DEFAULT);
        assertThat(coordinator.act(programHours() + "/follow", Map.of()).body())
                .contains("meets at the organization\u2019s hours");
        assertThat(settings.own(customer.organization().id(), customer.program().id()))
                .isEmpty();
        assertThat(audit()).extracting(AuditLine::after).first().isEqualTo("as the organization");
    }

    @Test
    @Tag("E11")
    void the_admin_of_the_only_program_decides_what_is_offered_and_no_more() {
        var coordinator = Visitor.of(programAdmin());
        assertThat(coordinator.get("/manage/requests").body()).contains("href=\"" + SETTINGS + "\"");
        assertThat(coordinator.get(SETTINGS).body())
                .contains("Calendar services")
                .doesNotContain("Days off", "What counts as busy");
        coordinator.act(SETTINGS + "/services", Map.of("kind", "GOOGLE"));
        assertThat(coordinator.post(SETTINGS + "/hours", hours()).statusCode()).isEqualTo(403);
        assertThat(coordinator.get(POLICY).statusCode()).isEqualTo(403);
        assertThat(coordinator.post(POLICY, policy("timed-FREE", "FREE")).statusCode())
                .isEqualTo(403);
        assertThat(coordinator.post(POLICY + "/product", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("E11")
    void where_there_are_more_programs_their_admins_do_not() {
        var coordinator = Visitor.of(programAdmin());
        var other = LIAISON.bean(Programs.class).named(customer.organization().id(), "Another");
        assertThat(coordinator.get(SETTINGS).statusCode()).isEqualTo(403);
        assertThat(coordinator.post(SETTINGS + "/services", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(coordinator.get("/manage/requests").body()).doesNotContain("href=\"" + SETTINGS + "\"");
        assertThat(coordinator.get("/manage/programs/" + other.id() + "/hours").statusCode())
                .isEqualTo(403);
        assertThat(coordinator.get(programHours()).statusCode()).isEqualTo(200);
    }

    @Tag("A5")
    @ParameterizedTest
    @ValueSource(strings = {SETTINGS, POLICY})
    void a_mentee_decides_nothing(String path) {
        assertThat(Visitor.of(customer.mentee("mia")).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("A1")
    void until_it_is_switched_on_there_are_no_such_pages() {
        var off = new Customer();
        var visitor = Visitor.of(off.admin());
        var hours = "/manage/programs/" + off.program().id() + "/hours";
        for (var path : List.of(SETTINGS, POLICY, hours)) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor.post(SETTINGS + "/services", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/manage/requests").body()).doesNotContain("href=\"" + SETTINGS + "\"");
        assertThat(visitor.get("/manage/programs/" + off.program().id()).body()).doesNotContain("Meeting hours");
    }

    @Test
    @Tag("E7")
    void a_table_is_tried_before_it_is_saved() {
        scheduling.diaries().connect(customer.admin(), scheduling.allDay(TUESDAY, ShowAs.WORKING_ELSEWHERE));
        admin.get(POLICY);
        var tried = admin.post(POLICY + "/try", policy("timed-FREE", "FREE"));
        assertThat(tried.body())
                .contains("One event would count otherwise. Nothing is saved yet.")
                .containsSubsequence("All day", "shown as working elsewhere", "Free", "Busy");
        assertThat(tables().ownVersion(customer.organization().id())).isEmpty();
    }

    private static PolicyTables tables() {
        return LIAISON.bean(PolicyTables.class);
    }

    @Test
    @Tag("E7")
    void trying_without_a_calendar_says_what_to_do() {
        admin.get(POLICY);
        assertThat(admin.post(POLICY + "/try", policy("timed-FREE", "FREE")).body())
                .contains("no calendar is connected", "href=\"/settings/calendar\"");
    }

    @Test
    @Tag("E7")
    void a_saved_table_decides_at_once_and_the_products_comes_back() {
        var page = admin.act(POLICY, policy("allDay-BUSY", "FREE")).body();
        assertThat(page).contains("Your organization\u2019s own table decides, version 1.");
        var organization = customer.organization().id();
        assertThat(tables().inForce(organization).presence(ShowAs.BUSY, true)).isEqualTo(Presence.FREE);
        assertThat(tables().inForce(new Customer().organization().id()).presence(ShowAs.BUSY, true))
                .isEqualTo(Presence.BUSY);
        assertThat(admin.act(POLICY + "/product", Map.of()).body()).contains("The product\u2019s own table decides.");
        assertThat(tables().ownVersion(organization)).isEmpty();
        assertThat(audit()).extracting(AuditLine::action).containsExactly("scheduling.policy", "scheduling.policy");
    }

    @Tag("E7")
    @ParameterizedTest
    @ValueSource(strings = {"", "MAYBE"})
    void a_broken_table_is_not_saved(String value) {
        admin.get(POLICY);
        var answer = admin.post(POLICY, policy("timed-BUSY", value));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Nothing was saved. Choose a value in every field.", "aria-invalid=\"true\"");
        assertThat(admin.post(POLICY + "/try", policy("timed-BUSY", value)).statusCode())
                .isEqualTo(400);
        assertThat(tables().ownVersion(customer.organization().id())).isEmpty();
    }
}
