package dev.liaison.providers.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacesEvents;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.Pkce;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Consent as people give it, on the sandbox's pages. */
@Tag("E13")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoogleConsentTest {
    private static final String ADA = "&account=" + CalendarWorld.ADA;

    private SandboxProcess sandbox;
    private GoogleWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new GoogleWorld(sandbox);
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
    void whoever_agrees_comes_back_with_our_state_and_can_be_read() {
        var back = world.consent(world.page("n-1"), ADA);
        assertThat(back.toString()).startsWith(GoogleSamples.REDIRECT.toString());
        assertThat(back.getQuery()).contains("state=s-1");
        var grant = exchange(back, Pkce.VERIFIER, "n-1");
        assertThat(grant.address()).isEqualTo(CalendarWorld.ADA);
        assertThat(grant.externalId()).matches("[0-9]{21}");
        assertThat(List.of(grant.scopes().split(" "))).contains(GoogleScope.FREE_BUSY.googleName());
        var account = world.keep(grant, CalendarReach.OWN);
        assertThat(world.provider().freeBusy(account, List.of(CalendarWorld.ADA), CalendarWorld.SOME_DAY))
                .containsKey(CalendarWorld.ADA);
    }

    @Test
    void the_same_person_is_the_same_account_the_next_time() {
        var first = exchange(world.consent(world.page("n-1"), ADA), Pkce.VERIFIER, "n-1");
        var second = exchange(world.consent(world.page("n-2"), ADA), Pkce.VERIFIER, "n-2");
        assertThat(second.externalId()).isEqualTo(first.externalId());
        assertThat(second.secret()).isNotEqualTo(first.secret());
    }

    @Test
    void whoever_takes_the_tick_out_has_not_connected() {
        sandbox.post("/_control/calendar/accounts/google/" + CalendarWorld.ADA + "/revoke", "{}");
        var back = world.consent(world.page("n-1"), ADA + "&scopes_shown=true");
        assertThat(refusal(back, Pkce.VERIFIER, "n-1")).isEqualTo(Refused.Reason.NOT_GRANTED);
    }

    @Test
    void whoever_takes_only_the_tick_at_events_out_is_read_and_has_no_meetings_placed() {
        sandbox.post("/_control/calendar/accounts/google/" + CalendarWorld.ADA + "/revoke", "{}");
        var back = world.consent(
                world.page("n-1"), ADA + "&scopes_shown=true&scope=" + GoogleScope.FREE_BUSY.googleName());
        var account = world.keep(exchange(back, Pkce.VERIFIER, "n-1"), CalendarReach.OWN);
        assertThat(world.provider().freeBusy(account, List.of(CalendarWorld.ADA), CalendarWorld.SOME_DAY))
                .containsKey(CalendarWorld.ADA);
        var places = (PlacesEvents) world.provider();
        assertThat(places.mayPlace(account)).isFalse();
        assertThat(places.mayPlace(world.own())).isTrue();
        var lost = catchThrowableOfType(AccessLost.class, () -> places.look(account, new EventRef("liaison1")));
        assertThat(lost.forGood()).isFalse();
    }

    @Test
    void whoever_says_no_comes_back_without_a_code() {
        assertThat(sandbox.refuse(world.page("n-1")).getQuery()).contains("error=access_denied", "state=s-1");
    }

    @Test
    void a_code_works_once() {
        var back = world.consent(world.page("n-1"), ADA);
        exchange(back, Pkce.VERIFIER, "n-1");
        assertThat(refusal(back, Pkce.VERIFIER, "n-1")).isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void a_code_is_worth_nothing_to_another_browser() {
        var back = world.consent(world.page("n-1"), ADA);
        assertThat(refusal(back, Pkce.VERIFIER.replace('d', 'e'), "n-1")).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(refusal(world.consent(world.page("n-1"), ADA), Pkce.VERIFIER, "n-2"))
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void google_sends_nobody_to_an_address_that_is_not_ours() {
        var elsewhere = URI.create(world.page("n-1").toString().replace("liaison.example", "evil.example"));
        assertThat(catchThrowable(() -> world.consent(elsewhere, ADA))).hasMessageContaining("redirect_uri_mismatch");
    }

    private CalendarGrant exchange(URI back, String verifier, String nonce) {
        return world.connect().exchange(GoogleWorld.code(back), new Secret(verifier), nonce, CalendarReach.OWN);
    }

    private Refused.Reason refusal(URI back, String verifier, String nonce) {
        return catchThrowableOfType(Refused.class, () -> exchange(back, verifier, nonce))
                .reason();
    }
}
