package dev.liaison.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.calendar.FreshReadings;
import dev.liaison.domain.calendar.LostCalendars;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ReadsCalendars;
import dev.liaison.domain.calendar.Routes;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E8")
class CommonTimesTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-05-04T09:10:00Z");

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Stretch DAY =
            new Stretch(Instant.parse("2026-05-04T00:00:00Z"), Instant.parse("2026-05-05T00:00:00Z"));

    private final CalendarAccounts accounts = new CalendarAccounts(TestDatabase.jdbc());
    private final List<Busy> diary = new ArrayList<>();
    private final List<Window> asked = new ArrayList<>();
    private final CommonTimes times = new CommonTimes(availabilities(), Clock.fixed(NOW, ZoneOffset.UTC));
    private UUID organization = UUID.randomUUID();

    /** Everybody has the same in their calendar. */
    private final class Diary implements CalendarProvider {
        @Override
        public CalendarKind kind() {
            return CalendarKind.ICAL;
        }

        @Override
        public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
            asked.add(window);
            return addresses.stream().collect(Collectors.toMap(it -> it, it -> new Reading.Read(diary)));
        }

        @Override
        public void revoke(CalendarAccount account) {
            throw new UnsupportedOperationException("nobody revokes here");
        }
    }

    private Availabilities availabilities() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var lost = new LostCalendars(accounts, new Inbox(TestDatabase.jdbc(), clock));
        var reads = new ReadsCalendars(new CalendarProviders(List.of(new Diary())), lost, clock);
        return new Availabilities(
                new Routes(accounts),
                new FreshReadings(reads, clock, Runnable::run),
                id -> (showAs, allDay) -> Presence.BUSY,
                clock);
    }

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organization =
                new Organizations(TestDatabase.jdbc()).named("Northwind Energy").id();
    }

    private Person person(String name) {
        return person(name, UTC);
    }

    private Person person(String name, ZoneId zone) {
        var person = new Person(
                UUID.randomUUID(),
                organization,
                name,
                name + "@northwind.example",
                "",
                "",
                zone,
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
        new People(TestDatabase.jdbc()).add(person);
        return person;
    }

    private Person withCalendar(String name) {
        var person = person(name);
        var account = new CalendarAccount(
                UUID.randomUUID(),
                organization,
                person.id(),
                CalendarKind.ICAL,
                name,
                person.email(),
                "",
                "",
                person.id(),
                NOW,
                null,
                Health.HEALTHY,
                "",
                NOW,
                null);
        accounts.add(account);
        accounts.verified(account.id(), NOW);
        return person;
    }

    private List<Instant> starts(Duration duration, SchedulingRules rules, Person... people) {
        var question = SlotQuestion.of(DAY, UTC, duration);
        return times.find(organization, List.of(people), rules, question)
                .starts()
                .offered();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-05-04T" + time + ":00Z");
    }

    @Test
    @Tag("E12")
    void nothing_sooner_than_the_notice_is_offered() {
        var slots = starts(Duration.ofMinutes(30), SchedulingRules.DEFAULT, withCalendar("ana"), withCalendar("ben"));
        assertThat(slots).first().isEqualTo(at("10:30"));
        assertThat(slots).last().isEqualTo(at("17:30"));
    }

    @Test
    void a_day_is_open_while_a_meeting_still_fits_into_what_is_left_of_everybodys_hours() {
        var ana = person("ana");
        assertThat(openUntil("11:00", 30, ana)).isTrue();
        assertThat(openUntil("11:00", 45, ana)).isFalse();
        assertThat(openUntil("10:59", 30, ana)).isFalse();
        assertThat(openUntil("11:00", 30, ana, person("ken", ZoneId.of("Asia/Tokyo"))))
                .isFalse();
        assertThat(asked).isEmpty();
    }

    private boolean openUntil(String end, int minutes, Person... people) {
        var hours = MeetingHours.weekdays(new DayHours(LocalTime.of(8, 0), LocalTime.parse(end)));
        var rules = new SchedulingRules(hours, Duration.ofHours(1), Duration.ZERO);
        return times.open(List.of(people), rules, SlotQuestion.of(DAY, UTC, Duration.ofMinutes(minutes)));
    }

    @Test
    void a_buffer_keeps_its_distance_from_what_is_in_a_calendar_also_outside_the_window() {
        var rules =
                new SchedulingRules(MeetingHours.weekdays(DayHours.WHOLE_DAY), Duration.ZERO, Duration.ofMinutes(30));
        diary.add(new Busy(at("12:00"), at("13:00"), ShowAs.BUSY, false));
        diary.add(new Busy(DAY.to(), DAY.to().plusSeconds(600), ShowAs.BUSY, false));
        assertThat(starts(Duration.ofMinutes(30), rules, withCalendar("ana")))
                .contains(at("11:00"), at("13:30"))
                .doesNotContain(at("11:30"), at("13:00"), at("23:30"))
                .contains(at("23:00"));
    }

    @Test
    void a_meeting_may_begin_in_the_last_step_of_the_window_and_end_behind_it() {
        var rules = new SchedulingRules(MeetingHours.weekdays(DayHours.WHOLE_DAY), Duration.ZERO, Duration.ZERO);
        var ana = withCalendar("ana");
        for (var minutes : new int[] {15, 30, 45, 90}) {
            assertThat(starts(Duration.ofMinutes(minutes), rules, ana)).last().isEqualTo(at("23:30"));
        }
    }

    @Test
    @Tag("E9")
    void whose_calendar_is_unknown_is_offered_nothing() {
        var found = times.find(
                organization,
                List.of(withCalendar("ana"), person("ben")),
                SchedulingRules.DEFAULT,
                SlotQuestion.of(DAY, UTC, Duration.ofMinutes(30)));
        assertThat(found.starts().offered()).isEmpty();
        assertThat(found.calendars().values())
                .hasOnlyElementsOfTypes(Availability.Known.class, Availability.Unknown.class);
        assertThat(found.cells().state(24, 0)).isEqualTo(CellState.FREE);
        assertThat(found.cells().state(24, 1)).isEqualTo(CellState.UNKNOWN);
    }

    @Test
    void cells_say_what_is_true_of_them_alone_however_long_the_meeting() {
        diary.add(new Busy(at("12:00"), at("13:00"), ShowAs.BUSY, false));
        var found = times.find(
                organization,
                List.of(withCalendar("ana")),
                SchedulingRules.DEFAULT,
                SlotQuestion.of(DAY, UTC, Duration.ofMinutes(90)));
        assertThat(found.starts().offered())
                .doesNotContain(at("11:00"), at("11:30"))
                .contains(at("10:30"));
        assertThat(found.cells().state(23, 0)).isEqualTo(CellState.FREE);
        assertThat(found.cells().state(24, 0)).isEqualTo(CellState.UNAVAILABLE);
        assertThat(found.starts().size()).isEqualTo(found.cells().size()).isEqualTo(48);
    }

    @Test
    @Tag("H4")
    void each_calendar_is_asked_once() {
        starts(Duration.ofMinutes(30), SchedulingRules.DEFAULT, withCalendar("ana"), withCalendar("ben"));
        assertThat(asked).hasSize(2);
    }
}
