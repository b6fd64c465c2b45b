package dev.liaison.processes.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.CheckTimes;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an organization's account once it is connected. */
@Tag("E14")
class ReadingForAllTest {
    private static final int[] DAYS_BETWEEN = {1, 2, 4, 7};

    private final World world = new World();
    private final OrganizationStory story = new OrganizationStory(world, CalendarKind.GOOGLE);

    @Test
    @Tag("A12")
    void it_is_checked_about_every_six_hours_and_the_admins_hear_nothing_while_it_works() {
        story.authorizes().works();
        story.later(Duration.ofHours(5).minusSeconds(1));
        story.process.waitsAt("gateway_connected");
        story.later(Duration.ofHours(2).plusSeconds(1));
        story.process.done("task_checkAgain", Topics.CALENDAR_CHECK_COLLEAGUE);
        story.process.waitsAt("gateway_connected");
        story.later(CheckTimes.LATEST);
        story.seesNobody("task_checkAgain", "it can't see");
        story.process.waitsAt("event_timeToTell");
        story.process.hasPassed("event_unreadableNow");
        story.process.hasNotPassed("event_accessLost", "task_tellLost");
    }

    @Test
    @Tag("A12")
    void the_admins_are_told_on_days_1_3_7_and_14_and_then_no_more() {
        story.authorizes().works().losesAccess();
        assertThat(story.account().health()).isEqualTo(Health.NEEDS_ATTENTION);
        for (var wait : DAYS_BETWEEN) {
            story.process.waitsAt("event_timeToTell");
            story.later(Duration.ofDays(wait).minusSeconds(1));
            story.process.waitsAt("event_timeToTell");
            story.later(Duration.ofSeconds(1));
            assertThat(story.process.given("task_tellLost", Topics.MAIL_TELL_ADMINS))
                    .containsEntry(Properties.NOTICE, "organizationCalendarLost");
            story.adminsAreTold();
        }
        story.process.waitsAt("event_checkAskedForLater");
        story.later(Duration.ofDays(60));
        story.process.waitsAt("event_checkAskedForLater");
        story.process.hasPassed("event_toldEnough");
    }

    @Test
    @Tag("A12")
    void when_it_is_mended_a_check_says_so_and_the_telling_stops() {
        story.authorizes().works().losesAccess();
        assertThat(story.clicks(CalendarVerbs.CHECK, story.admin).outcome()).isEqualTo("done");
        story.works();
        assertThat(story.account().health()).isEqualTo(Health.HEALTHY);
        story.later(Duration.ofDays(1));
        story.process.waitsAt("task_checkAgain");
        story.process.hasNotPassed("task_tellLost");
    }

    @Test
    @Tag("A12")
    void a_check_that_still_sees_nobody_after_the_last_telling_tells_no_more() {
        story.authorizes().works().losesAccess();
        for (var wait : DAYS_BETWEEN) {
            story.later(Duration.ofDays(wait));
            story.adminsAreTold();
        }
        story.clicks(CalendarVerbs.CHECK, story.admin);
        story.seesNobody("task_checkColleague", "still not");
        story.process.waitsAt("event_checkAskedForLater");
        story.clicks(CalendarVerbs.CHECK, story.admin);
        story.works();
    }

    @Test
    @Tag("A12")
    void authorizing_the_same_account_again_mends_it_without_a_second_one() {
        story.authorizes().works().losesAccess();
        story.isAuthorizedAgain();
        story.works();
        assertThat(world.accounts.ofOrganization(world.organizationId)).containsExactly(story.account());
        story.isAuthorizedAgain();
        story.process.waitsAt("gateway_connected");
        story.process.hasNotPassed("task_revokeAccess");
    }

