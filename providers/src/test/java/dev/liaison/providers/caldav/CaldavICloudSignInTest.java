package dev.liaison.providers.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.SandboxProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Connecting an Apple account, over the wire against the sandbox's iCloud. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("E1")
@Tag("E13")
class CaldavICloudSignInTest {
    private SandboxProcess sandbox;
    private ICloudWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new ICloudWorld(sandbox);
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
    void a_password_made_for_us_leads_from_one_host_to_the_calendars_on_the_other() {
        var grant = world.signIn(ICloudWorld.APP_PASSWORD);
        assertThat(grant.address()).isEqualTo(CalendarWorld.ADA);
        assertThat(grant.server())
                .startsWith(sandbox.get("/_control/icloud/addresses")
                        .path("partition")
                        .asText())
                .endsWith("/calendars/");
        assertThat(world.calls()).containsExactly("icloud.PROPFIND 207", "icloud.PROPFIND 207", "icloud.PROPFIND 207");
    }

    @Test
    void the_password_of_the_apple_account_itself_is_asked_about_once() {
        assertThat(refusal(ICloudWorld.PRIMARY_PASSWORD)).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(world.calls()).containsExactly("icloud.PROPFIND 401");
    }

    @Test
    void a_password_that_was_not_made_for_an_app_does_not_even_reach_apple() {
        assertThat(refusal("Summer2026!")).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(world.calls()).isEmpty();
    }

    @Test
    void a_locked_account_is_asked_once_and_let_in_when_its_owner_unlocked_it() {
        world.lockAfter(1);
        assertThat(refusal(ICloudWorld.PRIMARY_PASSWORD)).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(refusal(ICloudWorld.APP_PASSWORD)).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(world.calls()).containsExactly("icloud.PROPFIND 401", "icloud.PROPFIND 401");
        world.unlock();
        assertThat(world.signIn(ICloudWorld.APP_PASSWORD).address()).isEqualTo(CalendarWorld.ADA);
    }

    private Refused.Reason refusal(String password) {
        return catchThrowableOfType(Refused.class, () -> world.signIn(password)).reason();
    }
}
