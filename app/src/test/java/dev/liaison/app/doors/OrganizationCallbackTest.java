package dev.liaison.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way to a provider and back for a whole organization, taken by whom and with what it should not be. */
@Tag("E14")
class OrganizationCallbackTest {
    private static final String GOOGLE = "/connect/organization-calendar/google/start";
    private static final String MICROSOFT = "/connect/organization-calendar/microsoft/start";

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer = new Customer();
    private Visitor admin = new Visitor(liaison.url());

    @BeforeEach
    void enable() {
        customer.enabled(Feature.GOOGLE_CALENDAR).enabled(Feature.MICROSOFT_EXCHANGE);
        admin = signedIn(customer.admin());
    }

    private Visitor signedIn(Person person) {
        var visitor = new Visitor(liaison.url()).signedIn(person.email(), Customer.PASSWORD);
        visitor.get("/cases/new");
        return visitor;
    }

    private String dedicated() {
        return customer.admin().email();
    }

    @Test
    void the_account_of_a_global_admin_is_kept_and_only_in_the_vault() {
        assertThat(comesBack(admin, "google", dedicated(), state(admin, GOOGLE)))
                .endsWith("/manage/engagement/integrations/google-calendar?outcome=CONNECTED");
        var account = accounts().get(0);
        assertThat(account.kind()).isEqualTo(CalendarKind.GOOGLE);
        assertThat(account.ofOrganization()).isTrue();
        assertThat(account.address()).isEqualTo(dedicated());
        assertThat(liaison.bean(Vault.class).get(account.id())).isPresent();
        Await.that("it was read", () -> accounts().get(0).verifiedAt() != null);
    }

    @Test
    void an_account_of_nobody_who_is_a_global_admin_here_is_given_back() {
        var mentor = customer.mentor("max").email();
        assertThat(comesBack(admin, "google", mentor, state(admin, GOOGLE))).endsWith("NOT_AN_ADMIN");
        assertThat(liaison.calendars().revoked()).contains("tokens of " + mentor);
        var other = new Customer().admin().email();
        assertThat(comesBack(admin, "google", other, state(admin, GOOGLE))).endsWith("NOT_AN_ADMIN");
        assertThat(accounts()).isEmpty();
        assertThat(secrets()).isZero();
    }

    @Test
    void what_is_given_back_does_not_end_the_same_persons_own_calendar() {
        customer.enabled(Feature.SCHEDULING_ASSISTANT);
        var max = customer.mentor("max");
        var maxHere = signedIn(max);
        assertThat(comesBack(maxHere, "google", max.email(), state(maxHere, "/connect/calendar/google/start")))
                .endsWith("/settings/calendar?outcome=CONNECTED");
        assertThat(comesBack(admin, "google", max.email(), state(admin, GOOGLE)))
                .endsWith("NOT_AN_ADMIN");
        assertThat(liaison.calendars().revoked()).doesNotContain("tokens of " + max.email());
    }

    @Test
    @Tag("B1")
    void a_state_counts_once_and_in_the_session_that_got_it_only() {
        var state = state(admin, GOOGLE);
        var elsewhere = signedIn(customer.admin());
        assertThat(comesBack(elsewhere, "google", dedicated(), state)).endsWith("/google-calendar?outcome=UNKNOWN");
        assertThat(comesBack(new Visitor(liaison.url()), "google", dedicated(), state))
                .endsWith("UNKNOWN");
        assertThat(accounts()).isEmpty();
        assertThat(comesBack(admin, "google", dedicated(), state)).endsWith("CONNECTED");
        assertThat(comesBack(admin, "google", dedicated(), state)).endsWith("UNKNOWN");
        assertThat(accounts()).hasSize(1);
    }

