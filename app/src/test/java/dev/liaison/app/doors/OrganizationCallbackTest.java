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
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Person max = customer.mentor("max");
    private Visitor admin = new Visitor(liaison.url());

    @BeforeEach
    void enable() {
        customer.enabled(Feature.GOOGLE_CALENDAR)
                .enabled(Feature.MICROSOFT_EXCHANGE)
                .withCalendars("google", "freebusy", customer.admin(), max)
                .withCalendars("microsoft", "freebusy", customer.admin(), max);
        admin = signedIn(customer.admin());
    }

    private Visitor signedIn(Person person) {
        var visitor = new Visitor(liaison.url()).signedIn(person.email(), Customer.PASSWORD);
        visitor.get("/cases/new");
        return visitor;
    }

    @Test
    void the_account_of_a_global_admin_is_kept_and_only_in_the_vault() {
        assertThat(comesBack(admin, allows(admin, GOOGLE, customer.admin())))
                .endsWith("/manage/engagement/integrations/google-calendar?outcome=CONNECTED");
        var account = accounts().get(0);
        assertThat(account.kind()).isEqualTo(CalendarKind.GOOGLE);
        assertThat(account.ofOrganization()).isTrue();
        assertThat(account.address()).isEqualTo(customer.admin().email());
        assertThat(liaison.bean(Vault.class).get(account.id())).isPresent();
        Await.that("it was read", () -> accounts().get(0).verifiedAt() != null);
    }

    @Test
    void an_account_of_nobody_who_is_a_global_admin_here_is_given_back() {
        assertThat(comesBack(admin, allows(admin, GOOGLE, max))).endsWith("NOT_AN_ADMIN");
        assertThat(customer.granted("google", max)).isFalse();
        var other = new Customer();
        other.withCalendars("google", "freebusy", other.admin());
        assertThat(comesBack(admin, allows(admin, GOOGLE, other.admin()))).endsWith("NOT_AN_ADMIN");
        assertThat(customer.granted("google", other.admin())).isFalse();
        assertThat(accounts()).isEmpty();
        assertThat(secrets()).isZero();
    }

    @Test
    @Tag("E4")
    void what_is_given_back_does_not_end_the_same_persons_own_calendar() {
        customer.enabled(Feature.SCHEDULING_ASSISTANT);
        var maxHere = signedIn(max);
        assertThat(comesBack(maxHere, allows(maxHere, "/connect/calendar/google/start", max)))
                .endsWith("/settings/calendar?outcome=CONNECTED");
        assertThat(comesBack(admin, allows(admin, GOOGLE, max))).endsWith("NOT_AN_ADMIN");
        assertThat(customer.granted("google", max)).isTrue();
    }

    @Test
    @Tag("B1")
    void a_state_counts_once_and_in_the_session_that_got_it_only() {
        var back = allows(admin, GOOGLE, customer.admin());
        var elsewhere = signedIn(customer.admin());
        assertThat(comesBack(elsewhere, back)).endsWith("/google-calendar?outcome=UNKNOWN");
        assertThat(comesBack(new Visitor(liaison.url()), back)).endsWith("UNKNOWN");
        assertThat(accounts()).isEmpty();
        assertThat(comesBack(admin, back)).endsWith("CONNECTED");
        assertThat(comesBack(admin, back)).endsWith("UNKNOWN");
        assertThat(accounts()).hasSize(1);
    }

    @Test
    void a_state_of_one_provider_is_none_of_the_other_and_a_members_is_none_of_an_admins() {
        var back = allows(admin, GOOGLE, customer.admin());
        assertThat(comesBack(admin, back.replace("/google/", "/microsoft/")))
                .endsWith("/microsoft-exchange?outcome=UNKNOWN");
        assertThat(comesBack(admin, back.replace("state=all.", "state=")))
                .endsWith("/settings/calendar?outcome=UNKNOWN");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void who_cancels_or_leaves_the_box_out_or_brings_a_code_of_nobody_is_told_so() {
        var cancelled = liaison.sandbox().decide(consentPage(admin, GOOGLE), "decision=cancel");
        assertThat(comesBack(admin, path(cancelled))).endsWith("CANCELLED");
        var without = liaison.sandbox()
                .decide(
                        consentPage(admin, GOOGLE),
                        "decision=allow&scopes_shown=true&account="
                                + customer.admin().email());
        assertThat(comesBack(admin, path(without))).endsWith("NOT_GRANTED");
        var back = allows(admin, GOOGLE, customer.admin());
        assertThat(comesBack(admin, back.replaceFirst("code=[^&]+", "code=made-up")))
                .endsWith("REFUSED");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void who_takes_longer_than_ten_minutes_starts_again() {
        var back = allows(admin, GOOGLE, customer.admin());
        liaison.bean(OrganizationCalendarProcess.class).notAuthorized(account(back));
        assertThat(comesBack(admin, back)).endsWith("EXPIRED");
        assertThat(customer.granted("google", customer.admin())).isFalse();
        assertThat(accounts()).isEmpty();
    }

    /** The account that would come of it: the only one that is waited for. */
    private UUID account(String back) {
        assertThat(back).contains("state=all.");
        return liaison.bean(JdbcClient.class)
                .sql("select business_key_ from camunda.act_ru_execution where tenant_id_ = ?"
                        + " and business_key_ like 'organization-calendar:%'")
                .param(customer.organization().id().toString())
                .query((row, number) -> UUID.fromString(row.getString(1).split(":")[1]))
                .single();
    }

    @Test
    @Tag("A5")
    void an_admin_who_is_none_any_more_when_they_come_back_connects_nothing() {
        var back = allows(admin, GOOGLE, customer.admin());
        liaison.bean(JdbcClient.class)
                .sql("update app.people set global_admin = false where id = ?")
                .param(customer.admin().id())
                .update();
        assertThat(comesBack(admin, back)).endsWith("UNKNOWN");
        assertThat(admin.post(GOOGLE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(accounts()).isEmpty();
    }

    @Test
    @Tag("A1")
    void what_support_switched_off_meanwhile_is_given_back() {
        var back = allows(admin, GOOGLE, customer.admin());
        liaison.bean(JdbcClient.class)
                .sql("update app.features set enabled = false where organization_id = ? and feature = ?")
                .params(customer.organization().id(), Feature.GOOGLE_CALENDAR.name())
                .update();
        assertThat(comesBack(admin, back)).endsWith("SWITCHED_OFF");
        assertThat(customer.granted("google", customer.admin())).isFalse();
        assertThat(accounts()).isEmpty();
    }

    @Test
    void the_same_account_again_is_the_same_connection_and_goes_on_reading() {
        comesBack(admin, allows(admin, GOOGLE, customer.admin()));
        var first = accounts().get(0);
        assertThat(comesBack(admin, allows(admin, GOOGLE, customer.admin()))).endsWith("CONNECTED");
        assertThat(accounts()).extracting(CalendarAccount::id).containsExactly(first.id());
        assertThat(customer.granted("google", customer.admin())).isTrue();
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
        assertThat(comesBack(admin, allows(admin, MICROSOFT, customer.admin()))).endsWith("CONNECTED");
    }

    @Test
    @Tag("A5")
    @Tag("D14")
    void only_a_global_admin_with_the_feature_begins_it_and_by_post_only() {
        assertThat(signedIn(max).post(GOOGLE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(signedIn(new Customer().admin()).post(GOOGLE, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(admin.get(GOOGLE).statusCode()).isEqualTo(405);
        assertThat(admin.post("/connect/organization-calendar/ical/start", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private static URI consentPage(Visitor visitor, String start) {
        return URI.create(location(visitor.post(start, Map.of())));
    }

    /** Somebody says yes at the provider. @return the way back, not taken yet */
    private String allows(Visitor visitor, String start, Person dedicated) {
        var page = consentPage(visitor, start);
        return path(liaison.sandbox().decide(page, "decision=allow&account=" + dedicated.email()));
    }

    private static String path(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String comesBack(Visitor visitor, String path) {
        return location(visitor.get(path));
    }

    private static String location(HttpResponse<String> answer) {
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
