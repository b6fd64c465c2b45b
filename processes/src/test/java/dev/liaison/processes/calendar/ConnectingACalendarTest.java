package dev.liaison.processes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.integration.Health;
import dev.liaison.processes.World;
import dev.liaison.processes.engine.NotYet;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E1")
class ConnectingACalendarTest {
    private final World world = new World();
    private final CalendarStory story = new CalendarStory(world);

    @Test
    void an_authorized_calendar_is_connected_once_it_was_read() {
        story.process.waitsAt("gateway_whatComesBack");
        story.authorizes(CalendarKind.GOOGLE);
        assertThat(story.account().verifiedAt()).isNull();
        story.isReadable();
        story.process.waitsAt("gateway_connected");
        assertThat(world.accounts.ofPerson(world.mentor)).contains(story.account());
        assertThat(world.audit())
                .extracting(AuditLine::action, AuditLine::actor)
                .contains(org.assertj.core.groups.Tuple.tuple("calendar.connected", "ingrid@northwind.example"));
        story.process.hasNotPassed("task_recordLoss", "event_nothingConnected");
    }

    @Test
    void who_cancels_has_connected_nothing() {
        world.calendars.notAuthorized(story.accountId);
        story.process.isOver("event_notAuthorized", "event_nothingConnected");
        assertThat(world.accounts.ofPerson(world.mentor)).isEmpty();
    }

    @Test
    void who_does_not_come_back_within_ten_minutes_has_connected_nothing() {
        story.later(Duration.ofMinutes(10).minusSeconds(1));
        story.process.waitsAt("gateway_whatComesBack");
        story.later(Duration.ofSeconds(1));
        story.process.isOver("event_tenMinutesOver", "event_nothingConnected");
        assertThatThrownBy(() -> story.authorizes(CalendarKind.GOOGLE)).isInstanceOf(NotYet.class);
        assertThat(world.accounts.ofPerson(world.mentor)).isEmpty();
    }

    @Test
    @Tag("E4")
    void another_calendar_takes_the_place_of_the_first() {
        story.authorizes(CalendarKind.GOOGLE).isReadable();
        var second = new CalendarStory(world);
        story.process.waitsAt("gateway_connected");
        second.authorizes(CalendarKind.ICAL);
        story.process.waitsAt("task_revokeAccess");
        assertThat(story.account().live()).isFalse();
        story.process.done("task_revokeAccess", Topics.CALENDAR_REVOKE_ACCESS);
        story.process.isOver("event_calendarDisconnected");
        second.isReadable();
        assertThat(world.accounts.ofPerson(world.mentor)).contains(second.account());
    }

    @Test
    @Tag("A12")
    void a_connected_calendar_is_checked_about_every_six_hours() {
        story.authorizes(CalendarKind.GOOGLE).isReadable();
        story.later(Duration.ofHours(5).minusSeconds(1));
        story.process.waitsAt("gateway_connected");
        story.later(Duration.ofHours(2).plusSeconds(1));
        story.isReadable();
        story.process.waitsAt("gateway_connected");
    }

    @Test
    @Tag("A12")
    void the_owner_of_a_dead_calendar_is_told_on_days_1_3_7_and_14_and_then_no_more() {
        story.authorizes(CalendarKind.GOOGLE).isReadable().losesAccess();
        assertThat(story.account().health()).isEqualTo(Health.NEEDS_ATTENTION);
        for (var wait : new int[] {1, 2, 4, 7}) {
            story.process.waitsAt("event_timeToTell");
            story.later(Duration.ofDays(wait).minusSeconds(1));
            story.process.waitsAt("event_timeToTell");
            story.later(Duration.ofSeconds(1));
            story.ownerIsTold();
        }
        story.process.waitsAt("event_checkAskedForLater");
        story.later(Duration.ofDays(60));
        story.process.waitsAt("event_checkAskedForLater");
        story.process.hasPassed("event_toldEnough");
    }

