package dev.liaison.workers.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.delivery.Channel;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.workers.Customer;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostingCardsTest {
    private final Customer customer = new Customer();
    private final PostCardWorker worker = new PostCardWorker(customer.cards, customer.sendsCards);

    @Test
    @Tag("G1")
    void a_card_goes_to_whom_it_concerns_and_the_delivery_says_where_it_is() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        assertThat(post("task-1")).isEqualTo(Result.done());
        assertThat(customer.chat.log)
                .containsExactly(
                        "find Northwind: ingrid@northwind.example", "post Northwind: U-ingrid@northwind.example");
        var delivery = only();
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.SENT);
        assertThat(delivery.channel()).isEqualTo(Channel.SLACK);
        assertThat(delivery.recipientId()).isEqualTo(customer.mentor.id());
        assertThat(delivery.notice()).isEqualTo(Notices.MENTOR_ASKED);
        assertThat(delivery.messageRef()).isNotNull();
        assertThat(delivery.installationId()).isEqualTo(workspace.id());
    }

    @Test
    @Tag("D11")
    void a_repeated_task_sends_nothing_again() {
        customer.chat.has(customer.workspace("Northwind"), customer.mentor);
        post("task-1");
        assertThat(post("task-1")).isEqualTo(Result.done());
        assertThat(customer.chat.log)
                .filteredOn(call -> call.startsWith("post"))
                .hasSize(1);
        post("task-2");
        assertThat(customer.chat.log)
                .filteredOn(call -> call.startsWith("post"))
                .hasSize(2);
    }

    @Test
    @Tag("B5")
    void somebody_in_two_workspaces_gets_one_copy() {
        customer.chat.has(customer.workspace("Northwind"), customer.mentor);
        customer.chat.has(customer.workspace("Northwind Labs"), customer.mentor);
        post("task-1");
        assertThat(customer.chat.log)
                .filteredOn(call -> call.startsWith("post"))
                .hasSize(1);
        assertThat(customer.deliveries.about(subject())).hasSize(1);
    }

    @Test
    @Tag("B6")
    void somebody_in_no_chat_is_left_to_the_next_channel_and_the_admin_sees_why() {
        customer.workspace("Northwind");
        assertThat(post("task-1")).isEqualTo(Result.refused(Outcomes.CHAT_RECIPIENT_GONE));
        assertThat(post("task-1")).isEqualTo(Result.refused(Outcomes.CHAT_RECIPIENT_GONE));
        assertThat(only().channel()).isEqualTo(Channel.NONE);
        assertThat(only().outcome()).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(only().detail()).isEqualTo("in none of the connected chats");
    }

    @Test
    @Tag("B6")
    void a_message_that_is_refused_is_remembered_with_its_reason() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        customer.chat.fails("post", workspace, new Refused(Refused.Reason.DEACTIVATED, "account is switched off"));
        assertThat(post("task-1")).isEqualTo(Result.refused(Outcomes.CHAT_RECIPIENT_GONE));
        assertThat(only().detail()).isEqualTo("account is switched off");
        assertThat(new ChatAddresses(TestDatabase.jdbc()).unreachable(workspace.id()))
                .extracting(ChatAddress::status)
                .containsExactly(ChatAddress.Status.DEACTIVATED);
    }

    @Test
    void an_organization_without_chat_has_no_delivery_that_failed() {
        assertThat(post("task-1")).isEqualTo(Result.refused(Outcomes.CHAT_RECIPIENT_GONE));
        assertThat(customer.deliveries.about(subject())).isEmpty();
    }

    @Test
    void a_workspace_that_needs_attention_is_not_used() {
        var broken = customer.workspace("Northwind");
        var healthy = customer.workspace("Northwind Labs");
        customer.chat.has(broken, customer.mentor);
        customer.chat.has(healthy, customer.mentor);
        customer.installations.changeHealth(broken.id(), Health.NEEDS_ATTENTION, "missing_scope", Customer.NOW);
        post("task-1");
        assertThat(only().installationId()).isEqualTo(healthy.id());
    }

    @Test
    @Tag("D11")
    void a_message_that_may_have_arrived_is_never_sent_again() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        customer.chat.fails("post", workspace, new Ambiguous("answer lost"));
        assertThat(post("task-1")).isEqualTo(Result.done());
        customer.chat.fails("post", workspace, null);
        assertThat(post("task-1")).isEqualTo(Result.done());
        assertThat(customer.chat.log)
                .filteredOn(call -> call.startsWith("post"))
                .hasSize(1);
        assertThat(only().outcome()).isEqualTo(DeliveryOutcome.AMBIGUOUS);
    }

    @Test
    @Tag("G4")
    void trouble_that_surely_sent_nothing_leaves_no_trace_and_the_next_try_sends() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        for (var trouble : List.of(
                new Throttled(Duration.ofSeconds(1)),
                new Unreachable("down"),
                new AccessLost(workspace.id(), false, "missing_scope"))) {
            customer.chat.fails("post", workspace, trouble);
            assertThatThrownBy(() -> post("task-1")).isSameAs(trouble);
            assertThat(customer.deliveries.about(subject())).isEmpty();
        }
        customer.chat.fails("post", workspace, null);
        post("task-1");
        assertThat(only().outcome()).isEqualTo(DeliveryOutcome.SENT);
    }

    private Result post(String key) {
        return worker.work(new Task(
                key,
                Map.of(Variables.REQUEST_ID, customer.requestId.toString(), Variables.NOTICE, Notices.MENTOR_ASKED)));
    }

    private String subject() {
        return "request:" + customer.requestId;
    }

    private Delivery only() {
        var all = customer.deliveries.about(subject());
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
