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
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our app comes to people in a tenant of Teams. */
@Tag("C2")
class GettingToKnowPeopleTest {
    private static final String LOOK_UP = "task_lookUpMember";
    private final World world = new World();
    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void teamsIsEnabled() {
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

    private void connected() {
        world.installations.add(Tenants.of(tenant, world.organizationId));
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

    private Handled fact(String key, String verb, UUID subject) {
        var row = world.inbox
                .put(key, verb, subject.toString(), null, Surface.PROVIDER, "")
                .orElseThrow();
        return world.router.route(row).orElseThrow();
    }
}
