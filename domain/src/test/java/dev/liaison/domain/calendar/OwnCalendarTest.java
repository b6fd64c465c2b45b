package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E7")
class OwnCalendarTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Window WEEK = new Window(NOW, NOW.plus(Duration.ofDays(7)));

    private final CalendarAccounts accounts = new CalendarAccounts(TestDatabase.jdbc());
    private final Calendars google = new Calendars(CalendarKind.GOOGLE);
    private final OwnCalendar own = own();
    private UUID organization = UUID.randomUUID();

    private OwnCalendar own() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var lost = new LostCalendars(accounts, new Inbox(TestDatabase.jdbc(), clock));
        var reads = new ReadsCalendars(new CalendarProviders(List.of(google)), lost, clock);
        return new OwnCalendar(accounts, new FreshReadings(reads, clock, Runnable::run));
    }

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organization =
                new Organizations(TestDatabase.jdbc()).named("Northwind Energy").id();
    }

    private Person person(String name) {
        var person = new Person(
                UUID.randomUUID(),
                organization,
                name,
                name + "@northwind.example",
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
        new People(TestDatabase.jdbc()).add(person);
        return person;
    }

    private void account(Person by, boolean ofOrganization) {
        var account = new CalendarAccount(
                UUID.randomUUID(),
                organization,
                ofOrganization ? null : by.id(),
                CalendarKind.GOOGLE,
                by.name(),
                by.email(),
                "",
                "",
                by.id(),
                NOW,
                null,
                Health.HEALTHY,
                "",
                NOW,
                null);
        accounts.add(account);
        accounts.verified(account.id(), NOW);
    }

    @Test
    void ones_own_events_come_as_they_are_shown_before_any_policy() {
        var ana = person("ana");
        account(ana, false);
        var free = new Busy(NOW, NOW.plusSeconds(1800), ShowAs.FREE, false);
        google.has(ana.email(), free);
        assertThat(own.of(ana, WEEK)).isEqualTo(new Reading.Read(List.of(free)));
    }

    @Test
    @Tag("E6")
    void only_an_account_of_ones_own_is_read() {
        var ana = person("ana");
        account(person("admin"), true);
        google.has(ana.email(), Calendars.meeting(NOW, Duration.ofHours(1)));
        assertThat(own.of(ana, WEEK)).isEqualTo(new Reading.Unread(UnreadReason.NOT_CONNECTED));
        assertThat(google.calls).hasValue(0);
    }

    @Test
    @Tag("E9")
    void what_can_not_be_read_says_why() {
        var ana = person("ana");
        account(ana, false);
        google.fails(new Unreachable("no line"));
        assertThat(own.of(ana, WEEK)).isEqualTo(new Reading.Unread(UnreadReason.UNREACHABLE));
    }
}
