package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.integration.Health;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A mentor goes to connect a calendar. Tells what happens next. */
final class CalendarStory {
    final World world;
    final UUID accountId = UUID.randomUUID();
    final Running process;

    CalendarStory(World world) {
        this.world = world;
        world.calendars.begin(accountId, world.people.get(world.mentor));
        process = Running.of(world, CalendarConnectionProcess.key(accountId));
    }

    CalendarStory authorizes(CalendarKind kind) {
        var now = world.clock.instant();
        var account = new CalendarAccount(
                accountId,
                world.organizationId,
                world.mentor,
                kind,
                "sub-1",
                "ingrid@northwind.example",
                "",
                "",
                world.mentor,
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
        world.transactions.executeWithoutResult(status -> world.calendars.authorized(account));
        world.runDueJobs();
        return this;
    }

    CalendarStory isReadable() {
        process.waitsAt("task_checkCalendar");
        world.accounts.verified(accountId, world.clock.instant());
        process.done("task_checkCalendar", Topics.CALENDAR_CHECK_CALENDAR);
        return this;
    }

    void isUnreadable() {
        process.waitsAt("task_checkCalendar");
        process.refused("task_checkCalendar", Topics.CALENDAR_CHECK_CALENDAR, Outcomes.CALENDAR_UNREADABLE);
    }

    CalendarStory losesAccess() {
        providerTells(CalendarVerbs.ACCESS_LOST);
        return this;
    }

    Optional<Handled> providerTells(String verb) {
        var id = world.inbox.put(UUID.randomUUID().toString(), verb, accountId.toString(), null, Surface.PROVIDER, "");
        var handled = world.router.route(id.orElseThrow());
        world.runDueJobs();
        return handled;
    }

    Optional<Handled> clicks(String verb, UUID person) {
        var handled = world.clicks.act(verb, accountId.toString(), person, Surface.WEB, "");
        world.runDueJobs();
        return handled;
    }

    void ownerIsTold() {
        process.waitsAt("task_tellOwner");
        process.done("task_tellOwner", Topics.CALENDAR_TELL_OWNER);
    }

    void later(Duration by) {
        world.clock.moveTo(world.clock.instant().plus(by));
        world.runDueJobs();
    }

    CalendarAccount account() {
        return world.accounts.find(accountId).orElseThrow();
    }
}
