package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.calendar.Availability.Known;
import dev.liaison.domain.calendar.Availability.Unknown;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("E9")
class AvailabilitiesTest {
    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    private static final Window WEEK = new Window(START, START.plus(Duration.ofDays(7)));
    private static final AvailabilityPolicy POLICY =
            (showAs, allDay) -> showAs == ShowAs.FREE ? Presence.FREE : Presence.BUSY;

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final CalendarAccounts accounts = new CalendarAccounts(jdbc);
    private final People people = new People(jdbc);
    private final Calendars google = new Calendars(CalendarKind.GOOGLE);
    private final Calendars exchange = new Calendars(CalendarKind.EXCHANGE);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private Instant now = START;
    private Availabilities availabilities = availabilities(threads);
    private UUID organizationId = UUID.randomUUID();
    private @Nullable Person ana;
    private @Nullable Person ben;

    private Availabilities availabilities(Executor executor) {
        var clock = new Moving();
        var lost = new LostCalendars(accounts, new Inbox(jdbc, clock));
        var reads = new ReadsCalendars(new CalendarProviders(List.of(google, exchange)), lost, clock);
        return new Availabilities(
                new Routes(accounts), new FreshReadings(reads, clock, executor), organization -> POLICY, clock);
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organizationId = new Organizations(jdbc).named("Northwind Energy").id();
        ana = person("ana");
        ben = person("ben");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Person person(String name) {
        var person = new Person(
                UUID.randomUUID(),
                organizationId,
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
        people.add(person);
        return person;
    }

    private CalendarAccount connects(@Nullable Person person, CalendarKind kind, String address) {
        var account = new CalendarAccount(
                UUID.randomUUID(),
                organizationId,
                person == null ? null : person.id(),
                kind,
                address,
                address,
                "",
                "",
                ana().id(),
                now,
                null,
                Health.HEALTHY,
                "",
                now,
                null);
        accounts.add(account);
        accounts.verified(account.id(), now);
        return account;
    }

    private Person ana() {
        return Objects.requireNonNull(ana);
    }

    private Person ben() {
        return Objects.requireNonNull(ben);
    }

    private Availability of(Person person) {
        return Objects.requireNonNull(all(person).get(person.id()));
    }

    private Map<UUID, Availability> all(Person... those) {
        return availabilities.of(organizationId, Arrays.asList(those), WEEK);
    }

    private static Taken taken(Instant from, Duration length) {
        return new Taken(from, from.plus(length), Presence.BUSY);
    }

    @Test
    @Tag("E8")
    void somebody_is_busy_when_their_calendar_says_so_and_free_otherwise() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.has("ana@google", Calendars.meeting(START.plusSeconds(3600), Duration.ofHours(1)));
        assertThat(of(ana()))
                .isEqualTo(new Known(
                        List.of(taken(START.plusSeconds(3600), Duration.ofHours(1))), START, CalendarKind.GOOGLE));
    }

    @Test
    void who_connected_nothing_is_unknown_and_nobody_is_asked() {
        assertThat(of(ben())).isEqualTo(new Unknown(UnreadReason.NOT_CONNECTED, Optional.empty()));
        assertThat(google.calls).hasValue(0);
    }

    @Test
    @Tag("E14")
    void one_call_reads_everybody_through_the_organizations_account_and_an_own_calendar_wins() {
        connects(null, CalendarKind.EXCHANGE, "rooms@northwind.example");
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        var others = IntStream.range(0, 5).mapToObj(i -> person("p" + i)).toArray(Person[]::new);
        Arrays.stream(others).forEach(other -> exchange.has(other.email()));
        exchange.has(ana().email());
        google.has("ana@google");
        assertThat(all(others).values()).allMatch(Known.class::isInstance);
        assertThat(exchange.calls).hasValue(1);
        assertThat(of(ana())).isEqualTo(new Known(List.of(), START, CalendarKind.GOOGLE));
        assertThat(exchange.calls).hasValue(1);
    }

    @Test
    @Tag("E14")
    void who_is_in_one_of_the_organizations_two_systems_is_found_there() {
        connects(null, CalendarKind.GOOGLE, "robot@northwind.example");
        connects(null, CalendarKind.EXCHANGE, "rooms@northwind.example");
        exchange.has(ben().email());
        assertThat(of(ben())).isEqualTo(new Known(List.of(), START, CalendarKind.EXCHANGE));
    }

    @Test
    void a_calendar_that_can_not_be_read_is_unknown_and_the_others_are_known() {
        connects(null, CalendarKind.EXCHANGE, "rooms@northwind.example");
        exchange.has(ana().email());
        var answers = all(ana(), ben());
        assertThat(answers.get(ana().id())).isInstanceOf(Known.class);
        assertThat(answers.get(ben().id())).isEqualTo(new Unknown(UnreadReason.NOT_SHARED, Optional.of(START)));
    }

    @Test
    void since_when_it_is_unknown_stays_the_same_until_it_is_known_again() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.has("ana@google");
        google.fails(new Unreachable("down"));
        of(ana());
        now = START.plusSeconds(30);
        assertThat(of(ana())).isEqualTo(new Unknown(UnreadReason.UNREACHABLE, Optional.of(START)));
        google.failure = null;
        now = START.plusSeconds(40);
        assertThat(of(ana())).isInstanceOf(Known.class);
        google.fails(new Throttled(Duration.ofSeconds(9)));
        now = START.plusSeconds(140);
        assertThat(of(ana())).isEqualTo(new Unknown(UnreadReason.UNREACHABLE, Optional.of(now)));
    }

