package dev.liaison.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
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

@Tag("C2")
class ChatContactsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private final ChatContacts contacts = new ChatContacts(TestDatabase.jdbc());
    private UUID northwind;
    private UUID tenant;

    @BeforeEach
    void one_tenant() {
        TestDatabase.truncate();
        northwind = new Organizations(TestDatabase.jdbc()).named("Northwind").id();
        tenant = tenant(northwind, "tenant-1");
    }

    @Test
    void being_met_again_keeps_who_they_are_and_refreshes_the_way_to_them() {
        assertThat(contacts.met(tenant, "ana", "emea", NOW)).isTrue();
        describe("ana", "Ana@Northwind.test");
        assertThat(contacts.met(tenant, "ana", "amer", LATER)).isFalse();
        assertThat(contacts.find(tenant, "ana"))
                .contains(new ChatContact(tenant, "ana", "amer", "Ana@Northwind.test", "Ana", NOW, null));
    }

    @Test
    void who_is_gone_is_not_found_by_address_until_they_are_met_again() {
        contacts.met(tenant, "ana", "emea", NOW);
        describe("ana", "ana@northwind.test");
        assertThat(contacts.byEmail(tenant, "ANA@northwind.test")).isPresent();
        assertThat(contacts.gone(tenant, "ana", LATER)).isTrue();
        assertThat(contacts.gone(tenant, "ana", LATER.plusSeconds(1)))
                .as("told once")
                .isFalse();
        assertThat(contacts.byEmail(tenant, "ana@northwind.test")).isEmpty();
        assertThat(contacts.find(tenant, "ana").orElseThrow().goneAt()).isEqualTo(LATER);
        contacts.met(tenant, "ana", "emea", LATER);
        assertThat(contacts.byEmail(tenant, "ana@northwind.test").orElseThrow().goneAt())
                .isNull();
    }

    @Test
    void nobody_is_found_by_no_address_or_in_another_tenant() {
        contacts.met(tenant, "ana", "emea", NOW);
        assertThat(contacts.byEmail(tenant, "")).isEmpty();
        describe("ana", "ana@northwind.test");
        var other =
                tenant(new Organizations(TestDatabase.jdbc()).named("Contoso").id(), "tenant-2");
        assertThat(contacts.byEmail(other, "ana@northwind.test")).isEmpty();
        assertThat(contacts.find(other, "ana")).isEmpty();
        assertThat(contacts.gone(other, "ana", NOW)).isFalse();
    }

    @Test
    void of_two_with_one_address_the_one_met_last_is_found() {
        contacts.met(tenant, "old", "emea", NOW);
        contacts.met(tenant, "new", "emea", LATER);
        describe("old", "ana@northwind.test");
        describe("new", "ana@northwind.test");
        assertThat(contacts.byEmail(tenant, "ana@northwind.test").orElseThrow().userId())
                .isEqualTo("new");
    }

    @Test
    void an_admin_sees_those_whom_nobody_of_the_organization_stands_for() {
        person(northwind, "ana@northwind.test");
        person(new Organizations(TestDatabase.jdbc()).named("Contoso").id(), "guest@contoso.test");
        for (var user : List.of("ana", "guest", "unasked", "left")) {
            contacts.met(tenant, user, "emea", NOW);
        }
        describe("ana", "Ana@Northwind.test");
        describe("guest", "guest@contoso.test");
        contacts.gone(tenant, "left", LATER);
        assertThat(contacts.unmatched(tenant)).extracting(ChatContact::userId).containsExactly("guest", "unasked");
    }

    private void describe(String user, String email) {
        contacts.describe(tenant, user, new ChatMember(email, "Ana", "en-US"));
    }

    private static void person(UUID organization, String email) {
        new People(TestDatabase.jdbc())
                .add(new Person(
                        UUID.randomUUID(),
                        organization,
                        "Ana Lopez",
                        email,
                        "",
                        "",
                        ZoneId.of("UTC"),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        true));
    }

    private static UUID tenant(UUID organization, String externalId) {
        var it = new Installation(
                UUID.randomUUID(),
                organization,
                Platform.TEAMS,
                externalId,
                false,
                externalId,
                "",
                "",
                "28:bot",
                "",
                null,
                NOW,
                Health.HEALTHY,
                "",
                NOW,
                null,
                null);
        new Installations(TestDatabase.jdbc()).add(it);
        return it.id();
    }
}
