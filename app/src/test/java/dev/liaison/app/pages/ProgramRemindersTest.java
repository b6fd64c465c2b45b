package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.meeting.MeetingSettings;
import dev.liaison.domain.meeting.MeetingSettingsStore;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the people of a program are reminded of meetings, and who decides it. */
@Tag("D7")
class ProgramRemindersTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Customer customer = new Customer();
    private final Visitor admin = Visitor.of(customer.admin());

    ProgramRemindersTest() {
        new Scheduling(customer);
    }

    private String page() {
        return page(customer);
    }

    private static String page(Customer customer) {
        return "/manage/programs/" + customer.program().id() + "/reminders";
    }

    private static Map<String, String> typed(String... more) {
        var typed = new HashMap<>(Map.of(
                "remindAfter", "36",
                "remindAfter-unit", "HOURS",
                "tellAfter", "3",
                "tellAfter-unit", "DAYS",
                "expireAfter", "10",
                "expireAfter-unit", "DAYS",
                "reminder1", "45",
                "reminder1-unit", "MINUTES"));
        typed.put("reminder2", "2");
        typed.put("reminder2-unit", "DAYS");
        typed.put("reminder3", "");
        typed.put("reminder3-unit", "HOURS");
        for (var field = 0; field < more.length; field += 2) {
            typed.put(more[field], more[field + 1]);
        }
        return typed;
    }

    private MeetingSettings settings() {
        return LIAISON.bean(MeetingSettingsStore.class).of(customer.program().id());
    }

    private Person coordinator() {
        var person = customer.mentee("coordinator");
        LIAISON.bean(Memberships.class).save(customer.program().id(), person.id(), Role.PROGRAM_ADMIN, null);
        return person;
    }

    @Test
    void a_program_admin_changes_them_and_the_audit_log_says_so_once() {
        var visitor = Visitor.of(coordinator());
        assertThat(visitor.get("/manage/programs/" + customer.program().id()).body())
                .contains("href=\"" + page() + "\"");
        assertThat(visitor.get(page()).body()).contains("value=\"2\"", "value=\"4\"", "value=\"7\"", "value=\"15\"");
        assertThat(visitor.act(page(), typed()).body()).contains("Saved. It applies to what is proposed");
        visitor.act(page(), typed());
        assertThat(settings())
                .isEqualTo(new MeetingSettings(
                        Duration.ofHours(36),
                        Duration.ofDays(3),
                        Duration.ofDays(10),
                        List.of(Duration.ofDays(2), Duration.ofMinutes(45))));
        assertThat(LIAISON.bean(AuditLog.class).newest(customer.organization().id(), 10))
                .filteredOn(line -> line.action().equals("scheduling.reminders"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.subject()).isEqualTo(customer.program().name());
                    assertThat(line.before()).contains("2 days, 4 days, 7 days", "1 day, 15 minutes");
                    assertThat(line.after()).contains("36 hours, 3 days, 10 days", "2 days, 45 minutes");
                });
        assertThat(visitor.get(page()).body()).contains("value=\"36\"", "value=\"45\"");
    }

    @Test
    void nobody_has_to_be_reminded() {
        admin.act(page(), typed("reminder1", "", "reminder2", ""));
        assertThat(settings().reminders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remindAfter|0|DAYS|Enter a whole number from 1.",
                "remindAfter||DAYS|Enter a whole number from 1.",
                "tellAfter|soon|DAYS|Enter a whole number from 1.",
                "expireAfter|1.5|DAYS|Enter a whole number from 1.",
                "tellAfter|36|HOURS|This must be later than the reminder.",
                "expireAfter|3|DAYS|This must be later than when the other is told.",
                "expireAfter|61|DAYS|At most 60 days.",
                "reminder2|-1|DAYS|Enter a whole number from 1, or nothing.",
                "reminder4|8|DAYS|At most 7 days before.",
                "reminder4|99999999999|MINUTES|Enter a whole number from 1, or nothing."
            })
    void what_makes_no_sense_is_not_saved_and_said_beside_its_field(
            String field, String amount, String unit, String words) {
        admin.get(page());
        var answer = admin.post(page(), typed(field, amount == null ? "" : amount, field + "-unit", unit));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Nothing was saved.")
                .containsSubsequence(
                        "id=\"" + field + "\"", "aria-invalid=\"true\"", "id=\"" + field + "-error\"", words);
        assertThat(settings()).isEqualTo(MeetingSettings.DEFAULT);
    }

    @Test
    @Tag("A5")
    void nobody_else_decides() {
        var other = new Customer();
        new Scheduling(other);
        var foreign = LIAISON.bean(Programs.class).named(customer.organization().id(), "Another");
        var coordinator = Visitor.of(coordinator());
        var foreignPage = "/manage/programs/" + foreign.id() + "/reminders";
        assertThat(coordinator.get(foreignPage).statusCode()).isEqualTo(403);
        assertThat(coordinator.post(foreignPage, typed()).statusCode()).isEqualTo(403);
        assertThat(coordinator.get(page(other)).statusCode()).isEqualTo(404);
        assertThat(Visitor.of(other.admin()).post(page(), typed()).statusCode()).isEqualTo(404);
        var mentee = Visitor.of(customer.mentee("mia"));
        assertThat(mentee.get(page()).statusCode()).isEqualTo(403);
        assertThat(mentee.post(page(), typed()).statusCode()).isEqualTo(403);
        assertThat(settings()).isEqualTo(MeetingSettings.DEFAULT);
    }

    @Test
    @Tag("A1")
    void until_scheduling_is_switched_on_there_is_no_such_page() {
        var off = new Customer();
        assertThat(Visitor.of(off.admin()).get(page(off)).statusCode()).isEqualTo(404);
    }
}
