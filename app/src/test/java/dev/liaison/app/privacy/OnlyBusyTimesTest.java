package dev.liaison.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is in a calendar, and whatever goes wrong: nothing but busy times comes out of the provider's answer. */
@Tag("E6")
class OnlyBusyTimesTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    /** The rest is told by mail. */
    private static final int IN_SLACK = 2;

    private final Canary canary = new Canary();
    private final Leaks leaks = new Leaks(canary);
    private final Customer customer = new Customer();
    private final Person max = customer.mentor("max");
    private final List<ReadMember> members = List.of(
            member("gia", "google", "gia." + canary(), "gmail.com"),
            member("wim", "microsoft", "wim." + canary(), "customer.example"),
            member("pia", "microsoft", "pia." + canary(), "outlook.com"));
    private int weeks;

    /** Addresses are known to us, and must differ from those of other tests. */
    private static String canary() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private ReadMember member(String name, String provider, String box, String domain) {
        var person = customer.mentee(name);
        LIAISON.bean(MentoringConnections.class)
                .add(new MentoringConnection(
                        UUID.randomUUID(),
                        customer.organization().id(),
                        customer.program().id(),
                        max.id(),
                        person.id(),
                        null,
                        Instant.now(),
                        null));
        return new ReadMember(person, new FullCalendar(provider, box + "@" + domain, canary));
    }

    @BeforeEach
    void everybodyIsConnected() {
        LIAISON.bean(Features.class)
                .save(new FeatureState(
                        customer.organization().id(),
                        Feature.SCHEDULING_ASSISTANT,
                        true,
                        Instant.now(),
                        "support",
                        ""));
        customer.enabled(Feature.GROUP_SCHEDULING);
        customer.connected();
        members.stream().limit(IN_SLACK).forEach(each -> customer.inSlack(each.person()));
        members.forEach(ReadMember::connects);
    }

    @AfterEach
    void quiet() {
        LIAISON.sandbox().delete("/_control/faults");
        leaks.close();
    }

    @Test
    void of_calendars_that_are_read_only_busy_times_are_known() {
        var known = availability();
        assertThat(known)
                .hasSize(3)
                .allMatch(it ->
                        it instanceof Availability.Known read && !read.taken().isEmpty());
        assertThat(weekOfAll()).contains("Unavailable");
        members.forEach(ReadMember::timePasses);
        everybodyLooksAround();
        nothingCameOut();
    }

    @Test
    void an_answer_that_goes_wrong_is_passed_on_to_nobody() {
        wrong("http", 429);
        wrong("http", 500);
        wrong("malformed", 200);
        wrong("garbled", 200);
        wrong("http", 403);
        everybodyLooksAround();
        nothingCameOut();
    }

    @Test
    void a_check_that_fails_does_not_say_what_the_provider_said() {
        members.forEach(each -> each.calendar().fault("http", 500));
        members.forEach(ReadMember::timePasses);
        members.forEach(each -> assertThat(each.saysWhyTheCheckFailed()).contains("Unreachable", "500"));
        nothingCameOut();
    }

    @Test
    void a_garbled_answer_to_a_check_leaves_no_trace_of_itself() {
        members.forEach(each -> each.calendar().fault("garbled", 200));
        members.forEach(ReadMember::timePasses);
        Await.that(
                "all are answered",
                () -> LIAISON.sandbox().get("/_control/faults").isEmpty());
        everybodyLooksAround();
        nothingCameOut();
    }

    @Test
    void who_is_told_that_their_calendar_can_not_be_read_is_not_told_what_is_in_it() {
        members.forEach(each -> each.calendar().broken());
        weekOfAll();
        members.forEach(each -> each.calendar().accessTakenBack());
        weekOfAll();
        members.forEach(
                each -> Await.that("the loss is known", () -> each.account().health() == Health.NEEDS_ATTENTION));
        members.forEach(ReadMember::timePasses);
        customer.mail(members.get(2).person(), "calendar");
        Await.that("Slack told the others", () -> members.stream()
                .limit(IN_SLACK)
                .noneMatch(each -> customer.messages(each.person()).isEmpty()));
        everybodyLooksAround();
        nothingCameOut();
    }

    @Test
    void a_provider_that_refuses_to_connect_is_not_quoted() {
        for (var provider : List.of("google", "microsoft")) {
            LIAISON.sandbox()
                    .fault(
                            "{\"method\":\"%s.token\",\"kind\":\"http\",\"status\":400,\"error\":\"%s\",\"message\":\"%s\"}"
                                    .formatted(provider, canary.after("Tea with"), canary.after("Kitchen of")));
        }
        members.get(0).goesToConnect();
        members.get(1).goesToConnect();
        nothingCameOut();
    }

    /** For everybody, in a week that nobody has asked for yet. */
    private void wrong(String kind, int status) {
        members.forEach(each -> each.calendar().fault(kind, status));
        assertThat(weekOfAll()).contains("Unknown");
        assertThat(LIAISON.sandbox().get("/_control/faults")).as(kind).isEmpty();
    }

    private String weekOfAll() {
        var visitor = new Visitor(LIAISON.url()).signedIn(max.email(), Customer.PASSWORD);
        var monday = LocalDate.now(ZoneOffset.UTC).plusWeeks(++weeks);
        var week = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var with =
                members.stream().map(each -> "with=" + each.person().id() + "&").collect(Collectors.joining());
        var page = leaks.saw(visitor.get("/availability?" + with + "week=" + week + "&duration=30")
                .body());
        var noon = monday.with(java.time.DayOfWeek.TUESDAY) + "T11:00:00Z";
        leaks.saw(visitor.get("/availability/why?" + with + "week=" + week + "&duration=30&at=" + noon)
                .body());
        return page;
    }

    private List<Availability> availability() {
        var now = Instant.now();
        return List.copyOf(LIAISON.bean(Availabilities.class)
                .of(
                        customer.organization().id(),
                        members.stream().map(ReadMember::person).toList(),
                        new Window(now, now.plus(Duration.ofDays(7))))
                .values());
    }

    private void everybodyLooksAround() {
        members.forEach(each -> Stream.of("/", "/settings/calendar", "/profile", "/availability")
                .forEach(each::opens));
        var admin = new Visitor(LIAISON.url()).signedIn(customer.admin().email(), Customer.PASSWORD);
        var paths = Stream.of("/", "/manage/audit", "/manage/deliveries", "/manage/scheduling", "/integrations");
        var people = members.stream().map(each -> "/people/" + each.person().id() + "/calendar");
        Stream.concat(paths, people).forEach(path -> leaks.saw(admin.get(path).body()));
    }

    private void nothingCameOut() {
        members.forEach(each -> each.pages().forEach(leaks::saw));
        leaks.none(
                members.stream().map(each -> each.account().id()).toList(),
                customer,
                members.stream().limit(IN_SLACK).map(ReadMember::person).toList());
    }
}
