package dev.liaison.providers.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.Pkce;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent as people give it on the sandbox's pages, and private accounts. */
@Tag("E13")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphConsentTest {
    private static final String ADA = "&account=" + CalendarWorld.ADA;
    private static final String PRIVATE = "&account=" + GraphWorld.PRIVATE;
    private static final String EVENTS = "/_control/calendar/accounts/microsoft/" + GraphWorld.PRIVATE;
    private static final Window WEEK =
            new Window(Instant.parse("2027-06-07T00:00:00Z"), Instant.parse("2027-06-14T00:00:00Z"));

    private SandboxProcess sandbox;
    private GraphWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new GraphWorld(sandbox);
    }

    @AfterAll
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void whoever_agrees_comes_back_with_our_state_and_is_recognized_by_tenant_and_person() {
        var back = world.consent(page("n-1"), ADA);
        assertThat(back.toString()).startsWith(GraphSamples.REDIRECT.toString());
        assertThat(back.getQuery()).contains("state=s-1");
        var grant = exchange(back, Pkce.VERIFIER, "n-1");
        assertThat(grant.address()).isEqualTo(CalendarWorld.ADA);
        assertThat(grant.externalId()).matches("[0-9a-f-]{36}/[0-9a-f-]{36}").doesNotStartWith(GraphSamples.CONSUMERS);
        assertThat(List.of(grant.scopes().split(" "))).contains("Calendars.ReadBasic");
    }

    @Test
    void whoever_says_no_comes_back_without_a_code() {
        assertThat(sandbox.refuse(page("n-1")).getQuery()).contains("error=access_denied", "state=s-1");
    }

    @Test
    void a_code_works_once() {
        var back = world.consent(page("n-1"), ADA);
        exchange(back, Pkce.VERIFIER, "n-1");
        assertThat(refusal(back, Pkce.VERIFIER, "n-1")).isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void a_code_is_worth_nothing_to_another_browser() {
        var back = world.consent(page("n-1"), ADA);
        assertThat(refusal(back, Pkce.VERIFIER.replace('d', 'e'), "n-1")).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(refusal(world.consent(page("n-1"), ADA), Pkce.VERIFIER, "n-2"))
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void microsoft_sends_nobody_to_an_address_that_is_not_ours() {
        var elsewhere = URI.create(page("n-1").toString().replace("liaison.example", "evil.example"));
        assertThat(catchThrowable(() -> world.consent(elsewhere, ADA))).hasMessageContaining("AADSTS50011");
    }

    @Test
    @Tag("E14")
    void a_private_account_does_not_serve_an_organization() {
        assertThat(catchThrowable(() -> world.consent(world.page("n-1", CalendarReach.ORGANIZATION), PRIVATE)))
                .isInstanceOf(IllegalStateException.class);
        var back = world.consent(page("n-1"), PRIVATE);
        var refused = catchThrowableOfType(Refused.class, () -> world.connect()
                .exchange(GraphWorld.code(back), new Secret(Pkce.VERIFIER), "n-1", CalendarReach.ORGANIZATION));
        assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    @Tag("E1")
    void a_private_calendar_is_read_event_by_event_and_page_by_page() {
        var first = Instant.parse("2027-06-07T08:00:00Z");
        for (int i = 0; i < 700; i++) {
            var start = first.plus(Duration.ofMinutes(10L * i));
            event("\"start\":\"" + start + "\",\"end\":\"" + start.plusSeconds(300) + "\"");
        }
        assertThat(read(WEEK))
                .isEqualTo(new Reading.Read(IntStream.range(0, 700)
                        .mapToObj(i -> first.plus(Duration.ofMinutes(10L * i)))
                        .map(start -> new Busy(start, start.plusSeconds(300), ShowAs.BUSY, false))
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource({"tentative,TENTATIVE", "oof,OUT_OF_OFFICE", "free,FREE", "workingElsewhere,WORKING_ELSEWHERE"})
    @Tag("E7")
    void a_private_calendar_tells_every_status(String status, ShowAs expected) {
        event("\"start\":\"2027-06-08T09:00\",\"status\":\"" + status + "\",\"title\":\"Dentist\"");
        assertThat(read(WEEK))
                .satisfies(it ->
                        assertThat(it.toString()).contains(expected.name()).doesNotContain("Dentist"));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,2027-06-10T04:00:00Z,2027-06-11T04:00:00Z",
        "Asia/Kolkata,2027-06-09T18:30:00Z,2027-06-10T18:30:00Z",
        "UTC,2027-06-10T00:00:00Z,2027-06-11T00:00:00Z"
    })
    @Tag("F10")
    void a_whole_day_in_a_private_calendar_is_a_day_where_its_owner_lives(String zone, Instant from, Instant to) {
        sandbox.send("PATCH", EVENTS, "{\"zone\":\"" + zone + "\"}");
        event("\"start\":\"2027-06-10\"");
        assertThat(read(WEEK)).isEqualTo(new Reading.Read(List.of(new Busy(from, to, ShowAs.BUSY, true))));
    }

    @Test
    void what_only_touches_the_window_is_not_in_it() {
        event("\"start\":\"2027-06-06T23:00\",\"end\":\"2027-06-07T00:00\"");
        event("\"start\":\"2027-06-14T00:00\",\"end\":\"2027-06-14T01:00\"");
        assertThat(read(WEEK)).isEqualTo(new Reading.Read(List.of()));
    }

    @Test
    @Tag("E9")
    void a_private_account_reads_nobody_else() {
        var account = world.connect(GraphWorld.PRIVATE, CalendarReach.OWN);
        assertThat(world.provider()
                        .freeBusy(account, List.of(CalendarWorld.BOB), WEEK)
                        .values())
                .containsExactly(new Reading.Unread(UnreadReason.NOT_SHARED));
    }

    private Reading read(Window window) {
        var account = world.connect(GraphWorld.PRIVATE, CalendarReach.OWN);
        return world.provider()
                .freeBusy(account, List.of(GraphWorld.PRIVATE), window)
                .values()
                .iterator()
                .next();
    }

    private void event(String fields) {
        sandbox.post(EVENTS + "/events", "{" + fields + "}");
    }

    private URI page(String nonce) {
        return world.page(nonce, CalendarReach.OWN);
    }

    private CalendarGrant exchange(URI back, String verifier, String nonce) {
        return world.connect().exchange(GraphWorld.code(back), new Secret(verifier), nonce, CalendarReach.OWN);
    }

    private Refused.Reason refusal(URI back, String verifier, String nonce) {
        return catchThrowableOfType(Refused.class, () -> exchange(back, verifier, nonce))
                .reason();
    }
}
