package dev.liaison.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@Tag("B2")
class InstallationsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private final Installations installations = new Installations(TestDatabase.jdbc());
    private final AuthorizationAttempts attempts = new AuthorizationAttempts(TestDatabase.jdbc());

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
    }

    @Test
    void one_workspace_belongs_to_one_organization() {
        add(organization("Northwind"), "T1");
        var contoso = organization("Contoso");
        assertThatThrownBy(() -> add(contoso, "T1")).isInstanceOf(DuplicateKeyException.class);
        assertThat(installations.live(contoso, Platform.SLACK)).isEmpty();
    }

    @Test
    void a_workspace_that_was_removed_may_go_to_another_organization() {
        var northwind = organization("Northwind");
        var first = add(northwind, "T1");
        assertThat(installations.remove(first.id(), Surface.WEB, NOW)).isTrue();
        assertThat(installations.remove(first.id(), Surface.PROVIDER, NOW)).isFalse();
        var contoso = organization("Contoso");
        add(contoso, "T1");
        assertThat(installations.live(Platform.SLACK, "T1").orElseThrow().organizationId())
                .isEqualTo(contoso);
        assertThat(installations.find(first.id()).orElseThrow().removedFrom()).isEqualTo("WEB");
    }

    @Test
    void an_organization_may_have_several_and_stands_as_its_weakest() {
        var northwind = organization("Northwind");
        assertThat(installations.standing(northwind, Platform.SLACK)).isEqualTo(Standing.NONE);
        add(northwind, "T1");
        var second = add(northwind, "T2");
        assertThat(installations.standing(northwind, Platform.SLACK)).isEqualTo(Standing.HEALTHY);
        assertThat(installations.changeHealth(second.id(), Health.NEEDS_ATTENTION, "missing_scope", NOW))
                .isTrue();
        assertThat(installations.changeHealth(second.id(), Health.NEEDS_ATTENTION, "again", NOW))
                .as("told once")
                .isFalse();
        assertThat(installations.standing(northwind, Platform.SLACK)).isEqualTo(Standing.NEEDS_ATTENTION);
        installations.renew(second);
        assertThat(installations.standing(northwind, Platform.SLACK)).isEqualTo(Standing.HEALTHY);
        assertThat(installations.find(second.id()).orElseThrow().healthReason()).isEmpty();
    }

    @Test
    void health_of_what_is_removed_does_not_change() {
        var it = add(organization("Northwind"), "T1");
        installations.remove(it.id(), Surface.WEB, NOW);
        assertThat(installations.changeHealth(it.id(), Health.NEEDS_ATTENTION, "late", NOW))
                .isFalse();
    }

    @Test
    @Tag("A8")
    void what_has_to_be_revoked_is_what_was_removed_and_still_has_a_secret() {
        var northwind = organization("Northwind");
        var removed = add(northwind, "T1");
        add(northwind, "T2");
        var foreign = add(organization("Contoso"), "T3");
        for (var it : List.of(removed, foreign)) {
            installations.remove(it.id(), Surface.WEB, NOW);
        }
        assertThat(installations.toRevoke(northwind, Platform.SLACK)).isEmpty();
        TestDatabase.jdbc()
                .sql("insert into secrets select id, 'x', '\\x00', now() from installations")
                .update();
        assertThat(installations.toRevoke(northwind, Platform.SLACK))
                .extracting(Installation::id)
                .containsExactly(removed.id());
    }

    @Test
    @Tag("B1")
    void an_authorization_ends_once_and_after_ten_minutes() {
        var northwind = organization("Northwind");
        var admin = admin(northwind);
        var first = attempt(northwind, admin, "one", NOW);
        var second = attempt(northwind, admin, "two", NOW.plusSeconds(60));
        assertThat(attempts.end(first.id(), AttemptOutcome.CONNECTED, NOW)).isTrue();
        assertThat(attempts.end(first.id(), AttemptOutcome.CANCELLED, NOW))
                .as("a state used twice")
                .isFalse();
        assertThat(attempts.byState("one").orElseThrow().outcome()).isEqualTo(AttemptOutcome.CONNECTED);
        assertThat(attempts.byState("three")).isEmpty();

        assertThat(attempts.open(northwind, Platform.SLACK, NOW.plusSeconds(659)))
                .isTrue();
        assertThat(attempts.open(northwind, Platform.SLACK, NOW.plusSeconds(660)))
                .isFalse();
        assertThat(attempts.expire(northwind, Platform.SLACK, NOW.plusSeconds(659)))
                .isZero();
        assertThat(attempts.expire(northwind, Platform.TEAMS, NOW.plusSeconds(660)))
                .isZero();
        assertThat(attempts.expire(northwind, Platform.SLACK, NOW.plusSeconds(660)))
                .isEqualTo(1);
        assertThat(attempts.end(second.id(), AttemptOutcome.CONNECTED, NOW)).isFalse();
    }

    @Test
    @Tag("B1")
    void a_state_is_unique() {
        var northwind = organization("Northwind");
        var admin = admin(northwind);
        attempt(northwind, admin, "one", NOW);
        assertThatThrownBy(() -> attempt(northwind, admin, "one", NOW)).isInstanceOf(DuplicateKeyException.class);
    }

    private static UUID organization(String name) {
        return new Organizations(TestDatabase.jdbc()).named(name).id();
    }

    private static UUID admin(UUID organization) {
        var id = UUID.randomUUID();
        new People(TestDatabase.jdbc())
                .add(new Person(
                        id,
                        organization,
                        "Priya Raman",
                        "priya@northwind.example",
                        "",
                        "",
                        ZoneId.of("UTC"),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        true));
        return id;
    }

    private AuthorizationAttempt attempt(UUID organization, UUID admin, String state, Instant at) {
        var it = new AuthorizationAttempt(
                UUID.randomUUID(),
                state,
                "session",
                organization,
                Platform.SLACK,
                admin,
                at,
                at.plus(AuthorizationAttempt.LIFE),
                null);
        attempts.add(it);
        return it;
    }

    private Installation add(UUID organization, String workspace) {
        var it = new Installation(
                UUID.randomUUID(),
                organization,
                Platform.SLACK,
                workspace,
                false,
                workspace,
                "",
                "",
                "B1",
                "chat:write,im:write",
                null,
                NOW,
                Health.HEALTHY,
                "",
                NOW,
                null,
                null);
        installations.add(it);
        return it;
    }
}
