package dev.liaison.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Visitor;
import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By CalDAV a whole event comes, whatever was asked for: nothing but its times stays. */
@Tag("E6")
class OnlyBusyTimesOfICloudTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final String SETTINGS = "/_control/icloud/settings";

    private final Canary canary = new Canary();
    private final Leaks leaks = new Leaks(canary);
    private final Customer customer = new Customer();
    private final Person max = customer.mentor("max");
    private final Visitor visitor = new Visitor(LIAISON.url()).signedIn(max.email(), Customer.PASSWORD);
    private final ReadMember ida = new ReadMember(customer.mentee("ida"), calendar());

    private FullCalendar calendar() {
        var box = "ida." + UUID.randomUUID().toString().substring(0, 8) + "@icloud.com";
        return new FullCalendar("icloud", box, canary);
    }

    @BeforeEach
    void sheIsConnectedToAServerThatSendsEverything() {
        LIAISON.sandbox().send("PUT", SETTINGS, "{\"partial_retrieval\":false}");
        new Scheduling(customer).connected(max, ida.person());
        ida.connectsWithPassword();
    }

    @AfterEach
    void quiet() {
        LIAISON.sandbox().delete("/_control/faults");
        LIAISON.sandbox().send("PUT", SETTINGS, "{\"partial_retrieval\":true}");
        leaks.close();
    }

    @Test
    void of_a_calendar_that_is_read_only_busy_times_are_known() {
        assertThat(availability()).isInstanceOfSatisfying(Availability.Known.class, it -> assertThat(it.taken())
                .isNotEmpty());
        assertThat(week()).contains("Unavailable");
        ida.timePasses();
        everybodyLooksAround();
        nothingCameOut();
    }

    @Test
    void a_garbled_answer_is_passed_on_to_nobody() {
        ida.calendar().fault("garbled", 200);
        assertThat(week()).contains("Unknown");
        ida.calendar().fault("malformed", 200);
        ida.timePasses();
        Await.that(
                "both were answered",
                () -> LIAISON.sandbox().get("/_control/faults").isEmpty());
        everybodyLooksAround();
        nothingCameOut();
    }

    @Test
    void a_check_that_fails_does_not_say_what_the_provider_said() {
        ida.calendar().fault("http", 500);
        ida.timePasses();
        assertThat(ida.saysWhyTheCheckFailed()).contains("Unreachable", "500");
        nothingCameOut();
    }

    @Test
    void who_is_told_that_their_calendar_can_not_be_read_is_not_told_what_is_in_it() {
        ida.calendar().accessTakenBack();
        week();
        Await.that("the loss is known", () -> ida.account().health() == Health.NEEDS_ATTENTION);
        ida.timePasses();
        customer.mail(ida.person(), "calendar");
        everybodyLooksAround();
        nothingCameOut();
    }

    private String week() {
        return leaks.saw(visitor.get("/availability?with=" + ida.person().id()).body());
    }

    private Availability availability() {
        var now = Instant.now();
        return LIAISON.bean(Availabilities.class)
                .of(customer.organization().id(), List.of(ida.person()), new Window(now, now.plus(Duration.ofDays(7))))
                .values()
                .iterator()
                .next();
    }

    private void everybodyLooksAround() {
        Stream.of("/", "/settings/calendar", "/settings/calendar/ical", "/profile", "/availability")
                .forEach(ida::opens);
    }

    private void nothingCameOut() {
        ida.pages().forEach(leaks::saw);
        leaks.none(List.of(ida.account().id()), customer, List.of());
    }
}
