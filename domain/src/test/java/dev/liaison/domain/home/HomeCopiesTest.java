package dev.liaison.domain.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B7")
@Tag("D12")
class HomeCopiesTest {
    private static final MessageRef OLD = new MessageRef("old");
    private static final MessageRef NEW = new MessageRef("new");

    private final Customer customer = new Customer();
    private final Homes homes = new Homes(customer);
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");

    @Test
    void a_mentor_can_answer_or_take_an_answer_back_and_a_mentee_can_withdraw() {
        assertThat(offers(customer.mentor)).containsExactly("Accept", "Decline", "View profile");
        assertThat(offers(customer.mentee)).containsExactly("Withdraw");
        customer.requests.answer(
                customer.requestId,
                new Ending(Outcome.ACCEPTED, Customer.NOW, customer.mentor.id(), Surface.TEAMS, ""));
        assertThat(offers(customer.mentor)).containsExactly("Take it back");
        assertThat(homes.card(customer.mentor).toString()).contains("Accepted by you");
        assertThat(offers(customer.mentee)).containsExactly("Withdraw");
        assertThat(homes.card(customer.mentee).toString()).doesNotContain("ccepted");
    }

    @Test
    void only_the_newest_one_is_a_home_card_and_only_its_readers() {
        var mentor = customer.mentor.id();
        homes.copies.moved(first, mentor, OLD);
        assertThat(homes.copies.card(first, mentor, OLD)).contains(homes.card(customer.mentor));
        assertThat(customer.chat.log).isEmpty();
        homes.copies.moved(first, mentor, NEW);
        assertThat(customer.chat.log).as("the one before is closed").containsExactly("update Northwind: 0 buttons");
        assertThat(homes.copies.card(first, mentor, OLD)).isEmpty();
        assertThat(homes.copies.card(first, mentor, NEW)).isPresent();
        assertThat(homes.copies.card(second, mentor, NEW)).isEmpty();
        assertThat(homes.copies.card(first, customer.mentee.id(), NEW)).isEmpty();
    }

    @Test
    void one_that_fails_or_whose_workspace_was_removed_does_not_keep_the_others_from_following() {
        var mentor = customer.mentor.id();
        homes.copies.moved(first, mentor, OLD);
        homes.copies.moved(second, mentor, NEW);
        homes.copies.refreshOf(mentor);
        assertThat(customer.chat.log)
                .containsExactlyInAnyOrder("update Northwind: 0 buttons", "update Northwind Labs: 0 buttons");
        for (var broken : List.of(first, second)) {
            customer.chat.log.clear();
            customer.chat.fails("update", broken, new Unreachable("down"));
            homes.copies.refreshOf(mentor);
            assertThat(customer.chat.log).hasSize(2);
            customer.chat.fails("update", broken, null);
        }
        customer.chat.log.clear();
        customer.installations.remove(first.id(), Surface.WEB, Customer.NOW);
        homes.copies.refreshOf(mentor);
        assertThat(customer.chat.log).containsExactly("update Northwind Labs: 0 buttons");
    }

    private List<String> offers(Person reader) {
        return homes.card(reader).parts().stream()
                .filter(Card.Item.class::isInstance)
                .flatMap(part -> ((Card.Item) part).buttons().stream())
                .map(Card.Button::label)
                .toList();
    }
}
