package dev.liaison.providers.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support signs a service account in, against the sandbox's server, which checks NTLM version 2 and locks accounts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("E15")
class EwsSignInTest {
    private SandboxProcess sandbox;
    private EwsWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new EwsWorld(sandbox);
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

    private CalendarGrant signIn(String name, String password) {
        return world.signIn().signIn(world.server(), name, new Secret(password));
    }

    private void server(String settings) {
        sandbox.send("PUT", "/_control/exchange/settings", settings);
    }

    private Refused.Reason refusal(URI server, String name, String password) {
        return catchThrowableOfType(Refused.class, () -> world.signIn().signIn(server, name, new Secret(password)))
                .reason();
    }

    private int wrongPasswords() {
        return sandbox.get("/_control/exchange/logins")
                .get(0)
                .path("wrong_passwords")
                .asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@acme.test", "ACME\\ada", " acme\\ADA "})
    void a_service_account_has_a_windows_name_or_an_address(String name) {
        var grant = signIn(name, EwsWorld.PASSWORD);
        assertThat(grant.address()).isEqualTo(name.strip());
        assertThat(grant.externalId()).isEqualTo(name.strip());
        assertThat(grant.server()).isEqualTo(world.server() + "/EWS/Exchange.asmx");
        assertThat(EwsIds.login(grant.secret())).isEqualTo(new EwsLogin(name.strip(), EwsWorld.PASSWORD));
        assertThat(grant.toString()).doesNotContain(EwsWorld.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"true,true,true", "true,false,false", "false,true,false", "false,false,true"})
    void the_server_says_which_login_it_takes(boolean ntlm, boolean negotiate, boolean basic) {
        server("{\"ntlm\":" + ntlm + ",\"negotiate\":" + negotiate + ",\"basic\":" + basic + "}");
        assertThat(signIn("ACME\\ada", EwsWorld.PASSWORD).address()).isEqualTo("ACME\\ada");
        assertThat(wrongPasswords()).isZero();
    }

    @Test
    void a_server_that_takes_none_of_ours_is_not_told_the_password() {
        server("{\"ntlm\":false,\"negotiate\":false,\"basic\":false}");
        assertThat(refusal(world.server(), "ACME\\ada", EwsWorld.PASSWORD)).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"basic\":false}", "{\"basic\":true,\"ntlm\":false,\"negotiate\":false}"})
    void a_wrong_password_is_tried_once_because_servers_lock_accounts(String settings) {
        server(settings);
        assertThat(refusal(world.server(), "ACME\\ada", "wrong")).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(wrongPasswords()).isEqualTo(1);
    }

    @Test
    @Tag("A12")
    void a_password_that_was_changed_is_tried_once_more_and_access_is_lost() {
        sandbox.send("PATCH", "/_control/exchange/logins/ada", "{\"password\":\"Other-1\"}");
        var asked = List.of(CalendarWorld.ADA, CalendarWorld.BOB);
        assertThat(catchThrowable(() -> world.provider().freeBusy(world.own(), asked, CalendarWorld.SOME_DAY)))
                .isInstanceOf(AccessLost.class);
        assertThat(wrongPasswords()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'',x", "ada@acme.test,''", "A\\B\\C,x", "a:b,x"})
    void what_no_server_would_take_is_not_sent(String name, String password) {
        sandbox.delete("/_control/calls");
        assertThat(refusal(world.server(), name, password)).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(sandbox.get("/_control/calls?since=0").findValuesAsText("method"))
                .isEmpty();
    }

    @Test
    void where_no_exchange_is_nothing_is_found() {
        var elsewhere = sandbox.url().resolve("/nowhere/");
        assertThat(refusal(elsewhere, "ACME\\ada", EwsWorld.PASSWORD)).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mail.example.test", "https://127.0.0.1", "https://mail.example.test:444"})
    void a_server_that_is_not_for_us_is_not_called(String server) {
        assertThat(refusal(URI.create(server), "ACME\\ada", EwsWorld.PASSWORD)).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @Test
    void a_server_in_trouble_says_nothing_about_the_password() {
        sandbox.fault("{\"method\":\"exchange.GetUserAvailability\",\"kind\":\"http\",\"status\":500}");
        assertThat(catchThrowable(() -> signIn("ACME\\ada", EwsWorld.PASSWORD))).isInstanceOf(Unreachable.class);
    }
}
