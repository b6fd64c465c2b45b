package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.request.RequestNotice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostingCardsTest {
    private final Customer customer = new Customer();

    @Test
    @Tag("G1")
    void a_card_goes_to_whom_it_concerns_and_the_delivery_says_where_it_is() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.SENT);
        assertThat(customer.chat.log)
                .containsExactly(
                        "find Northwind: ingrid@northwind.example", "post Northwind: U-ingrid@northwind.example");
        var delivery = only();
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.SENT);
        assertThat(delivery.channel()).isEqualTo(Channel.SLACK);
        assertThat(delivery.recipientId()).isEqualTo(customer.mentor.id());
        assertThat(delivery.notice()).isEqualTo("mentorAsked");
        assertThat(delivery.messageRef()).isNotNull();
        assertThat(delivery.installationId()).isEqualTo(workspace.id());
    }

    @Test
    @Tag("D11")
    void a_repeated_task_sends_nothing_again() {
        customer.chat.has(customer.workspace("Northwind"), customer.mentor);
        post("task-1");
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.SENT);
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
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.REFUSED);
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
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(only().detail()).isEqualTo("account is switched off");
        assertThat(new ChatAddresses(TestDatabase.jdbc()).unreachable(workspace.id()))
                .extracting(ChatAddress::status)
                .containsExactly(ChatAddress.Status.DEACTIVATED);
    }

    @Test
    void an_organization_without_chat_has_no_delivery_that_failed() {
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(customer.deliveries.about(subject())).isEmpty();
    }

    @Test
    void a_workspace_that_needs_attention_is_not_used_whichever_it_is() {
        var both = List.of(customer.workspace("Northwind"), customer.workspace("Northwind Labs"));
        both.forEach(workspace -> customer.chat.has(workspace, customer.mentor));
        for (var broken : both) {
            customer.installations.changeHealth(broken.id(), Health.NEEDS_ATTENTION, "missing_scope", Customer.NOW);
            post("task for " + broken.name());
            customer.installations.changeHealth(broken.id(), Health.HEALTHY, "", Customer.NOW);
        }
        assertThat(customer.chat.log)
                .filteredOn(call -> call.startsWith("post"))
                .containsExactly(
                        "post Northwind Labs: U-ingrid@northwind.example",
                        "post Northwind: U-ingrid@northwind.example");
    }

    @Test
    @Tag("D11")
    void a_message_that_may_have_arrived_is_never_sent_again() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        customer.chat.fails("post", workspace, new Ambiguous("answer lost"));
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.AMBIGUOUS);
        customer.chat.fails("post", workspace, null);
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.AMBIGUOUS);
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

    @Test
    @Tag("D12")
    void what_changes_before_anybody_knows_where_the_card_is_is_shown_by_it_too() {
        customer.chat.has(customer.workspace("Northwind"), customer.mentor);
        customer.chat.meanwhile("post", () -> {
            customer.mentorDeclined();
            customer.requestCopies.refresh(customer.requestId.toString());
        });
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.SENT);
        assertThat(customer.chat.log).last().isEqualTo("update Northwind: 1 buttons");
        post("task-2");
        assertThat(customer.chat.log).last().asString().startsWith("post");
    }

    @Test
    @Tag("D12")
    void a_card_that_could_not_follow_at_once_follows_with_the_next_try_and_is_not_sent_again() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        customer.chat.meanwhile("post", customer::mentorDeclined);
        customer.chat.fails("update", workspace, new Unreachable("down"));
        assertThatThrownBy(() -> post("task-1")).isInstanceOf(Unreachable.class);
        customer.chat.fails("update", workspace, null);
        customer.chat.log.clear();
        assertThat(post("task-1")).isEqualTo(DeliveryOutcome.SENT);
        assertThat(customer.chat.log)
                .filteredOn(call -> !call.startsWith("find"))
                .containsExactly("update Northwind: 1 buttons");
    }

    private DeliveryOutcome post(String key) {
        return customer.sendsCards.send(
                key,
                customer.mentor,
                subject(),
                "mentorAsked",
                () -> customer.cards.card(RequestNotice.MENTOR_ASKED, customer.cards.matter(customer.requestId)));
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
