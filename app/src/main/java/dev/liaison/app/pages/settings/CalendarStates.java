package dev.liaison.app.pages.settings;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into words how somebody's calendar is read. */
@Component
class CalendarStates {
    private final CalendarAccounts accounts;
    private final Moments moments;

    CalendarStates(CalendarAccounts accounts, Moments moments) {
        this.accounts = accounts;
        this.moments = moments;
    }

    /** A calendar of their own is the one that is read, whatever the organization has. */
    CalendarState of(Person person, ZoneId zone) {
        var shared = accounts.ofOrganization(person.organizationId());
        return accounts.ofPerson(person.id())
                .map(account -> own(account, zone, !shared.isEmpty()))
                .orElseGet(() -> shared.isEmpty() ? none() : shared(shared, zone));
    }

    private CalendarState own(CalendarAccount account, ZoneId zone, boolean instead) {
        var connected = "Your " + account.kind().title() + " calendar is connected";
        if (account.health() != Health.HEALTHY) {
            var advice = "It can't be read: " + account.healthReason()
                    + ". Until then your partners see your time as unknown."
                    + (instead ? " Disconnect it, and your organization's account reads your calendar." : "");
            var since = moments.of(account.healthSince(), zone);
            return new CalendarState(connected, "bad", account.address(), advice, since, true);
        }
        var tone = account.verifiedAt() == null ? "busy" : "good";
        var first = account.verifiedAt() == null ? "We are reading it for the first time." : "";
        var advice = instead ? (first + " It is used instead of your organization's account.").strip() : first;
        return new CalendarState(
                connected, tone, account.address(), advice, moments.of(account.connectedAt(), zone), true);
    }

    /** Read through the organization's accounts, without anything to connect; whichever of them can read it does. */
    private CalendarState shared(List<CalendarAccount> accounts, ZoneId zone) {
        var working =
                accounts.stream().filter(it -> it.health() == Health.HEALTHY).toList();
        if (working.isEmpty()) {
            var advice = "At the moment it can't. Your global admin has been told; you can connect your own.";
            var since = moments.of(accounts.get(0).healthSince(), zone);
            return new CalendarState(words(accounts), "bad", "", advice, since, false);
        }
        var checked = working.stream().anyMatch(it -> it.verifiedAt() != null);
        var advice = checked
                ? "You need not connect anything. Your own calendar, if you connect it, is used instead."
                : "It is being checked. You need not connect anything.";
        var since = moments.of(working.get(0).connectedAt(), zone);
        return new CalendarState(words(working), checked ? "good" : "busy", "", advice, since, false);
    }

    private static String words(List<CalendarAccount> accounts) {
        var titles = accounts.stream().map(it -> it.kind().title()).distinct().collect(Collectors.joining(" or "));
        return "Your organization's " + titles + " account reads your calendar";
    }

    private static CalendarState none() {
        var advice = "Connect it once, and your mentoring partners see when you are both free. "
                + "They never see what you are doing.";
        return new CalendarState("Your calendar is not connected", "none", "", advice, null, false);
    }
}