    @Test
    @Tag("G2")
    void an_owner_without_chat_is_told_by_mail_and_one_without_either_is_told_again_later() {
        story.authorizes(CalendarKind.GOOGLE).isReadable().losesAccess();
        story.later(Duration.ofDays(1));
        story.process.refused("task_tellOwner", Topics.CALENDAR_TELL_OWNER, Outcomes.CHAT_RECIPIENT_GONE);
        story.process.waitsAt("task_tellOwnerByMail");
        story.process.done("task_tellOwnerByMail", Topics.CALENDAR_MAIL_OWNER);
        story.process.waitsAt("event_timeToTell");
        story.later(Duration.ofDays(2));
        story.process.refused("task_tellOwner", Topics.CALENDAR_TELL_OWNER, Outcomes.CHAT_RECIPIENT_GONE);
        story.process.refused("task_tellOwnerByMail", Topics.CALENDAR_MAIL_OWNER, Outcomes.MAIL_UNDELIVERABLE);
        story.process.waitsAt("event_timeToTell");
    }

    @Test
    @Tag("A12")
    void telling_stops_when_a_check_finds_it_readable_again() {
        story.authorizes(CalendarKind.GOOGLE).isReadable().losesAccess();
        assertThat(story.clicks(CalendarVerbs.CHECK, world.mentor).orElseThrow().outcome())
                .isEqualTo("done");
        story.isReadable();
        story.process.waitsAt("gateway_connected");
        assertThat(story.account().health()).isEqualTo(Health.HEALTHY);
        story.process.hasNotPassed("task_tellOwner");
    }

    @Test
    @Tag("A12")
    void a_check_helps_also_after_the_last_telling() {
        story.authorizes(CalendarKind.GOOGLE).isReadable().losesAccess();
        for (var wait : new int[] {1, 2, 4, 7}) {
            story.later(Duration.ofDays(wait));
            story.ownerIsTold();
        }
        story.clicks(CalendarVerbs.CHECK, world.mentor);
        story.isUnreadable();
        story.process.waitsAt("event_checkAskedForLater");
        story.clicks(CalendarVerbs.CHECK, world.mentor);
        story.isReadable();
        story.process.waitsAt("gateway_connected");
    }

    @Test
    @Tag("E9")
    void a_calendar_that_can_not_be_read_at_the_first_check_is_lost_at_once() {
        story.authorizes(CalendarKind.GOOGLE).isUnreadable();
        story.process.waitsAt("event_timeToTell");
        assertThat(story.account().health()).isEqualTo(Health.NEEDS_ATTENTION);
        story.process.hasNotPassed("gateway_connected");
    }

    @Test
    @Tag("A12")
    void reconnecting_ends_the_telling() {
        story.authorizes(CalendarKind.GOOGLE).isReadable().losesAccess();
        new CalendarStory(world).authorizes(CalendarKind.GOOGLE).isReadable();
        story.process.done("task_revokeAccess", Topics.CALENDAR_REVOKE_ACCESS);
        story.process.isOver("event_calendarDisconnected");
        story.later(Duration.ofDays(30));
        story.process.hasNotPassed("task_tellOwner");
    }

    @Test
    void its_owner_disconnects_it_and_the_access_is_given_back() {
        story.authorizes(CalendarKind.GOOGLE).isReadable();
        assertThat(story.clicks(CalendarVerbs.DISCONNECT, world.mentor)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("done");
        story.process.done("task_revokeAccess", Topics.CALENDAR_REVOKE_ACCESS);
        story.process.isOver("event_calendarDisconnected");
        assertThat(story.clicks(CalendarVerbs.DISCONNECT, world.mentor)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("late");
    }

    @Test
    @Tag("E5")
    void nobody_disconnects_or_checks_somebody_elses() {
        story.authorizes(CalendarKind.GOOGLE).isReadable();
        assertThat(story.clicks(CalendarVerbs.DISCONNECT, world.admin)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("refused");
        assertThat(story.clicks(CalendarVerbs.CHECK, world.admin).orElseThrow().outcome())
                .isEqualTo("refused");
        story.process.waitsAt("gateway_connected");
    }

    @Test
    @Tag("D11")
    void losing_access_twice_is_one_loss() {
        story.authorizes(CalendarKind.GOOGLE).isReadable().losesAccess();
        assertThat(story.providerTells(CalendarVerbs.ACCESS_LOST).orElseThrow().outcome())
                .isEqualTo("late");
        story.process.waitsAt("event_timeToTell");
    }
}