    @Test
    @Tag("E10")
    void an_answer_is_never_older_than_a_minute() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.has("ana@google");
        of(ana());
        now = START.plusSeconds(40);
        assertThat(((Known) of(ana())).readAt()).isEqualTo(START);
        assertThat(google.calls).hasValue(1);
        now = START.plusSeconds(61);
        assertThat(((Known) of(ana())).readAt()).isEqualTo(now);
        assertThat(google.calls).hasValue(2);
    }

    @Test
    @Tag("E10")
    void reconnecting_counts_at_once() {
        var account = connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.has("ana@google");
        of(ana());
        accounts.disconnect(account.id(), now);
        assertThat(of(ana())).isInstanceOf(Unknown.class);
        connects(ana(), CalendarKind.EXCHANGE, "ana@exchange");
        exchange.has("ana@exchange");
        assertThat(of(ana())).isEqualTo(new Known(List.of(), START, CalendarKind.EXCHANGE));
    }

    @Test
    @Tag("E10")
    void many_who_ask_at_the_same_time_share_one_call() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.has("ana@google");
        google.stuck = new CountDownLatch(1);
        var asking = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> of(ana())))
                .toList();
        Objects.requireNonNull(google.stuck).countDown();
        assertThat(asking).allSatisfy(one -> assertThat(one.join()).isInstanceOf(Known.class));
        assertThat(google.calls).hasValue(1);
    }

    @Test
    void a_provider_that_hangs_is_not_waited_for() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        connects(ben(), CalendarKind.EXCHANGE, "ben@exchange");
        exchange.has("ben@exchange");
        google.stuck = new CountDownLatch(1);
        var answers = all(ana(), ben());
        assertThat(Availabilities.PATIENCE).isLessThan(Duration.ofSeconds(3));
        assertThat(((Unknown) Objects.requireNonNull(answers.get(ana().id()))).reason())
                .isEqualTo(UnreadReason.TOO_SLOW);
        assertThat(answers.get(ben().id())).isInstanceOf(Known.class);
        Objects.requireNonNull(google.stuck).countDown();
    }

    @Test
    void too_many_questions_are_answered_with_unknown_at_once() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        availabilities = availabilities(work -> {
            throw new RejectedExecutionException("full");
        });
        assertThat(((Unknown) of(ana())).reason()).isEqualTo(UnreadReason.TOO_SLOW);
    }

    @Test
    @Tag("A12")
    void a_dead_authorization_is_reported_once_and_not_used_again() {
        var account = connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.fails(new AccessLost(account.id(), true, "invalid_grant"));
        assertThat(((Unknown) of(ana())).reason()).isEqualTo(UnreadReason.ACCESS_LOST);
        now = START.plusSeconds(20);
        of(ana());
        assertThat(jdbc.sql("select count(*) from inbox where verb = ?")
                        .param(CalendarVerbs.ACCESS_LOST)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        accounts.changeHealth(account.id(), Health.NEEDS_ATTENTION, "revoked", START.plusSeconds(25));
        var before = google.calls.get();
        assertThat(of(ana())).isEqualTo(new Unknown(UnreadReason.ACCESS_LOST, Optional.of(START.plusSeconds(25))));
        assertThat(google.calls).hasValue(before);
    }

    @Test
    void what_was_never_read_yet_is_unknown() {
        var account = connects(ana(), CalendarKind.GOOGLE, "ana@google");
        jdbc.sql("update calendar_accounts set verified_at = null where id = ?")
                .param(account.id())
                .update();
        assertThat(of(ana())).isEqualTo(new Unknown(UnreadReason.NOT_VERIFIED, Optional.of(START)));
    }

    @Test
    @Tag("E6")
    void a_bug_of_ours_is_unknown_and_not_free() {
        connects(ana(), CalendarKind.GOOGLE, "ana@google");
        google.failure = new IllegalStateException("Dentist at Dr. Canary's");
        assertThat(((Unknown) of(ana())).reason()).isEqualTo(UnreadReason.UNREADABLE);
    }
}
