package dev.liaison.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every calendar does, over its own wire against the sandbox. A provider's test names its world, and inherits this. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CalendarProviderContract {
    private static final Window WEEK = window("2027-06-07T00:00:00Z", "2027-06-14T00:00:00Z");
    private static final String MEETING = "\"start\":\"2027-06-08T09:00\",\"end\":\"2027-06-08T10:30\"";
    private static final Window MEETING_TIME = window("2027-06-08T09:00:00Z", "2027-06-08T10:30:00Z");
    private static final String CANARY = "canary-7f3e";

    private SandboxProcess sandbox;
    private CalendarWorld world;

    /** The provider and its world in that sandbox. */
    protected abstract CalendarWorld world(SandboxProcess sandbox);

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = world(sandbox);
    }

    @AfterAll
    void stop() {
        if (sandbox != null) {
            world.close();
            sandbox.close();
        }
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    /** For what only one provider has. */
    protected final CalendarWorld world() {
        return world;
    }

    protected final SandboxProcess sandbox() {
        return sandbox;
    }

    @Test
    @Tag("E8")
    void a_meeting_makes_its_owner_busy_at_its_time() {
        event(CalendarWorld.ADA, MEETING);
        assertThat(blocking(ada(WEEK))).containsExactly(MEETING_TIME);
    }

    @Test
    @Tag("E9")
    void an_empty_calendar_was_read() {
        assertThat(ada(WEEK)).isEqualTo(new Reading.Read(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "tentative", "oof", "free", "workingElsewhere"})
    @Tag("E7")
    void every_status_is_told_as_far_as_the_provider_tells_it(String status) {
        event(CalendarWorld.ADA, MEETING + ",\"status\":\"" + status + "\"");
        var expected = world.shown(status);
        assertThat(read(ada(WEEK)).stream().map(Busy::showAs))
                .containsExactlyElementsOf(expected.stream().toList());
        assertThat(blocking(ada(WEEK)))
                .hasSize(expected.filter(it -> it != ShowAs.FREE).isPresent() ? 1 : 0);
    }

    @Test
    void a_meeting_that_was_called_off_blocks_nothing() {
        event(CalendarWorld.ADA, MEETING + ",\"cancelled\":true");
        assertThat(blocking(ada(WEEK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/New_York", "America/St_Johns", "Asia/Kathmandu", "UTC"})
    @Tag("F10")
    void a_whole_day_is_a_day_where_its_owner_lives(String zone) {
        calendar(CalendarWorld.ADA, "{\"zone\":\"" + zone + "\"}");
        event(CalendarWorld.ADA, "\"start\":\"2027-06-10\",\"end\":\"2027-06-11\"");
        var day = LocalDate.parse("2027-06-10");
        assertThat(blocking(ada(WEEK))).containsExactly(new Window(start(day, zone), start(day.plusDays(1), zone)));
    }

    @Test
    @Tag("F10")
    void a_weekly_meeting_stays_at_its_hour_when_the_clocks_change() {
        event(
                CalendarWorld.ADA,
                "\"start\":\"2027-03-08T09:00\",\"end\":\"2027-03-08T10:00\",\"zone\":\"America/New_York\","
                        + "\"rrule\":\"FREQ=WEEKLY;COUNT=3\"");
        assertThat(blocking(ada(window("2027-03-01T00:00:00Z", "2027-04-01T00:00:00Z"))))
                .containsExactly(
                        window("2027-03-08T14:00:00Z", "2027-03-08T15:00:00Z"),
                        window("2027-03-15T13:00:00Z", "2027-03-15T14:00:00Z"),
                        window("2027-03-22T13:00:00Z", "2027-03-22T14:00:00Z"));
    }

    @Test
    void three_months_are_asked_for_in_pieces_and_nothing_is_lost_at_the_seams() {
        var from = Instant.parse("2027-03-01T00:00:00Z");
        for (int day = 0; day < 90; day++) {
            var start = from.plus(Duration.ofDays(day)).minus(Duration.ofMinutes(30));
            event(CalendarWorld.ADA, "\"start\":\"" + start + "\",\"end\":\"" + start.plus(Duration.ofHours(1)) + "\"");
        }
        var busy = blocking(ada(new Window(from, from.plus(Duration.ofDays(90)))));
        for (int day = 0; day < 90; day++) {
            var midnight = from.plus(Duration.ofDays(day));
            assertThat(busy)
                    .anyMatch(it -> !it.from().isAfter(midnight) && it.to().isAfter(midnight));
        }
        assertThat(busy).allMatch(it -> it.length().compareTo(Duration.ofHours(1)) <= 0);
    }

    @Test
    @Tag("E9")
    void whom_the_provider_does_not_know_or_show_is_unknown_and_never_free() {
        var answers = freeBusy(everybody(), List.of(CalendarWorld.NOBODY, CalendarWorld.EVE));
        assertThat(answers).containsOnlyKeys(CalendarWorld.NOBODY, CalendarWorld.EVE);
        assertThat(answers.values())
                .allSatisfy(it -> assertThat(it).isEqualTo(new Reading.Unread(UnreadReason.NOT_SHARED)));
    }

    @Test
    @Tag("E14")
    void one_calendar_that_cant_be_seen_does_not_hide_the_others() {
        event(CalendarWorld.BOB, MEETING);
        var answers = freeBusy(
                everybody(), List.of(CalendarWorld.ADA, CalendarWorld.NOBODY, CalendarWorld.BOB, CalendarWorld.EVE));
        assertThat(answers).hasSize(4).containsEntry(CalendarWorld.ADA, new Reading.Read(List.of()));
        assertThat(blocking(of(answers, CalendarWorld.BOB))).containsExactly(MEETING_TIME);
        assertThat(answers.get(CalendarWorld.NOBODY)).isInstanceOf(Reading.Unread.class);
        assertThat(answers.get(CalendarWorld.EVE)).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void nobody_is_read_of_nobody() {
        assertThat(freeBusy(world.own(), List.of())).isEmpty();
    }

    @Test
    @Tag("A12")
    void access_that_was_taken_away_is_lost_for_good() {
        world.revokeAccess();
        var lost = catchThrowableOfType(AccessLost.class, () -> ada(WEEK));
        assertThat(lost.installationId()).isEqualTo(world.own().id());
        assertThat(lost.forGood()).isTrue();
    }

    @Test
    @Tag("A8")
    void access_is_given_back_and_once_more_does_no_harm() {
        world.provider().revoke(world.own());
        if (world.takesAccessBack()) {
            assertThat(catchThrowable(() -> ada(WEEK))).isInstanceOf(AccessLost.class);
        }
        assertThatCode(() -> world.provider().revoke(world.own())).doesNotThrowAnyException();
    }

    @Test
    @Tag("G4")
    void too_many_questions_mean_wait() {
        fault("\"kind\":\"http\",\"status\":429,\"retry_after\":7");
        assertThat(catchThrowableOfType(Throttled.class, () -> ada(WEEK)).retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(ada(WEEK)).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"http\",\"status\":500",
                "\"kind\":\"http\",\"status\":503",
                "\"kind\":\"reset_before\"",
                "\"kind\":\"reset_after\"",
                "\"kind\":\"malformed\"",
                "\"kind\":\"slow\",\"millis\":4000"
            })
    @Tag("E9")
    void a_provider_in_trouble_is_unreachable_within_the_time_out_and_is_never_an_empty_calendar(String trouble) {
        fault(trouble);
        var before = System.nanoTime();
        assertThat(catchThrowable(() -> read(world.impatient(), world.own(), List.of(CalendarWorld.ADA), WEEK)))
                .isInstanceOf(Unreachable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @Tag("E6")
    void what_a_meeting_is_about_is_nowhere_but_in_the_calendar() {
        var content =
                ",\"title\":\"%1$s\",\"description\":\"%1$s\",\"location\":\"%1$s\",\"attendees\":[\"%1$s@acme.test\"]"
                        .formatted(CANARY);
        event(CalendarWorld.ADA, MEETING + content);
        event(CalendarWorld.BOB, MEETING + content);
        try (var log = new LogCapture()) {
            assertThat(ada(WEEK).toString()).doesNotContain(CANARY);
            world.organization().ifPresent(all -> assertThat(
                            freeBusy(all, List.of(CalendarWorld.BOB)).toString())
                    .doesNotContain(CANARY));
            fault("\"kind\":\"malformed\"");
            for (Throwable at = catchThrowable(() -> ada(WEEK)); at != null; at = at.getCause()) {
                assertThat(at.toString()).doesNotContain(CANARY);
            }
            assertThat(log.text()).isNotEmpty().doesNotContain(CANARY).doesNotContain(world.secrets());
        }
    }

    private CalendarAccount everybody() {
        var organization = world.organization();
        Assumptions.assumeTrue(organization.isPresent());
        return organization.orElseThrow();
    }

    private Reading ada(Window window) {
        return of(read(world.provider(), world.own(), List.of(CalendarWorld.ADA), window), CalendarWorld.ADA);
    }

    private Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses) {
        return read(world.provider(), account, addresses, WEEK);
    }

    private static Map<String, Reading> read(
            CalendarProvider provider, CalendarAccount account, Collection<String> addresses, Window window) {
        return provider.freeBusy(account, addresses, window);
    }

    private static Reading of(Map<String, Reading> answers, String address) {
        return Objects.requireNonNull(answers.get(address));
    }

    /** Somebody enters something into a calendar; the fields are the sandbox's. */
    protected final void event(String address, String fields) {
        sandbox.post(account(address) + "/events", "{" + fields + "}");
    }

    /** Somebody changes a calendar's settings; the fields are the sandbox's. */
    protected final void calendar(String address, String json) {
        sandbox.send("PATCH", account(address), json);
    }

    private String account(String address) {
        return "/_control/calendar/accounts/" + world.key() + "/" + address;
    }

    private void fault(String fields) {
        sandbox.fault("{\"method\":\"" + world.readCall() + "\"," + fields + "}");
    }

    private static List<Busy> read(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).busy();
    }

    /** What isn't free. */
    private static List<Window> blocking(Reading reading) {
        return read(reading).stream()
                .filter(it -> it.showAs() != ShowAs.FREE)
                .map(it -> new Window(it.from(), it.to()))
                .toList();
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }

    private static Instant start(LocalDate day, String zone) {
        return day.atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
