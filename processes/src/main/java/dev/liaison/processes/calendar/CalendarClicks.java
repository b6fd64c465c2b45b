package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Messages;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.Health;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.Engine;
import java.util.Map;
import java.util.UUID;

/** Takes what pages and providers say of a calendar account to the process that it is in: a member's, or an organization's. */
public final class CalendarClicks {
    private final Engine engine;
    private final CalendarAccounts accounts;
    private final CalendarConnectionProcess members;
    private final OrganizationCalendarProcess organizations;

    public CalendarClicks(
            Engine engine,
            CalendarAccounts accounts,
            CalendarConnectionProcess members,
            OrganizationCalendarProcess organizations) {
        this.engine = engine;
        this.accounts = accounts;
        this.members = members;
        this.organizations = organizations;
    }

    /** By verb; the subject is an account. */
    public Map<String, ClickHandler> handlers() {
        return Map.of(
                CalendarVerbs.DISCONNECT, whose(members::disconnected, organizations::disconnected),
                CalendarVerbs.CHECK, whose(members::checkAskedFor, organizations::checkAskedFor),
                CalendarVerbs.ACCESS_LOST, this::accessLost);
    }

    private ClickHandler whose(ClickHandler member, ClickHandler organization) {
        return click -> accounts.find(UUID.fromString(click.subjectId()))
                        .filter(CalendarAccount::ofOrganization)
                        .isPresent()
                ? organization.handle(click)
                : member.handle(click);
    }

    /** The check that finds out by itself has told the process already. */
    private Handled accessLost(InboxItem fact) {
        var account = accounts.find(UUID.fromString(fact.subjectId())).orElseThrow();
        if (!account.live() || account.health() != Health.HEALTHY) {
            return Handled.late("That was known.");
        }
        var key = account.ofOrganization()
                ? OrganizationCalendarProcess.key(account.id())
                : CalendarConnectionProcess.key(account.id());
        engine.correlate(Messages.CALENDAR_ACCESS_LOST, key, Map.of());
        return Handled.done();
    }
}
