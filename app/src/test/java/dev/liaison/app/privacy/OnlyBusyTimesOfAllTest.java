package dev.liaison.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.CustomerExchange;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Visitor;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The account that reads everybody's calendar may see more than busy times, where colleagues show each other more. It takes no more. */
@Tag("E6")
@Tag("E14")
class OnlyBusyTimesOfAllTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final String TILES = "/manage/engagement/integrations";

    private final Canary canary = new Canary();
    private final Leaks leaks = new Leaks(canary);
    private final Customer customer =
            new Customer().enabled(Feature.GOOGLE_CALENDAR).enabled(Feature.MICROSOFT_EXCHANGE);
    private final Person max = customer.mentor("max");
    private final Person mia = customer.mentee("mia");
    private final Visitor admin =
            new Visitor(LIAISON.url()).signedIn(customer.admin().email(), Customer.PASSWORD);
    private final Visitor member = new Visitor(LIAISON.url()).signedIn(max.email(), Customer.PASSWORD);

    /** How everybody's calendar is read. */
    enum Way {
        GOOGLE("google", "google-calendar"),
        EXCHANGE_ONLINE("microsoft", "microsoft-exchange"),
        EXCHANGE_BY_PASSWORD("exchange", "microsoft-exchange"),
        EXCHANGE_BY_OAUTH("exchange", "microsoft-exchange");

        private final String provider;
        private final String tile;

        Way(String provider, String tile) {
            this.provider = provider;
            this.tile = tile;
        }

        String page() {
            return TILES + "/" + tile;
        }
    }

    @AfterEach
    void quiet() {
        LIAISON.sandbox().delete("/_control/faults");
        leaks.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void of_colleagues_calendars_only_busy_times_are_known(Way way) {
        new Scheduling(customer).connected(max, mia);
        var calendars = Stream.of(max, mia)
                .map(each -> new FullCalendar(way.provider, each.email(), canary))
                .toList();
        calendars.forEach(FullCalendar::make);
        calendars.forEach(FullCalendar::shownInDetail);
        connect(way);
        Await.that("it works", () -> admin.get(way.page()).body().contains(">Connected</span>"));
        assertThat(week("")).contains("Unavailable");
        timePasses();
        calendars.get(1).broken();
        assertThat(week("&duration=45&week=" + new Scheduling(customer).week())).isNotEmpty();
        LIAISON.sandbox()
                .fault("{\"method\":\"%s.*\",\"kind\":\"garbled\",\"message\":\"%s\"}"
                        .formatted(way.provider, canary.after("Tea with")));
        timePasses();
        everybodyLooksAround(way);
        leaks.none(List.of(account().id()), customer, List.of());
    }

    private void connect(Way way) {
        switch (way) {
            case GOOGLE, EXCHANGE_ONLINE -> consent(way);
            case EXCHANGE_BY_PASSWORD -> {
                var exchange = CustomerExchange.of(customer.admin());
                setUp("", exchange.passwordForm());
            }
            case EXCHANGE_BY_OAUTH -> {
                var exchange = CustomerExchange.of(customer.admin()).withApplication();
                setUp("/oauth", exchange.applicationForm());
            }
        }
    }

    private void consent(Way way) {
        customer.withCalendars(way.provider, "freebusy", customer.admin());
        admin.get(way.page());
        var start = admin.post("/connect/organization-calendar/" + way.provider + "/start", Map.of());
        var consent = URI.create(start.headers().firstValue("Location").orElseThrow());
        var back = LIAISON.sandbox()
                .decide(consent, "decision=allow&account=" + customer.admin().email());
        leaks.saw(admin.get(back.getRawPath() + "?" + back.getRawQuery()).body());
    }

    /** Support types it, and completes the task. */
    private void setUp(String door, Map<String, String> form) {
        var support = new Visitor(LIAISON.url()).signedIn(Customer.support(), Customer.PASSWORD);
        var organization = "/support/organizations/" + customer.organization().id();
        support.get(organization);
        support.post(organization + "/exchange", Map.of());
        var process = LIAISON.bean(OrganizationCalendarProcess.class);
        var page = organization + "/exchange/"
                + process.settingUp(customer.organization().id()).orElseThrow();
        support.get(page);
        support.post(page + door, form);
        assertThat(leaks.saw(support.get(page).body())).contains("A sign-in is kept");
        var tasks = LIAISON.bean(TaskService.class);
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(
                        OrganizationCalendarProcess.key(account().id()))
                .singleResult()
                .getId());
    }

    private CalendarAccount account() {
        return LIAISON.bean(CalendarAccounts.class)
                .ofOrganization(customer.organization().id())
                .get(0);
    }

    private String week(String more) {
        return leaks.saw(member.get("/availability?with=" + mia.id() + more).body());
    }

    /** The next check comes now. */
    private void timePasses() {
        var instance = LIAISON.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        OrganizationCalendarProcess.key(account().id()))
                .singleResult()
                .getId();
        var jobs = LIAISON.bean(ManagementService.class);
        var timer =
                Await.until("a timer", () -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream()
                        .findFirst());
        jobs.executeJob(timer.getId());
    }

    private void everybodyLooksAround(Way way) {
        Stream.of("/", "/settings/calendar", "/availability")
                .forEach(path -> leaks.saw(member.get(path).body()));
        Stream.of("/", TILES, way.page(), "/manage/audit", "/manage/deliveries", "/manage/scheduling")
                .forEach(path -> leaks.saw(admin.get(path).body()));
    }
}
