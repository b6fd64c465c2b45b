package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A global admin, or support for them, goes to connect an account that reads everybody's calendar. */
final class OrganizationStory {
    static final String SAM = "sam@liaison.example";

    final World world;
    final UUID accountId = UUID.randomUUID();
    final UUID admin;
    final Running process;
    private final CalendarKind kind;

    OrganizationStory(World world, CalendarKind kind) {
        this.world = world;
        this.kind = kind;
        admin = world.people
                .byEmail(world.organizationId, "lucas@northwind.example")
                .map(Person::id)
                .orElseGet(() -> globalAdmin("Lucas", world.organizationId));
        var organization = new Organization(world.organizationId, "Northwind Energy");
        world.transactions.executeWithoutResult(
                status -> world.organizationCalendars.begin(accountId, organization, kind));
        process = Running.of(world, OrganizationCalendarProcess.key(accountId));
    }

    UUID globalAdmin(String name, UUID organizationId) {
        var id = UUID.randomUUID();
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@northwind.example";
        var zone = ZoneId.of("UTC");
        world.people.add(
                new Person(id, organizationId, name, email, "", "", zone, List.of(), List.of(), List.of(), true, true));
        return id;
    }

    OrganizationStory authorizes() {
        world.transactions.executeWithoutResult(
                status -> world.organizationCalendars.authorized(newAccount(), "lucas@northwind.example"));
        world.runDueJobs();
        return this;
    }

    OrganizationStory signsIn() {
        world.transactions.executeWithoutResult(
                status -> world.organizationCalendars.signedIn(newAccount(), "svc-liaison", SAM));
        return this;
    }

    void supportCompletes() {
        process.completedBy(SAM, "task_setUpExchange", Map.of());
    }

    private CalendarAccount newAccount() {
        var now = world.clock.instant();
        return new CalendarAccount(
                accountId,
                world.organizationId,
                null,
                kind,
                "sub-" + accountId,
                "lucas@northwind.example",
                kind == CalendarKind.EXCHANGE ? "mail.northwind.example" : "",
                "",
                admin,
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
    }

    /** Connected, read for the first time, and the admins know. */
    OrganizationStory works() {
        reads();
        process.done("task_tellConnected", Topics.MAIL_TELL_ADMINS);
        process.waitsAt("gateway_connected");
        return this;
    }

    void reads() {
        process.waitsAt("task_checkColleague");
        world.accounts.verified(accountId, world.clock.instant());
        process.done("task_checkColleague", Topics.CALENDAR_CHECK_COLLEAGUE);
    }

    void seesNobody(String activity, String why) {
        process.waitsAt(activity);
        world.accounts.changeHealth(accountId, Health.NEEDS_ATTENTION, why, world.clock.instant());
        process.refused(activity, Topics.CALENDAR_CHECK_COLLEAGUE, Outcomes.CALENDAR_UNREADABLE);
    }

    void isAuthorizedAgain() {
        world.transactions.executeWithoutResult(
                status -> world.organizationCalendars.renewed(newAccount(), "lucas@northwind.example"));
        world.runDueJobs();
    }

    OrganizationStory losesAccess() {
        providerTells();
        return this;
    }

    Optional<Handled> providerTells() {
        var key = UUID.randomUUID().toString();
        var id = world.inbox.put(key, CalendarVerbs.ACCESS_LOST, accountId.toString(), null, Surface.PROVIDER, "");
        var handled = world.router.route(id.orElseThrow());
        world.runDueJobs();
        return handled;
    }

    Handled clicks(String verb, UUID person) {
        var handled = world.clicks.act(verb, accountId.toString(), person, Surface.WEB, "");
        world.runDueJobs();
        return handled.orElseThrow();
    }

    void adminsAreTold() {
        process.waitsAt("task_tellLost");
        process.done("task_tellLost", Topics.MAIL_TELL_ADMINS);
    }

    void later(Duration by) {
        world.clock.moveTo(world.clock.instant().plus(by));
        world.runDueJobs();
    }

    CalendarAccount account() {
        return world.accounts.find(accountId).orElseThrow();
    }
}
