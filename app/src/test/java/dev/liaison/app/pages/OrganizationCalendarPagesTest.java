package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.CustomerExchange;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.support.SupportCases;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins, support and members see of the account that reads everybody's calendar. */
@Tag("E14")
class OrganizationCalendarPagesTest {
    private static final String TILES = "/manage/engagement/integrations";
    private static final String GOOGLE = TILES + "/google-calendar";
    private static final String EXCHANGE = TILES + "/microsoft-exchange";

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer =
            new Customer().enabled(Feature.GOOGLE_CALENDAR).enabled(Feature.MICROSOFT_EXCHANGE);
    private final Visitor admin = Visitor.of(customer.admin());

    @Tag("A1")
    @Tag("A5")
    @ParameterizedTest
    @ValueSource(strings = {GOOGLE, EXCHANGE, GOOGLE + "/disable", EXCHANGE + "/disable"})
    void the_page_is_for_global_admins_with_the_feature(String path) {
        assertThat(admin.get(path).statusCode()).isEqualTo(200);
        assertThat(Visitor.of(customer.mentee("mia")).get(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.of(new Customer().admin()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("A4")
    @Tag("A10")
    void the_page_says_what_is_read_before_anybody_goes_to_the_provider() {
        assertThat(admin.get(TILES).body()).contains("Google Calendar for the organization", GOOGLE, EXCHANGE);
        assertThat(admin.get(GOOGLE).body())
                .contains(
                        "What we read",
                        "no subject, no place, no names",
                        "active global admin",
                        "/connect/organization-calendar/google/start",
                        "Not connected");
        assertThat(admin.get(GOOGLE + "?outcome=NOT_AN_ADMIN").body()).contains("Nothing was kept.");
        assertThat(admin.get(GOOGLE + "?outcome=%3Cscript%3Ealert").body()).doesNotContain("alert", "class=\"banner");
    }

    @Test
    @Tag("A4")
    void after_connecting_the_tile_and_the_page_say_that_it_works_and_the_admin_gets_a_mail() {
        customer.withCalendars("google", "freebusy", customer.mentor("max"));
        connect("google", GOOGLE);
        Await.that("it works", () -> admin.get(GOOGLE).body().contains(">Connected</span>"));
        assertThat(admin.get(TILES).body())
                .contains("Connected", customer.admin().email());
        assertThat(customer.mail(customer.admin(), "can be read").toString()).contains("sees when a colleague is busy");
    }

    @Test
    @Tag("A12")
    void when_it_sees_nobody_the_page_and_the_tile_say_why_and_a_check_says_when_it_is_mended() {
        var max = customer.mentor("max");
        customer.withCalendars("google", "none", max);
        connect("google", GOOGLE);
        Await.that("it says why", () -> admin.get(GOOGLE).body().contains("see when " + max.email() + " is busy"));
        assertThat(admin.get(TILES).body()).contains("Needs attention", "Google Admin console");
        assertThat(admin.get(GOOGLE).body()).contains("Check again", "Integrate again");
        customer.withCalendars("google", "freebusy", max);
        admin.act(GOOGLE + "/check", Map.of());
        Await.that("it works", () -> admin.get(GOOGLE).body().contains(">Connected</span>"));
    }

    @Test
    @Tag("A8")
    void disabling_asks_first_gives_the_access_back_and_tells() {
        customer.withCalendars("google", "freebusy", customer.mentor("max"));
        connect("google", GOOGLE);
        Await.that("it works", () -> admin.get(GOOGLE).body().contains(">Connected</span>"));
        var account = account();
        assertThat(admin.get(GOOGLE + "/disable").body()).contains("Disable Google Calendar for the organization?");
        assertThat(account().live()).isTrue();
        assertThat(admin.act(GOOGLE + "/disable", Map.of()).body())
                .containsAnyOf("It is disabled.", "It takes effect in a moment.");
        Await.that(
                "the secret is gone",
                () -> liaison.bean(Vault.class).get(account.id()).isEmpty());
        assertThat(customer.granted("google", customer.admin())).isFalse();
        customer.mail(customer.admin(), "no longer read");
        assertThat(admin.act(GOOGLE + "/disable", Map.of()).body()).contains("Nothing is connected.");
    }

    @Test
    @Tag("E15")
    void while_one_exchange_is_connected_the_page_explains_why_the_other_can_not_be() {
        connect("microsoft", EXCHANGE);
        assertThat(admin.get(EXCHANGE).body()).contains("exclude each other").doesNotContain("Ask support</button>");
        assertThat(admin.act(EXCHANGE + "/on-premises", Map.of()).body()).contains("Nothing was changed.");
        assertThat(settingUp()).isEmpty();
    }

    @Test
    @Tag("E15")
    @Tag("A2")
    void support_signs_in_to_exchange_on_premises_and_the_password_goes_nowhere_but_into_the_vault() {
        assertThat(admin.act(EXCHANGE + "/on-premises", Map.of("note", "mail.customer.example"))
                        .body())
                .contains("Support is setting it up", "exclude each other", "Withdraw");
        assertThat(liaison.bean(SupportCases.class).of(customer.organization().id()))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("Exchange on-premises", "mail.customer.example"));
        var exchange = CustomerExchange.of(customer.admin());
        var support = Visitor.support();
        var page = supportPage(settingUp().orElseThrow());
        assertThat(support.get(page).body()).contains("No sign-in has worked yet");
        assertThat(signIn(support, exchange.host(), "wrong")).contains("is not right");
        assertThat(signIn(support, "127.0.0.1", CustomerExchange.PASSWORD)).contains("no Exchange server");
        assertThat(signIn(support, "http://evil/", CustomerExchange.PASSWORD)).contains("Write the host");
        assertThat(liaison.bean(CalendarAccounts.class)
                        .ofOrganization(customer.organization().id()))
                .isEmpty();
        assertThat(signIn(support, exchange.host(), CustomerExchange.PASSWORD))
                .contains("The sign-in works", exchange.host())
                .doesNotContain(CustomerExchange.PASSWORD);
        assertThat(liaison.bean(Vault.class).get(account().id()).orElseThrow().value())
                .contains(CustomerExchange.PASSWORD);
    }

    @Test
    @Tag("E15")
    @Tag("E13")
    void support_chooses_oauth_and_an_application_reads_the_calendars() {
        var exchange =
                CustomerExchange.of(customer.admin(), customer.mentor("max")).withApplication();
        admin.act(EXCHANGE + "/on-premises", Map.of());
        var support = Visitor.support();
        var page = supportPage(settingUp().orElseThrow());
        assertThat(support.get(page).body()).contains("?way=oauth").doesNotContain("Token URL");
        assertThat(support.get(page + "?way=oauth").body()).contains("Token URL", "Client secret", "Mailbox");
        assertThat(byApplication(support, exchange, Map.of("clientSecret", "wrong")))
                .contains("No token was given");
        assertThat(byApplication(support, exchange, Map.of("tokenUrl", "https://127.0.0.1/token")))
                .contains("no Exchange server");
        assertThat(byApplication(support, exchange, Map.of("tokenUrl", "http://localhost/token")))
                .contains("token URL with https");
        assertThat(byApplication(support, exchange, Map.of("mailbox", ""))).contains("and the mailbox");
        assertThat(byApplication(
                        support,
                        exchange,
                        Map.of("mailbox", customer.mentor("eve").email())))
                .contains("does not let the application act");
        assertThat(byApplication(support, exchange, Map.of()))
                .contains("The sign-in works", exchange.host())
                .doesNotContain(CustomerExchange.CLIENT_SECRET);
        assertThat(account().scopes()).isEqualTo("https://localhost/.default");
        assertThat(liaison.bean(Vault.class).get(account().id()).orElseThrow().value())
                .contains(CustomerExchange.CLIENT_SECRET);
    }

    @Test
    @Tag("E15")
    @Tag("A12")
    void an_application_whose_role_was_taken_away_is_told_apart() {
        var exchange = CustomerExchange.of(customer.admin()).withApplication();
        exchange.takeRoleAway();
        admin.act(EXCHANGE + "/on-premises", Map.of());
        assertThat(byApplication(Visitor.support(), exchange, Map.of())).contains("ApplicationImpersonation");
        assertThat(liaison.bean(CalendarAccounts.class)
                        .ofOrganization(customer.organization().id()))
                .isEmpty();
    }

    @Test
    @Tag("E15")
    void support_can_not_keep_the_account_of_somebody_who_is_no_global_admin_there() {
        admin.act(EXCHANGE + "/on-premises", Map.of());
        var page = supportPage(settingUp().orElseThrow());
        var exchange = CustomerExchange.of(customer.mentor("tom"));
        var support = Visitor.support();
        support.get(page);
        var answer = support.act(page, exchange.passwordForm());
        assertThat(answer.body()).contains("active global admin");
        assertThat(liaison.bean(CalendarAccounts.class)
                        .ofOrganization(customer.organization().id()))
                .isEmpty();
    }

    @Test
    void support_begins_unasked_and_only_for_that_organization_and_account() {
        var support = Visitor.support();
        var organization = "/support/organizations/" + customer.organization().id();
        assertThat(support.get(organization).body()).contains("Exchange on-premises");
        assertThat(support.act(organization + "/exchange", Map.of()).body()).contains("No sign-in has worked yet");
        var account = settingUp().orElseThrow();
        var stranger = new Customer().organization().id();
        assertThat(support.get("/support/organizations/" + stranger + "/exchange/" + account)
                        .statusCode())
                .isEqualTo(404);
        assertThat(support.get(organization + "/exchange/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(admin.get(organization + "/exchange/" + account).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("E3")
    void a_member_reads_which_way_their_calendar_is_read_and_their_own_wins() {
        customer.enabled(Feature.SCHEDULING_ASSISTANT);
        var max = customer.mentor("max");
        var mia = customer.mentor("mia");
        customer.withCalendars("google", "freebusy", max, mia).withCalendars("microsoft", "freebusy", mia);
        var member = Visitor.of(max);
        assertThat(member.get("/settings/calendar").body()).contains("Your calendar is not connected");
        connect("google", GOOGLE);
        connect("microsoft", EXCHANGE);
        Await.that("it is read", () -> member.get("/settings/calendar")
                .body()
                .contains("Your organization&#39;s Google or Microsoft 365 account reads your calendar"));
        Await.that(
                "it was checked",
                () -> member.get("/settings/calendar").body().contains("You need not connect anything. Your own"));
        var page = member.post("/connect/calendar/google/start", Map.of());
        member.get(consents(page.headers().firstValue("Location").orElseThrow(), max));
        assertThat(member.get("/settings/calendar").body())
                .contains("Your Google calendar is connected", "instead of your organization&#39;s account");
    }

    private void connect(String provider, String page) {
        customer.withCalendars(provider, "freebusy", customer.admin());
        admin.get(page);
        var start = admin.post("/connect/organization-calendar/" + provider + "/start", Map.of());
        var back = admin.get(consents(start.headers().firstValue("Location").orElseThrow(), customer.admin()));
        var next = back.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith(page + "?outcome=CONNECTED");
        assertThat(admin.get(next).body()).contains("The account is connected.");
    }

    /** Somebody says yes at the provider. @return the way back */
    private String consents(String page, Person person) {
        var back = liaison.sandbox().decide(URI.create(page), "decision=allow&account=" + person.email());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private String signIn(Visitor support, String host, String password) {
        var page = supportPage(settingUp().orElseThrow());
        support.get(page);
        return support.act(page, Map.of("host", host, "name", customer.admin().email(), "password", password))
                .body();
    }

    private String byApplication(Visitor support, CustomerExchange exchange, Map<String, String> instead) {
        var page = supportPage(settingUp().orElseThrow());
        support.get(page);
        var form = new HashMap<>(exchange.applicationForm());
        form.putAll(instead);
        return support.act(page + "/oauth", form).body();
    }

    private String supportPage(UUID account) {
        return "/support/organizations/" + customer.organization().id() + "/exchange/" + account;
    }

    private java.util.Optional<UUID> settingUp() {
        return liaison.bean(OrganizationCalendarProcess.class)
                .settingUp(customer.organization().id());
    }

    private CalendarAccount account() {
        return liaison.bean(CalendarAccounts.class)
                .ofOrganization(customer.organization().id())
                .get(0);
    }
}
