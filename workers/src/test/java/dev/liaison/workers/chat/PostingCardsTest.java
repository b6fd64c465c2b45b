package dev.liaison.workers.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.Channel;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.home.Homes;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostingCardsTest {
    private final Customer customer = new Customer();
    private final Homes homes = new Homes(customer);
    private final PostCardWorker worker =
            new PostCardWorker(new CardsToSend(customer.cards, customer.deliveries), customer.sendsCards, homes.copies);

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
    @Tag("D11")
    void a_task_about_a_delivery_sends_the_same_notice_once_more() {
        customer.chat.has(customer.workspace("Northwind"), customer.mentor);
        post("task-1");
        worker.work(new Task("task-2", "delivery:" + only().id(), Map.of()));
        assertThat(customer.deliveries.about(subject()))
                .extracting(Delivery::notice, Delivery::taskKey)
                .containsExactlyInAnyOrder(
                        tuple(Notices.MENTOR_ASKED, "task-1"), tuple(Notices.MENTOR_ASKED, "task-2"));
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
    @Tag("B7")
    void whoever_hears_of_a_request_sees_it_on_their_home_card_too() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        var empty = new Card("Hello", List.of(), List.of(), "");
        homes.copies.moved(workspace, customer.mentor.id(), new MessageRef("home"), empty);
        post("task-1");
        assertThat(customer.chat.shown).singleElement().asString().contains("Amara Okafor", "request.accept");
    }

    @Test
    @Tag("B7")
    void a_home_card_that_can_not_follow_holds_up_no_process() {
        var workspace = customer.workspace("Northwind");
        customer.chat.has(workspace, customer.mentor);
        var empty = new Card("Hello", List.of(), List.of(), "");
        homes.copies.moved(workspace, customer.mentor.id(), new MessageRef("home"), empty);
        customer.chat.fails("update", workspace, new Unreachable("down"));
        assertThat(post("task-1")).isEqualTo(Result.done());
        assertThat(customer.chat.log).last().asString().startsWith("update");
    }

    private Result post(String key) {
        return worker.work(
                new Task(key, "request:" + customer.requestId, Map.of(Properties.NOTICE, Notices.MENTOR_ASKED)));
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
