package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One dedicated account for a whole organization: whose it may be, and whether it sees anybody. */
@Tag("E14")
class OrganizationCalendarsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final CalendarAccounts accounts = new CalendarAccounts(jdbc);
    private final People people = new People(jdbc);
    private final Features features = new Features(jdbc);
    private final OrganizationCalendarRules rules = new OrganizationCalendarRules(accounts, features, people);
    private final Calendars google = new Calendars(CalendarKind.GOOGLE);
    private final ColleagueChecks checks = new ColleagueChecks(
            new CalendarProviders(List.of(google)), accounts, people, Clock.fixed(NOW, ZoneOffset.UTC));
    private UUID organizationId = UUID.randomUUID();
    private Person robot = person("calendars@northwind.example", true, true);

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organizationId = new Organizations(jdbc).named("Northwind Energy").id();
        robot = person("calendars@northwind.example", true, true);
        people.add(robot);
    }

    private Person person(String email, boolean globalAdmin, boolean active) {
        return new Person(
                UUID.randomUUID(),
                organizationId,
                email,
                email,
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                globalAdmin,
                active);
    }

    private Person joins(String email, boolean globalAdmin, boolean active) {
        var person = person(email, globalAdmin, active);
        people.add(person);
        return person;
    }

    private static CalendarGrant grant(String address) {
        return new CalendarGrant("sub", address, "", "", new Secret("token"));
    }

    @Test
    void a_dedicated_account_is_that_of_an_active_global_admin_here() {
        joins("ben@northwind.example", false, true);
        joins("left@northwind.example", true, false);
        assertThat(rules.dedicated(organizationId, grant("Calendars@Northwind.example")))
                .contains(robot);
        assertThat(rules.dedicated(organizationId, grant("ben@northwind.example")))
                .isEmpty();
        assertThat(rules.dedicated(organizationId, grant("left@northwind.example")))
                .isEmpty();
        assertThat(rules.dedicated(organizationId, grant("nobody@northwind.example")))
                .isEmpty();
        var other = new Organizations(jdbc).named("Helios").id();
        assertThat(rules.dedicated(other, grant("calendars@northwind.example"))).isEmpty();
    }

    @Test
    @Tag("E15")
    void online_and_on_premises_exclude_each_other_and_google_neither() {
        var online = connects(CalendarKind.MICROSOFT);
        assertThat(rules.excluding(organizationId, CalendarKind.EXCHANGE)).contains(online);
        assertThat(rules.excluding(organizationId, CalendarKind.MICROSOFT)).isEmpty();
        assertThat(rules.excluding(organizationId, CalendarKind.GOOGLE)).isEmpty();
        accounts.disconnect(online.id(), NOW);
        assertThat(rules.excluding(organizationId, CalendarKind.EXCHANGE)).isEmpty();
    }

    @Test
    @Tag("A1")
    void each_kind_needs_the_feature_that_it_is_for() {
        features.save(new FeatureState(organizationId, Feature.MICROSOFT_EXCHANGE, true, NOW, "support", ""));
        assertThat(rules.enabled(organizationId, CalendarKind.MICROSOFT)).isTrue();
        assertThat(rules.enabled(organizationId, CalendarKind.EXCHANGE)).isTrue();
        assertThat(rules.enabled(organizationId, CalendarKind.GOOGLE)).isFalse();
        assertThat(rules.enabled(organizationId, CalendarKind.ICAL)).isFalse();
    }

    @Test
    void it_works_when_one_colleague_can_be_read() {
        joins("ana@northwind.example", false, true);
        joins("ben@northwind.example", false, true);
        google.has("ben@northwind.example", Calendars.meeting(NOW, HOUR));
        var account = connects(CalendarKind.GOOGLE);
        assertThat(checks.readable(account)).isTrue();
        assertThat(read(account).verifiedAt()).isEqualTo(NOW);
    }

    @Test
    void its_own_calendar_and_those_who_left_prove_nothing() {
        joins("ana@northwind.example", false, true);
        joins("left@northwind.example", false, false);
        google.has(robot.email());
        google.has("left@northwind.example");
        assertThat(checks.readable(connects(CalendarKind.GOOGLE))).isFalse();
    }

    @Test
    void colleagues_of_the_same_domain_come_first() {
        for (int guest = 0; guest < 20; guest++) {
            joins("guest" + guest + "@elsewhere.example", false, true);
        }
        joins("ana@NORTHWIND.example", false, true);
        google.has("ana@NORTHWIND.example");
        assertThat(checks.readable(connects(CalendarKind.GOOGLE))).isTrue();
    }

    @Test
    void where_nobody_else_is_a_member_yet_its_own_calendar_has_to_do() {
        google.has(robot.email());
        assertThat(checks.readable(connects(CalendarKind.GOOGLE))).isTrue();
    }

    @Test
    void what_is_wrong_is_said_in_words_with_what_mends_it_and_is_said_anew() {
        joins("ana@northwind.example", false, true);
        var account = connects(CalendarKind.GOOGLE);
        assertThat(checks.readable(account)).isFalse();
        assertThat(read(account).health()).isEqualTo(Health.NEEDS_ATTENTION);
        assertThat(read(account).healthReason())
                .contains("it can't see when ana@northwind.example is busy", "Google Admin console");
        google.fails(new AccessLost(account.id(), true, "invalid_grant"));
        assertThat(checks.readable(account)).isFalse();
        assertThat(read(account).healthReason()).isEqualTo("the calendar has to be connected again");
        google.fails(new Refused(Refused.Reason.NOT_FOUND, "no"));
        assertThat(checks.readable(account)).isFalse();
        assertThat(read(account).healthReason()).contains("it can't see when ana@northwind.example is busy");
    }

    @Test
    void what_may_heal_by_itself_is_tried_again_and_changes_nothing() {
        joins("ana@northwind.example", false, true);
        var account = connects(CalendarKind.GOOGLE);
        google.fails(new Unreachable("down"));
        assertThatThrownBy(() -> checks.readable(account)).isInstanceOf(Unreachable.class);
        google.fails(new Throttled(HOUR));
        assertThatThrownBy(() -> checks.readable(account)).isInstanceOf(Throttled.class);
        assertThat(read(account).health()).isEqualTo(Health.HEALTHY);
    }

    private CalendarAccount connects(CalendarKind kind) {
        var account = new CalendarAccount(
                UUID.randomUUID(),
                organizationId,
                null,
                kind,
                "sub",
                robot.email(),
                "",
                "",
                robot.id(),
                NOW,
                null,
                Health.HEALTHY,
                "",
                NOW,
                null);
        accounts.add(account);
        return account;
    }

    private CalendarAccount read(CalendarAccount account) {
        return accounts.find(account.id()).orElseThrow();
    }
}
