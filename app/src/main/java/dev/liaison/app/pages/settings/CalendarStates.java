package dev.liaison.app.pages.settings;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.time.ZoneId;
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

    CalendarState of(Person person, ZoneId zone) {
        return accounts.ofPerson(person.id())
                .map(account -> own(account, zone))
                .orElseGet(() -> accounts.ofOrganization(person.organizationId()).stream()
                        .findFirst()
                        .map(account -> shared(account, zone))
                        .orElseGet(CalendarStates::none));
    }

    private CalendarState own(CalendarAccount account, ZoneId zone) {
        var connected = "Your " + account.kind().title() + " calendar is connected";
        if (account.health() != Health.HEALTHY) {
            var advice = "It can't be read: " + account.healthReason()
                    + ". Until then your partners see your time as unknown.";
            var since = moments.of(account.healthSince(), zone);
            return new CalendarState(connected, "bad", account.address(), advice, since, true);
        }
        var tone = account.verifiedAt() == null ? "busy" : "good";
        var advice = account.verifiedAt() == null ? "We are reading it for the first time." : "";
        return new CalendarState(
                connected, tone, account.address(), advice, moments.of(account.connectedAt(), zone), true);
    }

    /** Read through the organization's account, without anything to connect. */
    private CalendarState shared(CalendarAccount account, ZoneId zone) {
        var words = "Your organization's " + account.kind().title() + " account reads your calendar";
        if (account.health() != Health.HEALTHY) {
            var advice = "At the moment it can't. Your global admin has been told; you can connect your own.";
            var since = moments.of(account.healthSince(), zone);
            return new CalendarState(words, "bad", account.address(), advice, since, false);
        }
        var advice = "You need not connect anything. Your own calendar, if you connect it, is used instead.";
        return new CalendarState(words, "good", "", advice, moments.of(account.connectedAt(), zone), false);
    }

    private static CalendarState none() {
        var advice = "Connect it once, and your mentoring partners see when you are both free. "
                + "They never see what you are doing.";
        return new CalendarState("Your calendar is not connected", "none", "", advice, null, false);
    }
}
