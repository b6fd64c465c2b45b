package dev.liaison.workers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarChecks;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.calendar.ColleagueChecks;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.People;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check whose result was lost is made again, later, and nothing is other than after the first one. */
@Tag("A12")
class CheckingAgainTest {
    private static final Instant FIRST = Instant.parse("2027-01-11T08:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofMinutes(1));

    private final Customer customer = new Customer();
    private final CalendarAccounts accounts = new CalendarAccounts(TestDatabase.jdbc());
    private final People people = new People(TestDatabase.jdbc());
    private final CalendarAccount account = account();
    private Reading reading = new Reading.Read(List.of());

    /** Which of the two looks. */
    enum Check {
        CALENDAR(Topics.CALENDAR_CHECK_CALENDAR),
        COLLEAGUE(Topics.CALENDAR_CHECK_COLLEAGUE);

        private final String topic;

        Check(String topic) {
            this.topic = topic;
        }
    }

    private CalendarAccount account() {
        return new CalendarAccount(
                UUID.randomUUID(),
                customer.organizationId,
                null,
                CalendarKind.GOOGLE,
                "sub-1",
                "svc@northwind.example",
                "",
                "",
                customer.mentor.id(),
                FIRST,
                null,
                Health.HEALTHY,
                "",
                FIRST,
                null);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void a_calendar_that_can_be_read(Check check) {
        accounts.add(account);
        assertThat(check(check, FIRST)).isInstanceOf(Result.Done.class);
        var after = accounts.find(account.id()).orElseThrow();
        assertThat(check(check, LATER)).isInstanceOf(Result.Done.class);
        assertThat(accounts.find(account.id())).contains(after);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void a_calendar_that_can_not_be_read(Check check) {
        accounts.add(account);
        reading = new Reading.Unread(UnreadReason.NOT_SHARED);
        assertThat(check(check, FIRST)).isEqualTo(Result.refused(Outcomes.CALENDAR_UNREADABLE));
        var after = accounts.find(account.id()).orElseThrow();
        assertThat(after.health()).isEqualTo(Health.NEEDS_ATTENTION);
        assertThat(check(check, LATER)).isEqualTo(Result.refused(Outcomes.CALENDAR_UNREADABLE));
        assertThat(accounts.find(account.id())).contains(after);
    }

    private Result check(Check check, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var providers = new CalendarProviders(List.of(new Calendars()));
        Worker worker = check == Check.CALENDAR
                ? new CheckCalendarWorker(accounts, new CalendarChecks(providers, accounts, clock))
                : new CheckColleagueWorker(accounts, new ColleagueChecks(providers, accounts, people, clock));
        assertThat(worker.topic()).isEqualTo(check.topic).isIn(Topics.HARMLESS_TO_REPEAT);
        return worker.work(new Task(
                "task-1",
                "calendar:" + account.id(),
                Map.of(Variables.ACCOUNT_ID, account.id().toString())));
    }

    private final class Calendars implements CalendarProvider {
        @Override
        public CalendarKind kind() {
            return CalendarKind.GOOGLE;
        }

        @Override
        public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
            return addresses.stream().collect(Collectors.toMap(Function.identity(), address -> reading));
        }

        @Override
        public void revoke(CalendarAccount account) {
            throw new UnsupportedOperationException("nobody revokes here");
        }
    }
}
