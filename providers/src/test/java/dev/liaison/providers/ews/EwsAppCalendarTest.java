package dev.liaison.providers.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.OAuthCalendarContract;
import dev.liaison.providers.SandboxProcess;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchange on-premises by an application's token, instead of a service account's password. */
@Tag("E1")
class EwsAppCalendarTest extends OAuthCalendarContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new EwsAppWorld(sandbox);
    }

    /** Client secrets have an end, too. */
    @Override
    protected void consentRunsOut() {
        sandbox()
                .world("{\"microsoft\":{\"apps\":[{\"client_id\":\"" + EwsAppWorld.CLIENT_ID
                        + "\",\"client_secret\":\"another\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"impersonates\":false}", "{\"impersonates\":true,\"scope\":[\"bob@acme.test\"]}"})
    @Tag("A12")
    void without_the_role_access_is_lost_until_it_is_given_back(String change) {
        linkedAccount(change);
        assertThat(lost().forGood()).isFalse();
        linkedAccount("{\"impersonates\":true,\"scope\":null}");
        assertThat(read()).isInstanceOf(Reading.Read.class);
    }

    @Test
    @Tag("A12")
    void a_fresh_token_that_is_refused_too_is_access_lost_and_no_third_one_is_asked_for() {
        linkedAccount("{\"app\":null}");
        assertThat(lost().forGood()).isFalse();
        assertThat(sandbox().get("/_control/calls?since=0").findValuesAsText("method"))
                .containsExactly("exchange.authenticate", "microsoft.token", "exchange.authenticate");
    }

    private AccessLost lost() {
        return catchThrowableOfType(AccessLost.class, this::read);
    }

    private Reading read() {
        return world().provider()
                .freeBusy(world().own(), List.of(CalendarWorld.ADA), CalendarWorld.SOME_DAY)
                .values()
                .iterator()
                .next();
    }

    private void linkedAccount(String change) {
        sandbox().send("PATCH", "/_control/exchange/logins/liaison", change);
    }
}
