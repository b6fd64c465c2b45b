package dev.liaison.workers.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Properties;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.home.Homes;
import dev.liaison.domain.integration.Installation;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D12")
class RefreshingCardsTest {
    private final Customer customer = new Customer();
    private final Homes homes = new Homes(customer);
    private final RefreshCardsWorker worker = new RefreshCardsWorker(
            customer.requestCopies,
            new CardSources(java.util.List.of(), customer.people, customer.copies),
            homes.copies);
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");

    @BeforeEach
    void bothGotACardInDifferentWorkspaces() {
        customer.chat.has(first, customer.mentor);
        customer.chat.has(second, customer.mentee);
        var poster = new PostCardWorker(new CardsToSend(customer.cards, customer.deliveries), customer.sendsCards);
        poster.work(task("ask", Notices.MENTOR_ASKED));
        poster.work(task("confirm", Notices.REQUEST_SENT));
        customer.mentorDeclined();
        customer.chat.log.clear();
    }

    @Test
    void every_copy_shows_the_end_and_offers_no_answer() {
        assertThat(refresh()).isEqualTo(Result.done());
        assertThat(customer.chat.log)
                .containsExactlyInAnyOrder("update Northwind: 1 buttons", "update Northwind Labs: 0 buttons");
    }

    @Test
    @Tag("D3")
    void a_card_that_offered_the_mentor_follows_too() {
        var poster = new PostCardWorker(new CardsToSend(customer.cards, customer.deliveries), customer.sendsCards);
        poster.work(task("tell", Notices.REQUEST_ANSWERED));
        customer.chat.log.clear();
        var another = customer.asksAnother(customer.person("Noa Levi", false));
        assertThat(worker.work(new Task("refresh", "request:" + another, Map.of())))
                .isEqualTo(Result.done());
        assertThat(customer.chat.log).containsExactly("update Northwind Labs: 0 buttons");
    }

    @Test
    @Tag("D11")
    void a_repeated_task_shows_the_same_again_and_posts_nothing() {
        refresh();
        assertThat(refresh()).isEqualTo(Result.done());
        assertThat(customer.chat.log)
                .containsExactlyInAnyOrder(
                        "update Northwind: 1 buttons",
                        "update Northwind Labs: 0 buttons",
                        "update Northwind: 1 buttons",
                        "update Northwind Labs: 0 buttons");
    }

    @Test
    @Tag("B7")
    void home_cards_of_whom_it_concerns_follow() {
        homes.copies.moved(second, customer.mentee.id(), new MessageRef("home"));
        homes.copies.moved(first, customer.person("Noa Levi", false).id(), new MessageRef("another's home"));
        assertThat(refresh()).isEqualTo(Result.done());
        assertThat(customer.chat.log)
                .containsExactlyInAnyOrder(
                        "update Northwind: 1 buttons",
                        "update Northwind Labs: 0 buttons",
                        "update Northwind Labs: 0 buttons");
    }

    private Result refresh() {
        return worker.work(task("refresh", ""));
    }

    private Task task(String key, String notice) {
        return new Task(key, "request:" + customer.requestId, Map.of(Properties.NOTICE, notice));
    }
}
