package dev.liaison.workers.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Properties;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.home.Homes;
import dev.liaison.domain.integration.Installation;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D12")
class RefreshingCardsTest {
    private static final Card OLD = new Card("Hello", List.of(), List.of(), "");

    private final Customer customer = new Customer();
    private final Homes homes = new Homes(customer);
    private final RefreshCardsWorker worker = new RefreshCardsWorker(
            customer.requestCopies, new CardSources(List.of(), customer.people, customer.copies), homes.copies);
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");

    @BeforeEach
    void bothGotACardInDifferentWorkspaces() {
        customer.chat.has(first, customer.mentor);
        customer.chat.has(second, customer.mentee);
        var poster = new PostCardWorker(
                new CardsToSend(customer.cards, customer.deliveries), customer.sendsCards, homes.copies);
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
        var poster = new PostCardWorker(
                new CardsToSend(customer.cards, customer.deliveries), customer.sendsCards, homes.copies);
        poster.work(task("tell", Notices.REQUEST_ANSWERED));
        customer.chat.log.clear();
        var another = customer.asksAnother(customer.person("Noa Levi", false));
        assertThat(worker.work(new Task("refresh", "request:" + another, Map.of())))
                .isEqualTo(Result.done());
        assertThat(customer.chat.log).containsExactly("update Northwind Labs: 0 buttons");
    }

    @Test
    @Tag("D11")
    void a_repeated_task_posts_nothing_and_leaves_alone_what_shows_it_already() {
        refresh();
        customer.chat.log.clear();
        assertThat(refresh()).isEqualTo(Result.done());
        assertThat(customer.chat.log).isEmpty();
    }

    @Test
    @Tag("B7")
    void home_cards_of_whom_it_concerns_follow() {
        homes.copies.moved(second, customer.mentee.id(), new MessageRef("home"), OLD);
        homes.copies.moved(first, customer.person("Noa Levi", false).id(), new MessageRef("another's home"), OLD);
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