    @Test
    @Tag("A8")
    @Tag("A13")
    void an_admin_disables_it_and_the_access_is_given_back_and_the_admins_are_told() {
        story.authorizes().works();
        assertThat(story.clicks(CalendarVerbs.DISCONNECT, story.admin).outcome())
                .isEqualTo("done");
        story.process.waitsAt("task_revokeAccess");
        story.process.done("task_revokeAccess", Topics.CALENDAR_REVOKE_ACCESS);
        assertThat(story.process.given("task_tellDisabled", Topics.MAIL_TELL_ADMINS))
                .containsEntry(Properties.NOTICE, "organizationCalendarDisabled");
        story.process.done("task_tellDisabled", Topics.MAIL_TELL_ADMINS);
        story.process.isOver("event_calendarDisabled");
        assertThat(story.account().live()).isFalse();
        assertThat(story.clicks(CalendarVerbs.DISCONNECT, story.admin).outcome())
                .isEqualTo("late");
        assertThat(world.audit()).extracting(AuditLine::action).contains("calendar.disconnected");
    }

    @Test
    @Tag("A8")
    void disabling_stops_the_telling() {
        story.authorizes().works().losesAccess();
        story.clicks(CalendarVerbs.DISCONNECT, story.admin);
        story.process.done("task_revokeAccess", Topics.CALENDAR_REVOKE_ACCESS);
        story.process.done("task_tellDisabled", Topics.MAIL_TELL_ADMINS);
        story.process.isOver("event_calendarDisabled");
        story.later(Duration.ofDays(30));
        story.process.hasNotPassed("task_tellLost");
    }

    @Test
    @Tag("A5")
    void only_a_global_admin_disables_or_checks_it() {
        story.authorizes().works().losesAccess();
        for (var person : new java.util.UUID[] {world.admin, world.mentor, world.mentee}) {
            assertThat(story.clicks(CalendarVerbs.DISCONNECT, person).outcome()).isEqualTo("refused");
            assertThat(story.clicks(CalendarVerbs.CHECK, person).outcome()).isEqualTo("refused");
        }
        story.process.waitsAt("event_timeToTell");
    }

    @Test
    @Tag("D11")
    void losing_access_twice_is_one_loss() {
        story.authorizes().works().losesAccess();
        assertThat(story.providerTells().orElseThrow().outcome()).isEqualTo("late");
        story.process.waitsAt("event_timeToTell");
        assertThat(story.clicks(CalendarVerbs.CHECK, story.admin).outcome()).isEqualTo("done");
    }

    @Test
    @Tag("A7")
    void it_goes_on_when_the_admin_who_authorized_it_has_left() {
        story.authorizes().works();
        world.jdbc
                .sql("update app.people set active = false where id = ?")
                .param(story.admin)
                .update();
        story.later(CheckTimes.LATEST);
        story.process.done("task_checkAgain", Topics.CALENDAR_CHECK_COLLEAGUE);
        story.process.waitsAt("gateway_connected");
        assertThat(story.clicks(CalendarVerbs.DISCONNECT, story.admin).outcome())
                .isEqualTo("refused");
    }

    @Test
    @Tag("A1")
    void switching_the_feature_off_disables_what_is_connected_and_ends_what_is_begun() {
        var online = new OrganizationStory(world, CalendarKind.MICROSOFT);
        story.authorizes().works();
        var begun = new OrganizationStory(world, CalendarKind.GOOGLE);
        switchOn(Feature.GOOGLE_CALENDAR);
        world.enablement.switchOff(
                world.organizationId, Feature.GOOGLE_CALENDAR, "sam@liaison.example", Surface.COCKPIT, "Over.");
        story.process.waitsAt("task_revokeAccess");
        begun.process.isOver("event_nothingConnected");
        assertThat(world.accounts.ofOrganization(world.organizationId)).isEmpty();
        online.process.waitsAt("gateway_whatComesBack");
    }

    @Test
    @Tag("A1")
    void switching_the_feature_off_takes_the_task_away_from_support() {
        var exchange = new OrganizationStory(world, CalendarKind.EXCHANGE);
        switchOn(Feature.MICROSOFT_EXCHANGE);
        world.enablement.switchOff(
                world.organizationId, Feature.MICROSOFT_EXCHANGE, "sam@liaison.example", Surface.COCKPIT, "Over.");
        exchange.process.isOver("event_nothingSetUp");
    }

    private void switchOn(Feature feature) {
        world.enablement.switchOn(world.organizationId, feature, "sam@liaison.example", Surface.COCKPIT, "Welcome.");
        Running.of(world, FeatureEnablementProcess.key(world.organizationId, feature))
                .done("task_tellEnabled", Topics.MAIL_TELL_ADMINS);
    }
}
