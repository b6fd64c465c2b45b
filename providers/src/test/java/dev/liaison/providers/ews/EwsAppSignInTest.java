package dev.liaison.providers.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Refused.Reason;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.LogCapture;
import dev.liaison.providers.SandboxProcess;
import dev.liaison.providers.http.oauth.OAuthTokens;
import java.net.URI;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support connects an application, against the sandbox's Entra and the server that trusts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("E15")
class EwsAppSignInTest {
    private static final String MAILBOX = "dora@acme.test";

    private SandboxProcess sandbox;
    private EwsAppWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new EwsAppWorld(sandbox);
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

    private AppCredentials app() {
        return world.app(EwsAppWorld.CLIENT_SECRET);
    }

    private static Reason refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(Refused.class, attempt).reason();
    }

    private Iterable<String> calls() {
        return sandbox.get("/_control/calls?since=0").findValuesAsText("method");
    }

    @Test
    @Tag("E13")
    void what_is_kept_is_the_application_and_its_token_and_only_in_the_secret() {
        try (var log = new LogCapture()) {
            var grant = world.signIn(app(), MAILBOX);
            assertThat(grant.address()).isEqualTo(MAILBOX);
            assertThat(grant.server()).isEqualTo(world.server() + "/EWS/Exchange.asmx");
            assertThat(grant.scopes()).isEqualTo("https://127.0.0.1/.default");
            var kept = OAuthTokens.of(grant.secret());
            assertThat(EwsIds.app(kept.refreshToken())).isEqualTo(app());
            assertThat(grant.toString() + app() + log.text())
                    .doesNotContain(EwsAppWorld.CLIENT_SECRET)
                    .doesNotContain(kept.accessToken().value());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22222222-2222-3333-4444-555555555555, wrong",
        "nobody, app~Secret-1",
    })
    void an_application_that_entra_does_not_know_so_gets_no_token_and_the_server_is_not_asked(
            String clientId, String secret) {
        var stranger = new AppCredentials(world.tokenUrl(), clientId, new Secret(secret));
        assertThat(refusal(() -> world.signIn(stranger, MAILBOX))).isEqualTo(Reason.NOT_ACCEPTED);
        assertThat(calls()).containsExactly("microsoft.token");
    }

    @Test
    void a_server_that_is_not_registered_at_entra_gets_no_token() {
        sandbox.world(
                "{\"microsoft\":{\"tenants\":[{\"domain\":\"acme.test\",\"exchange_servers\":[\"https://mail.acme.test\"]}]}}");
        assertThat(refusal(() -> world.signIn(app(), MAILBOX))).isEqualTo(Reason.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"impersonates\":false}", "{\"scope\":[\"ada@acme.test\"]}", "{\"app\":null}"})
    void an_application_that_may_not_act_for_the_mailbox_is_told_so(String change) {
        sandbox.send("PATCH", "/_control/exchange/logins/liaison", change);
        assertThat(refusal(() -> world.signIn(app(), MAILBOX))).isEqualTo(Reason.NOT_GRANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@acme.test", "ACME\\dora", ""})
    void there_must_be_such_a_mailbox(String mailbox) {
        assertThat(refusal(() -> world.signIn(app(), mailbox))).isEqualTo(Reason.NOT_GRANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://login.example.test/token", "https://127.0.0.1/token", "https://login.example.test:444/x"
            })
    void a_token_url_that_is_not_for_us_is_not_called(String tokenUrl) {
        var app = new AppCredentials(URI.create(tokenUrl), EwsAppWorld.CLIENT_ID, new Secret("x"));
        assertThat(refusal(() -> world.signIn(app, MAILBOX))).isEqualTo(Reason.NOT_FOUND);
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/mail"})
    void what_is_no_token_endpoint_says_nothing_about_the_application(String path) {
        var app = new AppCredentials(sandbox.url().resolve(path), EwsAppWorld.CLIENT_ID, new Secret("x"));
        assertThat(catchThrowable(() -> world.signIn(app, MAILBOX))).isInstanceOf(Unreachable.class);
    }

    @Test
    @Tag("G4")
    void a_token_endpoint_that_asks_us_to_wait_is_left_alone() {
        sandbox.fault("{\"method\":\"microsoft.token\",\"kind\":\"http\",\"status\":429,\"retry_after\":9}");
        var wait = catchThrowableOfType(Throttled.class, () -> world.signIn(app(), MAILBOX));
        assertThat(wait.retryAfter()).hasSeconds(9);
    }

    @Test
    void where_no_exchange_is_nothing_is_found() {
        var elsewhere = sandbox.url().resolve("/nowhere/");
        assertThat(refusal(() -> world.signIn().signIn(elsewhere, app(), MAILBOX)))
                .isEqualTo(Reason.NOT_FOUND);
    }
}
