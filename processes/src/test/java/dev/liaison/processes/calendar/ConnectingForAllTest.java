package dev.liaison.processes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Health;
import dev.liaison.processes.World;
import dev.liaison.processes.engine.NotYet;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@Tag("E14")
class ConnectingForAllTest {
    private final World world = new World();

    @Test
    void the_admins_are_told_that_it_works_when_a_colleagues_calendar_was_read() {
        var google = google();
        google.process.waitsAt("gateway_whatComesBack");
        google.authorizes();
        assertThat(google.account().ofOrganization()).isTrue();
        assertThat(google.account().verifiedAt()).isNull();
        google.reads();
        assertThat(google.process.given("task_tellConnected", Topics.MAIL_TELL_ADMINS))
                .containsEntry(Properties.NOTICE, "organizationCalendarConnected")
                .containsEntry(Variables.FEATURE, "GOOGLE_CALENDAR")
                .containsEntry(Variables.ACCOUNT_ID, google.accountId.toString());
        google.process.done("task_tellConnected", Topics.MAIL_TELL_ADMINS);
        google.process.waitsAt("gateway_connected");
        google.process.hasNotPassed("task_setUpExchange", "task_recordLoss", "event_nothingConnected");
        assertThat(world.audit())
                .extracting(AuditLine::action, AuditLine::actor, AuditLine::after)
                .contains(
                        Tuple.tuple("calendar.connected", "lucas@northwind.example", "Google lucas@northwind.example"));
    }

    @Test
    void who_cancels_has_connected_nothing() {
        var google = google();
        world.organizationCalendars.notAuthorized(google.accountId);
        google.process.isOver("event_notAuthorized", "event_nothingConnected");
        assertThat(world.accounts.ofOrganization(world.organizationId)).isEmpty();
    }

    @Test
    void who_does_not_come_back_within_ten_minutes_has_connected_nothing() {
        var google = google();
        google.later(Duration.ofMinutes(10).minusSeconds(1));
        google.process.waitsAt("gateway_whatComesBack");
        google.later(Duration.ofSeconds(1));
        google.process.isOver("event_tenMinutesOver", "event_nothingConnected");
        assertThatThrownBy(google::authorizes).isInstanceOf(NotYet.class);
        assertThat(world.accounts.ofOrganization(world.organizationId)).isEmpty();
    }

    @Test
    void a_first_check_that_sees_nobody_is_a_loss_at_once_and_nobody_is_told_that_it_works() {
        var google = google().authorizes();
        google.seesNobody("task_checkColleague", "it can't see when ingrid@northwind.example is busy");
        google.process.waitsAt("event_timeToTell");
        assertThat(google.account().health()).isEqualTo(Health.NEEDS_ATTENTION);
        assertThat(google.account().healthReason()).isEqualTo("it can't see when ingrid@northwind.example is busy");
        google.process.hasNotPassed("task_tellConnected", "gateway_connected");
    }

    @Test
    void another_account_of_the_same_kind_takes_the_place_of_the_first() {
        var first = google().authorizes().works();
        var second = google().authorizes();
        first.process.waitsAt("task_revokeAccess");
        assertThat(first.account().live()).isFalse();
        second.works();
        assertThat(world.accounts.ofOrganization(world.organizationId)).containsExactly(second.account());
    }

    @Test
    @Tag("E15")
    void support_sets_up_exchange_on_premises_in_a_task() {
        var exchange = exchange();
        exchange.process.waitsAt("task_setUpExchange");
        assertThat(world.organizationCalendars.settingUp(world.organizationId)).contains(exchange.accountId);
        exchange.signsIn();
        exchange.process.waitsAt("task_setUpExchange");
        assertThat(exchange.process.variable(Variables.HOST)).isEqualTo("mail.northwind.example");
        assertThat(exchange.process.variable(Variables.SIGN_IN_NAME)).isEqualTo("svc-liaison");
        assertThat(exchange.process.variable(Variables.ORGANIZATION_NAME)).isEqualTo("Northwind Energy");
        exchange.supportCompletes();
        exchange.works();
        exchange.process.hasNotPassed("gateway_whatComesBack");
        assertThat(world.organizationCalendars.settingUp(world.organizationId)).isEmpty();
    }

    @Test
    @Tag("E15")
    void the_task_can_not_be_completed_before_a_sign_in_has_worked() {
        var exchange = exchange();
        assertThatThrownBy(exchange::supportCompletes).hasMessageContaining("No sign-in has worked yet.");
        exchange.process.waitsAt("task_setUpExchange");
        exchange.process.hasNotPassed("task_requireSignIn", "task_checkColleague");
        exchange.signsIn().supportCompletes();
        exchange.process.waitsAt("task_checkColleague");
    }

    @Test
    @Tag("E15")
    void what_nobody_wants_any_more_is_not_set_up() {
        var exchange = exchange();
        world.organizationCalendars.withdrawn(world.organizationId, "lucas@northwind.example");
        exchange.process.isOver("event_notWanted", "event_nothingSetUp");
        var signedIn = exchange().signsIn();
        world.organizationCalendars.withdrawn(world.organizationId, "lucas@northwind.example");
        signedIn.process.waitsAt("task_revokeAccess");
        assertThat(world.organizationCalendars.settingUp(world.organizationId)).isEmpty();
    }

    @Test
    @Tag("E15")
    void exchange_online_and_on_premises_exclude_each_other_also_when_both_come_at_once() {
        var online = new OrganizationStory(world, CalendarKind.MICROSOFT);
        var onPremises = exchange().signsIn();
        assertThatThrownBy(online::authorizes).isInstanceOf(DuplicateKeyException.class);
        online.process.waitsAt("gateway_whatComesBack");
        assertThat(world.accounts.ofOrganization(world.organizationId)).containsExactly(onPremises.account());
        google().authorizes().works();
    }

    @Test
    @Tag("H1")
    void an_instance_belongs_to_its_organization_and_holds_no_secret() {
        var exchange = exchange().signsIn();
        assertThat(exchange.process.tenant()).isEqualTo(world.organizationId.toString());
        exchange.supportCompletes();
        Map<String, Object> given = exchange.process.given("task_checkColleague", Topics.CALENDAR_CHECK_COLLEAGUE);
        assertThat(given.keySet())
                .containsExactlyInAnyOrder(
                        Variables.ORGANIZATION_ID,
                        Variables.ORGANIZATION_NAME,
                        Variables.ACCOUNT_ID,
                        Variables.FEATURE,
                        Variables.ON_PREMISES,
                        Variables.HOST,
                        Variables.SIGN_IN_NAME,
                        Variables.TELL_AGAIN,
                        Variables.TELL_AT);
    }

    private OrganizationStory google() {
        return new OrganizationStory(world, CalendarKind.GOOGLE);
    }

    private OrganizationStory exchange() {
        return new OrganizationStory(world, CalendarKind.EXCHANGE);
    }
}
