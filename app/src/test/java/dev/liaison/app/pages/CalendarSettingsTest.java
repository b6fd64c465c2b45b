package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A member connects a Google calendar, and it is read. */
@Tag("E1")
class CalendarSettingsTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final String PAGE = "/settings/calendar";
    private static final String START = "/connect/calendar/google/start";

    private final Customer customer = new Customer();
    private final Person mia = customer.mentee("mia");
    private final Visitor visitor = Visitor.of(mia);

    @BeforeEach
    void schedulingIsOn() {
        LIAISON.bean(Features.class)
                .save(new FeatureState(
                        customer.organization().id(),
                        Feature.SCHEDULING_ASSISTANT,
                        true,
                        Instant.now(),
                        "support",
                        ""));
        LIAISON.sandbox().world("{\"calendars\":[{\"provider\":\"google\",\"email\":\"" + mia.email() + "\"}]}");
    }

    private URI toGoogle() {
        visitor.get(PAGE);
        var answer = visitor.post(START, Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private String back(URI callback) {
        var answer = visitor.get(callback.getRawPath() + "?" + callback.getRawQuery());
        return visitor.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
    }

    private String allows() {
        return back(LIAISON.sandbox().decide(toGoogle(), "decision=allow&account=" + mia.email()));
    }

    private void connected() {
        assertThat(allows()).contains("Your calendar is connected.");
        Await.that("it was read", () -> accounts()
                .ofPerson(mia.id())
                .filter(account -> account.verifiedAt() != null)
                .isPresent());
    }

    private static CalendarAccounts accounts() {
        return LIAISON.bean(CalendarAccounts.class);
    }

    private Availability availability() {
        var now = Instant.now();
        var week = new Window(now, now.plus(Duration.ofDays(7)));
        return Objects.requireNonNull(LIAISON.bean(Availabilities.class)
                .of(customer.organization().id(), List.of(mia), week)
                .get(mia.id()));
    }

    @Test
    @Tag("A1")
    void until_support_switches_it_on_there_is_no_such_page() {
        var other = new Customer();
        var stranger = Visitor.of(other.mentee("sam"));
        stranger.get("/");
        assertThat(stranger.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(stranger.post(START, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("E3")
    @Tag("E10")
    void a_connected_calendar_is_said_in_words_and_read_at_once() {
        assertThat(visitor.get(PAGE).body()).contains("Your calendar is not connected");
        assertThat(((Availability.Unknown) availability()).reason()).isEqualTo(UnreadReason.NOT_CONNECTED);
        connected();
        assertThat(visitor.get(PAGE).body()).contains("Your Google calendar is connected", mia.email(), "Disconnect");
        assertThat(availability()).isInstanceOf(Availability.Known.class);
    }

    @Test
    @Tag("E13")
    void disconnecting_gives_the_access_back_and_erases_the_tokens() {
        connected();
        var account = accounts().ofPerson(mia.id()).orElseThrow();
        assertThat(LIAISON.bean(Vault.class).get(account.id())).isPresent();
        visitor.act(PAGE + "/disconnect", Map.of());
        Await.that("it is disconnected", () -> visitor.get(PAGE).body().contains("Your calendar is not connected"));
        Await.that(
                "the tokens are erased",
                () -> LIAISON.bean(Vault.class).get(account.id()).isEmpty());
        assertThat(LIAISON.sandbox().get("/_control/calls").toString()).contains("google.revoke");
    }

    @Test
    @Tag("A12")
    void access_that_was_taken_back_at_google_is_noticed_when_somebody_looks() {
        connected();
        LIAISON.sandbox().post("/_control/calendar/accounts/google/" + mia.email() + "/revoke", "{}");
        assertThat(((Availability.Unknown) availability()).reason()).isEqualTo(UnreadReason.ACCESS_LOST);
        Await.that("it is known", () -> accounts()
                .ofPerson(mia.id())
                .filter(account -> account.health() == Health.NEEDS_ATTENTION)
                .isPresent());
        assertThat(visitor.get(PAGE).body()).contains("Your Google calendar is connected", "be read", "Read it again");
        connected();
        assertThat(availability()).isInstanceOf(Availability.Known.class);
    }

    @Test
    void who_cancels_at_google_is_told_so() {
        assertThat(back(LIAISON.sandbox().decide(toGoogle(), "decision=cancel")))
                .contains("You cancelled. Nothing was connected.", "Your calendar is not connected");
    }

    @Test
    @Tag("E13")
    void where_only_administrators_may_allow_more_a_member_connects_for_reading_only() {
        var account = "mia@locked.example";
        LIAISON.sandbox()
                .world(
                        """
                {"microsoft":{"tenants":[{"domain":"locked.example","user_consent":false,
                "low_impact":["openid","profile","email","offline_access","Calendars.ReadBasic"]}]},
                "calendars":[{"provider":"microsoft","email":"%s"}]}"""
                                .formatted(account));
        visitor.get(PAGE);
        assertThat(back(LIAISON.sandbox().decide(toMicrosoft(Map.of()), "decision=return")))
                .contains("only its administrators", "Microsoft 365, reading only");
        var allowed =
                LIAISON.sandbox().decide(toMicrosoft(Map.of("rights", "READ")), "decision=allow&account=" + account);
        assertThat(back(allowed)).contains("Your calendar is connected.");
        assertThat(accounts().ofPerson(mia.id()).orElseThrow().scopes()).doesNotContain("ReadWrite");
        Await.that("it is read", () -> availability() instanceof Availability.Known);
        assertThat(visitor.post("/connect/calendar/microsoft/start", Map.of("rights", "ALL"))
                        .statusCode())
                .isEqualTo(400);
    }

    private URI toMicrosoft(Map<String, String> form) {
        return URI.create(visitor.post("/connect/calendar/microsoft/start", form)
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    @Test
    void a_state_counts_once_and_only_where_it_was_given_out() {
        var callback = LIAISON.sandbox().decide(toGoogle(), "decision=allow&account=" + mia.email());
        var stranger = Visitor.of(customer.mentor("max"));
        assertThat(stranger.get(callback.getRawPath() + "?" + callback.getRawQuery())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("outcome=UNKNOWN");
        assertThat(visitor.get("/connect/google/callback?code=c&state=forged")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("outcome=UNKNOWN");
        assertThat(visitor.get("/connect/microsoft/callback?" + callback.getRawQuery())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("outcome=UNKNOWN");
        assertThat(back(callback)).contains("Your calendar is connected.");
        assertThat(back(callback)).contains("used before, or was started in another browser");
    }

    @Test
    @Tag("E5")
    void an_admin_sees_how_a_members_calendar_stands_and_can_not_change_it() {
        var admin = Visitor.of(customer.admin());
        var page = "/people/" + mia.id() + "/calendar";
        assertThat(admin.get("/people/" + mia.id()).body()).contains("href=\"" + page + "\"");
        assertThat(visitor.get("/people/" + mia.id()).body()).doesNotContain(page);
        assertThat(admin.get(page).body())
                .contains("Their calendar is not connected", "Only <span>mia</span> can connect");
        assertThat(admin.post(page + "/connect", Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.post(page + "/disconnect", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get(page).statusCode()).isEqualTo(403);
        assertThat(Visitor.of(new Customer().admin()).get(page).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("E1")
    void a_password_that_is_not_made_for_us_goes_nowhere() {
        visitor.get(PAGE + "/ical");
        var answer = visitor.post(
                PAGE + "/ical", Map.of("server", "0", "name", "mia@icloud.example", "password", "Tr0ub4dor&3"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"password-error\"", "no app-specific password")
                .doesNotContain("Tr0ub4dor");
        assertThat(visitor.post(PAGE + "/ical", Map.of("server", "7")).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("E4")
    void one_calendar_at_a_time() {
        connected();
        connected();
        assertThat(accounts().ofPerson(mia.id()))
                .hasValueSatisfying(account -> assertThat(account.kind()).isEqualTo(CalendarKind.GOOGLE));
    }

    @Test
    @Tag("E2")
    void connecting_is_the_last_step_of_completing_the_profile() {
        var profile = Map.of("name", "Mia", "timeZone", "Europe/Berlin");
        assertThat(visitor.get("/profile").body()).contains("Calendar settings");
        assertThat(visitor.act("/profile", profile).body()).contains("One last step: connect your calendar.");
        connected();
        visitor.get("/profile");
        assertThat(visitor.act("/profile", profile).body())
                .contains("Profile saved.")
                .doesNotContain("last step");
    }
}
