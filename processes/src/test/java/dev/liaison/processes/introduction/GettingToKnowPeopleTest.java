package dev.liaison.processes.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatMember;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our app comes to people in a tenant of Teams. */
@Tag("C2")
class GettingToKnowPeopleTest {
    private static final String LOOK_UP = "task_lookUpMember";
    private final World world = new World();
    private final UUID tenant = UUID.randomUUID();
    private UUID globalAdmin = UUID.randomUUID();

    @BeforeEach
    void teamsIsEnabled() {
        globalAdmin = globalAdmin("Solveig", world.organizationId);
        world.lifecycle.featureEnabled(world.organizationId, Feature.TEAMS);
    }

    @Test
    @Tag("C3")
    void a_member_is_welcomed_once_and_reached_there_from_then_on() {
        connected();
        var contact = met("29:ingrid");
        var process = introduction(contact);
        process.waitsAt(LOOK_UP);
        describe("29:ingrid", "Ingrid@northwind.example");
        process.done(LOOK_UP, Topics.CHAT_LOOK_UP_MEMBER);
        process.waitsAt("task_welcome");
        assertThat(process.given("task_welcome", Topics.CHAT_TELL_CONTACT)).containsEntry("notice", "chatWelcome");
        process.done("task_welcome", Topics.CHAT_TELL_CONTACT);
        process.isOver("event_welcomed");
        process.hasNotPassed("task_tellStranger", "event_outOfReach");
        assertThat(world.addresses.find(world.mentor, tenant).flatMap(ChatAddress::reachable))
                .hasValueSatisfying(user -> assertThat(user.id()).isEqualTo("29:ingrid"));
        assertThat(fact("again", ChatVerbs.MET, contact.id()).outcome()).isEqualTo("late");
        assertThat(running(contact)).isFalse();
    }

    @Test
    void a_stranger_is_told_so_and_listed() {
        connected();
        var contact = met("29:stranger");
        describe("29:stranger", "somebody@elsewhere.example");
        var process = introduction(contact);
        process.done(LOOK_UP, Topics.CHAT_LOOK_UP_MEMBER);
        process.waitsAt("task_tellStranger");
        process.done("task_tellStranger", Topics.CHAT_TELL_CONTACT);
        process.isOver("event_strangerListed");
        process.hasNotPassed("task_welcome");
        assertThat(world.contacts.unmatched(tenant))
                .extracting(ChatContact::userId)
                .containsExactly("29:stranger");
    }

    @Test
    void who_is_gone_before_we_know_them_hears_nothing() {
        connected();
        var process = introduction(met("29:gone"));
        process.refused(LOOK_UP, Topics.CHAT_LOOK_UP_MEMBER, Outcomes.CHAT_RECIPIENT_GONE);
        process.isOver("event_outOfReach");
        process.hasNotPassed("task_welcome", "task_tellStranger");
    }

    @Test
    @Tag("C7")
    void who_removes_the_app_is_left_alone_at_once() {
        connected();
        var contact = met("29:ingrid");
        describe("29:ingrid", "ingrid@northwind.example");
        var process = introduction(contact);
        process.done(LOOK_UP, Topics.CHAT_LOOK_UP_MEMBER);
        assertThat(fact("left", ChatVerbs.LEFT, contact.id()).outcome()).isEqualTo("done");
        process.isOver("event_introductionOver");
        process.hasNotPassed("event_welcomed");
        assertThat(world.addresses.find(world.mentor, tenant)).isEmpty();
        assertThat(fact("left again", ChatVerbs.LEFT, contact.id()).outcome()).isEqualTo("late");
    }

    @Test
    @Tag("C8")
    void a_tenant_serves_nobody_until_a_global_admin_whose_member_is_in_it_confirms_it() {
        world.installations.add(tenant(null));
        var contact = contact("29:ingrid");
        assertThat(fact("met", ChatVerbs.MET, contact.id()).outcome()).isEqualTo("late");
        assertThat(running(contact)).isFalse();
        assertThat(confirm(globalAdmin).outcome()).as("nobody known is in it").isEqualTo("refused");
        describe("29:ingrid", "ingrid@northwind.example");
        assertThat(confirm(world.mentor).outcome()).as("no global admin").isEqualTo("refused");
        assertThat(confirm(globalAdmin).outcome()).isEqualTo("done");
        var life = Running.of(world, IntegrationLifecycleProcess.key(world.organizationId, Feature.TEAMS));
        life.waitsAt("task_watchWorkspaces", "task_tellConnected");
        life.done("task_tellConnected", Topics.MAIL_TELL_ADMINS);
        life.waitsAt("task_watchWorkspaces");
        introduction(contact).waitsAt(LOOK_UP);
        assertThat(confirm(globalAdmin).outcome()).as("it has an owner").isEqualTo("refused");
    }

    @Test
    @Tag("C8")
    void the_admin_of_another_organization_never_gets_it() {
        world.installations.add(tenant(null));
        contact("29:ingrid");
        describe("29:ingrid", "ingrid@northwind.example");
        var other = new Organizations(world.jdbc).named("Helios").id();
        var theirs = globalAdmin("Margarethe", other);
        assertThat(confirm(theirs).outcome()).isEqualTo("refused");
        assertThat(world.installations.toConfirm(other, Platform.TEAMS)).isEmpty();
        assertThat(world.installations.find(tenant).orElseThrow().organizationId())
                .isNull();
    }

    private void connected() {
        world.installations.add(tenant(world.organizationId));
    }

    private Installation tenant(@Nullable UUID owner) {
        return new Installation(
                tenant,
                owner,
                Platform.TEAMS,
                "tenant-1",
                false,
                "tenant-1",
                "",
                "",
                "",
                "",
                null,
                World.START,
                Health.HEALTHY,
                "",
                World.START,
                null,
                null);
    }

    private ChatContact contact(String userId) {
        world.contacts.met(tenant, userId, "conversation", World.START);
        return world.contacts.find(tenant, userId).orElseThrow();
    }

    private ChatContact met(String userId) {
        var contact = contact(userId);
        assertThat(fact("met " + userId, ChatVerbs.MET, contact.id()).outcome()).isEqualTo("done");
        return contact;
    }

    private void describe(String userId, String email) {
        world.contacts.describe(tenant, userId, new ChatMember(email, "Somebody", "en-US"));
    }

    private Running introduction(ChatContact contact) {
        return Running.of(world, ChatContact.subject(contact.id()));
    }

    private boolean running(ChatContact contact) {
        return world.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(ChatContact.subject(contact.id()))
                        .count()
                > 0;
    }

    private Handled confirm(UUID by) {
        return world.clicks
                .act(InstallationVerbs.CONFIRM, tenant.toString(), by, Surface.WEB, "")
                .orElseThrow();
    }

    private Handled fact(String key, String verb, UUID subject) {
        var row = world.inbox
                .put(key, verb, subject.toString(), null, Surface.PROVIDER, "")
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