    @Test
    void a_state_of_one_provider_is_none_of_the_other_and_a_members_is_none_of_an_admins() {
        var state = state(admin, GOOGLE);
        assertThat(comesBack(admin, "microsoft", dedicated(), state)).endsWith("/microsoft-exchange?outcome=UNKNOWN");
        assertThat(comesBack(admin, "google", dedicated(), state.substring("all.".length())))
                .endsWith("/settings/calendar?outcome=UNKNOWN");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void who_cancels_or_leaves_the_box_out_or_brings_a_code_of_nobody_is_told_so() {
        assertThat(location(admin, "/connect/google/callback?error=access_denied&state=" + state(admin, GOOGLE)))
                .endsWith("CANCELLED");
        assertThat(comesBack(admin, "google", "box-left-out", state(admin, GOOGLE)))
                .endsWith("NOT_GRANTED");
        assertThat(comesBack(admin, "google", "made-up", state(admin, GOOGLE))).endsWith("REFUSED");
        assertThat(comesBack(admin, "google", "down", state(admin, GOOGLE))).endsWith("UNREACHABLE");
        assertThat(accounts()).isEmpty();
    }

    @Test
    @Tag("A5")
    void an_admin_who_is_none_any_more_when_they_come_back_connects_nothing() {
        var state = state(admin, GOOGLE);
        liaison.bean(JdbcClient.class)
                .sql("update app.people set global_admin = false where id = ?")
                .param(customer.admin().id())
                .update();
        assertThat(comesBack(admin, "google", dedicated(), state)).endsWith("UNKNOWN");
        assertThat(admin.post(GOOGLE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(accounts()).isEmpty();
    }

    @Test
    @Tag("A1")
    void what_support_switched_off_meanwhile_is_given_back() {
        var state = state(admin, GOOGLE);
        liaison.bean(JdbcClient.class)
                .sql("update app.features set enabled = false where organization_id = ? and feature = ?")
                .params(customer.organization().id(), Feature.GOOGLE_CALENDAR.name())
                .update();
        assertThat(comesBack(admin, "google", dedicated(), state)).endsWith("SWITCHED_OFF");
        assertThat(liaison.calendars().revoked()).contains("tokens of " + dedicated());
        assertThat(accounts()).isEmpty();
    }

    @Test
    void the_same_account_again_is_the_same_connection() {
        comesBack(admin, "google", dedicated(), state(admin, GOOGLE));
        var first = accounts().get(0);
        assertThat(comesBack(admin, "google", dedicated(), state(admin, GOOGLE)))
                .endsWith("CONNECTED");
        assertThat(accounts()).extracting(CalendarAccount::id).containsExactly(first.id());
        assertThat(liaison.calendars().revoked()).doesNotContain("tokens of " + dedicated());
    }

    @Test
    @Tag("E15")
    void online_can_not_be_authorized_while_on_premises_is_being_set_up() {
        var page = "/manage/engagement/integrations/microsoft-exchange";
        assertThat(location(admin.post(page + "/on-premises", Map.of("note", "mail.example.org"))))
                .endsWith(page);
        assertThat(location(admin.post(MICROSOFT, Map.of()))).endsWith("outcome=EXCLUDED");
        assertThat(location(admin.post(page + "/on-premises/withdraw", Map.of())))
                .endsWith(page);
        assertThat(comesBack(admin, "microsoft", dedicated(), state(admin, MICROSOFT)))
                .endsWith("CONNECTED");
    }

    @Test
    @Tag("A5")
    @Tag("D14")
    void only_a_global_admin_with_the_feature_begins_it_and_by_post_only() {
        assertThat(signedIn(customer.mentee("tom")).post(GOOGLE, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(signedIn(new Customer().admin()).post(GOOGLE, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(admin.get(GOOGLE).statusCode()).isEqualTo(405);
        assertThat(admin.post("/connect/organization-calendar/ical/start", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private String state(Visitor visitor, String start) {
        var consent = URI.create(location(visitor.post(start, Map.of())));
        assertThat(consent.getHost()).isEqualTo("provider.example");
        return Customer.query(consent, "state").orElseThrow();
    }

    private static String comesBack(Visitor visitor, String provider, String code, String state) {
        return location(visitor, "/connect/" + provider + "/callback?code=" + code + "&state=" + state);
    }

    private static String location(Visitor visitor, String path) {
        return location(visitor.get(path));
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    private List<CalendarAccount> accounts() {
        return liaison.bean(CalendarAccounts.class)
                .ofOrganization(customer.organization().id());
    }

    private int secrets() {
        return liaison.bean(JdbcClient.class)
                .sql("select count(*) from app.secrets where tenant = ?")
                .param(customer.organization().id().toString())
                .query(Integer.class)
                .single();
    }
}
