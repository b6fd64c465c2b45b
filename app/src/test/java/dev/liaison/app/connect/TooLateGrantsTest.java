package dev.liaison.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.CalendarRights;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who says yes at the provider when nobody waits for it any more has given us nothing. */
@Tag("A8")
@Tag("E13")
class TooLateGrantsTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Customer customer =
            new Customer().enabled(Feature.SCHEDULING_ASSISTANT).enabled(Feature.GOOGLE_CALENDAR);
    private final CalendarConnections connections = LIAISON.bean(CalendarConnections.class);

    private static CalendarConnector google() {
        return LIAISON.beans(CalendarConnector.class)
                .filter(it -> it.kind() == CalendarKind.GOOGLE)
                .findFirst()
                .orElseThrow();
    }

    /** The code with which they come back. */
    private Optional<String> consents(Person person, PendingConsent pending) {
        customer.withCalendars("google", "freebusy", person);
        var page = google().authorizeUrl(pending.request(person.email(), CalendarRights.READ_AND_PLACE));
        var back = LIAISON.sandbox().decide(page, "decision=allow&account=" + person.email());
        assertThat(customer.granted("google", person)).isTrue();
        return Stream.of(back.getQuery().split("&"))
                .filter(it -> it.startsWith("code="))
                .map(it -> it.substring("code=".length()))
                .findFirst();
    }

    private static PendingConsent elevenMinutesOld(CalendarReach reach, Person person) {
        return PendingConsent.begin(
                CalendarKind.GOOGLE, reach, person.id(), Instant.now().minus(Duration.ofMinutes(11)));
    }

    private void nothingIsLeft(Person person, PendingConsent pending) {
        assertThat(customer.granted("google", person)).isFalse();
        assertThat(LIAISON.bean(Vault.class).get(pending.accountId())).isEmpty();
        assertThat(LIAISON.bean(CalendarAccounts.class).find(pending.accountId()))
                .isEmpty();
    }

    @Test
    void a_member_who_comes_back_after_ten_minutes_has_their_yes_given_back() {
        var mia = customer.mentee("mia");
        var pending = elevenMinutesOld(CalendarReach.OWN, mia);
        var code = consents(mia, pending);
        assertThat(connections.finish(google(), mia, pending, code)).isEqualTo(CalendarOutcome.EXPIRED);
        nothingIsLeft(mia, pending);
    }

    @Test
    void so_has_one_who_loses_the_race_against_the_timer() {
        var mia = customer.mentee("mia");
        var pending = connections.start(google(), mia);
        var code = consents(mia, pending);
        LIAISON.bean(CalendarConnectionProcess.class).notAuthorized(pending.accountId());
        assertThat(connections.finish(google(), mia, pending, code)).isEqualTo(CalendarOutcome.EXPIRED);
        nothingIsLeft(mia, pending);
    }

    @Test
    void what_their_calendar_is_read_with_already_stays() {
        var mia = customer.mentee("mia");
        var first = connections.start(google(), mia);
        assertThat(connections.finish(google(), mia, first, consents(mia, first)))
                .isEqualTo(CalendarOutcome.CONNECTED);
        var late = elevenMinutesOld(CalendarReach.OWN, mia);
        assertThat(connections.finish(google(), mia, late, consents(mia, late))).isEqualTo(CalendarOutcome.EXPIRED);
        assertThat(customer.granted("google", mia)).isTrue();
    }

    @Test
    void an_admins_yes_for_everybody_is_given_back_too() {
        var admin = customer.admin();
        var pending = elevenMinutesOld(CalendarReach.ORGANIZATION, admin);
        var code = consents(admin, pending);
        assertThat(LIAISON.bean(OrganizationCalendarConnections.class).finish(google(), admin, pending, code))
                .isEqualTo(OrganizationCalendarOutcome.EXPIRED);
        nothingIsLeft(admin, pending);
    }
}
