package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarAccountsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final CalendarAccounts accounts = new CalendarAccounts(jdbc);
    private final People people = new People(jdbc);
    private UUID organizationId = UUID.randomUUID();
    private UUID ana = organizationId;
    private UUID ben = organizationId;

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organizationId = new Organizations(jdbc).named("Northwind Energy").id();
        ana = person("Ana");
        ben = person("Ben");
    }

    private UUID person(String name) {
        var id = UUID.randomUUID();
        people.add(new Person(
                id,
                organizationId,
                name,
                name + "@northwind.example",
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true));
        return id;
    }

    private CalendarAccount connects(@Nullable UUID person, CalendarKind kind) {
        var account = new CalendarAccount(
                UUID.randomUUID(),
                organizationId,
                person,
                kind,
                "sub-1",
                "ana@northwind.example",
                "",
                "openid calendar.freebusy",
                ana,
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

    @Test
    @Tag("E4")
    void a_member_has_one_calendar() {
        var first = connects(ana, CalendarKind.GOOGLE);
        assertThat(read(first)).isEqualTo(first);
        assertThatThrownBy(() -> connects(ana, CalendarKind.ICAL)).isInstanceOf(DuplicateKeyException.class);
        connects(ben, CalendarKind.ICAL);
        assertThat(accounts.ofPeople(Set.of(ana, ben)).keySet()).containsExactlyInAnyOrder(ana, ben);
        assertThat(accounts.countOfMembers(organizationId)).isEqualTo(2);
    }

    @Test
    @Tag("E4")
    void a_disconnected_calendar_makes_room_for_another_and_stays_as_a_fact() {
        var first = connects(ana, CalendarKind.GOOGLE);
        assertThat(accounts.disconnect(first.id(), NOW.plusSeconds(5))).isTrue();
        assertThat(accounts.disconnect(first.id(), NOW.plusSeconds(6))).isFalse();
        assertThat(read(first).disconnectedAt()).isEqualTo(NOW.plusSeconds(5));
        var second = connects(ana, CalendarKind.ICAL);
        assertThat(accounts.ofPerson(ana)).contains(second);
    }

    @Test
    @Tag("E15")
    void exchange_online_and_on_premises_exclude_each_other_and_google_neither() {
        connects(null, CalendarKind.MICROSOFT);
        assertThatThrownBy(() -> connects(null, CalendarKind.EXCHANGE)).isInstanceOf(DuplicateKeyException.class);
        connects(null, CalendarKind.GOOGLE);
        assertThat(accounts.ofOrganization(organizationId))
                .extracting(CalendarAccount::kind)
                .containsExactlyInAnyOrder(CalendarKind.MICROSOFT, CalendarKind.GOOGLE);
        assertThat(accounts.countOfMembers(organizationId)).isZero();
    }

    @Test
    @Tag("A12")
    void losing_access_is_told_once_and_a_successful_reading_heals() {
        var account = connects(ana, CalendarKind.GOOGLE);
        accounts.verified(account.id(), NOW.plusSeconds(1));
        assertThat(accounts.changeHealth(account.id(), Health.NEEDS_ATTENTION, "revoked", NOW.plusSeconds(60)))
                .isTrue();
        assertThat(accounts.changeHealth(account.id(), Health.NEEDS_ATTENTION, "again", NOW.plusSeconds(90)))
                .isFalse();
        assertThat(read(account).healthReason()).isEqualTo("revoked");
        assertThat(read(account).healthSince()).isEqualTo(NOW.plusSeconds(60));
        accounts.verified(account.id(), NOW.plusSeconds(120));
        assertThat(read(account).health()).isEqualTo(Health.HEALTHY);
        assertThat(read(account).healthSince()).isEqualTo(NOW.plusSeconds(120));
        assertThat(read(account).verifiedAt()).isEqualTo(NOW.plusSeconds(1));
    }
}
