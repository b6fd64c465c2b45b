package dev.liaison.processes.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatMember;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tenant of Teams and the organization that it belongs to. */
@Tag("C8")
class ClaimingATenantTest {
    private final World world = new World();
    private final UUID tenant = UUID.randomUUID();
    private UUID globalAdmin = UUID.randomUUID();

    @BeforeEach
    void teamsIsEnabled() {
        globalAdmin = globalAdmin("Solveig", world.organizationId);
        world.lifecycle.featureEnabled(world.organizationId, Feature.TEAMS);
    }

    @Test
    void a_tenant_serves_nobody_until_a_global_admin_whose_member_is_in_it_confirms_it() {
        world.installations.add(Tenants.of(tenant, null));
        var contact = contact("29:ingrid");
        assertThat(met(contact).outcome()).isEqualTo("late");
        assertThat(world.engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(ChatContact.subject(contact.id()))
                                .count()
                        > 0)
                .isFalse();
        assertThat(confirm(globalAdmin).outcome()).as("nobody known is in it").isEqualTo("refused");
        describe("29:ingrid", "ingrid@northwind.example");
        assertThat(confirm(world.mentor).outcome()).as("no global admin").isEqualTo("refused");
        assertThat(confirm(globalAdmin).outcome()).isEqualTo("done");
        var life = Running.of(world, IntegrationLifecycleProcess.key(world.organizationId, Feature.TEAMS));
        life.waitsAt("task_watchWorkspaces", "task_tellConnected");
        life.done("task_tellConnected", Topics.MAIL_TELL_ADMINS);
        life.waitsAt("task_watchWorkspaces");
        Running.of(world, ChatContact.subject(contact.id())).waitsAt("task_lookUpMember");
        assertThat(confirm(globalAdmin).outcome()).as("it has an owner").isEqualTo("refused");
    }

    @Test
    void the_admin_of_another_organization_never_gets_it() {
        world.installations.add(Tenants.of(tenant, null));
        contact("29:ingrid");
        describe("29:ingrid", "ingrid@northwind.example");
        var other = new Organizations(world.jdbc).named("Helios").id();
        var theirs = globalAdmin("Margarethe", other);
        assertThat(confirm(theirs).outcome()).isEqualTo("refused");
        assertThat(world.installations.toConfirm(other, Platform.TEAMS)).isEmpty();
        assertThat(world.installations.find(tenant).orElseThrow().organizationId())
                .isNull();
    }

    @Test
    void a_tenant_that_was_disconnected_here_is_connected_again_with_whoever_has_the_app() {
        world.installations.add(Tenants.of(tenant, null));
        contact("29:ingrid");
        describe("29:ingrid", "ingrid@northwind.example");
        confirm(globalAdmin);
        assertThat(act(InstallationVerbs.RECONNECT, globalAdmin).outcome())
                .as("it lives")
                .isEqualTo("refused");
        act(InstallationVerbs.REMOVE, globalAdmin);
        var theirs = globalAdmin(
                "Margarethe", new Organizations(world.jdbc).named("Helios").id());
        for (var other : List.of(world.mentor, theirs)) {
            assertThat(act(InstallationVerbs.RECONNECT, other).outcome()).isEqualTo("refused");
        }
        assertThat(act(InstallationVerbs.RECONNECT, globalAdmin).outcome()).isEqualTo("done");
        var again = world.installations.live(Platform.TEAMS, "tenant-1").orElseThrow();
        assertThat(again.organizationId()).isEqualTo(world.organizationId);
        assertThat(again.id()).isNotEqualTo(tenant);
        assertThat(world.contacts.present(again.id())).hasSize(1);
        assertThat(act(InstallationVerbs.RECONNECT, globalAdmin).outcome())
                .as("it lives again")
                .isEqualTo("refused");
    }

    @Test
    void a_tenant_that_is_gone_or_that_nobody_has_the_app_in_is_not_offered_again() {
        world.installations.add(Tenants.of(tenant, world.organizationId));
        assertThat(world.installations.toReconnect(world.organizationId, Platform.TEAMS))
                .isEmpty();
        world.installations.remove(tenant, Surface.WEB, World.START);
        assertThat(world.installations.toReconnect(world.organizationId, Platform.TEAMS))
                .as("nobody is in it")
                .isEmpty();
        contact("29:ingrid");
        assertThat(world.installations.toReconnect(world.organizationId, Platform.TEAMS))
                .hasSize(1);
        world.jdbc.sql("update installations set removed_from = 'PROVIDER'").update();
        assertThat(world.installations.toReconnect(world.organizationId, Platform.TEAMS))
                .as("gone on the other side")
                .isEmpty();
    }

    private ChatContact contact(String userId) {
        world.contacts.met(tenant, userId, "conversation", World.START);
        return world.contacts.find(tenant, userId).orElseThrow();
    }

    private void describe(String userId, String email) {
        world.contacts.describe(tenant, userId, new ChatMember(email, "Somebody", "en-US"));
    }

    private Handled confirm(UUID by) {
        return act(InstallationVerbs.CONFIRM, by);
    }

    private Handled act(String verb, UUID by) {
        return world.clicks.act(verb, tenant.toString(), by, Surface.WEB, "").orElseThrow();
    }

    private Handled met(ChatContact contact) {
        var row = world.inbox
                .put("met", ChatVerbs.MET, contact.id().toString(), null, Surface.PROVIDER, "")
                .orElseThrow();
        return world.router.route(row).orElseThrow();
    }

    private UUID globalAdmin(String name, UUID organizationId) {
        var person = new Person(
                UUID.randomUUID(),
                organizationId,
                name,
                name + "@admins.example",
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                true,
                true);
        world.people.add(person);
        return person.id();
    }
}
