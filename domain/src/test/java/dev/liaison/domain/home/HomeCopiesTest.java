package dev.liaison.domain.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.Outcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B7")
@Tag("D12")
class HomeCopiesTest {
    private static final MessageRef OLD = new MessageRef("old");
    private static final MessageRef NEW = new MessageRef("new");
    private static final Card HELLO = new Card("Hello", List.of(), List.of(), "");

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
        homes.copies.moved(first, mentor, OLD, HELLO);
        assertThat(homes.copies.card(first, mentor, OLD)).contains(homes.card(customer.mentor));
        assertThat(customer.chat.log).isEmpty();
        homes.copies.moved(first, mentor, NEW, HELLO);
        assertThat(customer.chat.log).as("the one before is closed").containsExactly("update Northwind: 0 buttons");
        assertThat(homes.copies.card(first, mentor, OLD)).isEmpty();
        assertThat(homes.copies.card(first, mentor, NEW)).isPresent();
        assertThat(homes.copies.card(second, mentor, NEW)).isEmpty();
        assertThat(homes.copies.card(first, customer.mentee.id(), NEW)).isEmpty();
    }

    @Test
    void one_that_fails_or_whose_workspace_was_removed_does_not_keep_the_others_from_following() {
        var mentor = customer.mentor.id();
        homes.copies.moved(first, mentor, OLD, HELLO);
        homes.copies.moved(second, mentor, NEW, HELLO);
        homes.copies.refreshOf(mentor);
        assertThat(customer.chat.log)
                .containsExactlyInAnyOrder("update Northwind: 0 buttons", "update Northwind Labs: 0 buttons");
        for (var broken : List.of(first, second)) {
            bothShowSomethingElse(mentor);
            customer.chat.fails("update", broken, new Unreachable("down"));
            assertThatThrownBy(() -> homes.copies.refreshOf(mentor)).isInstanceOf(Unreachable.class);
            assertThat(customer.chat.log).hasSize(2);
            customer.chat.log.clear();
            customer.chat.fails("update", broken, new Refused(Refused.Reason.NOT_FOUND, "channel_not_found"));
            homes.copies.refreshOf(mentor);
            assertThat(customer.chat.log).hasSize(1);
            customer.chat.fails("update", broken, null);
        }
        bothShowSomethingElse(mentor);
        customer.installations.remove(first.id(), Surface.WEB, Customer.NOW);
        homes.copies.refreshOf(mentor);
        assertThat(customer.chat.log).containsExactly("update Northwind Labs: 0 buttons");
    }

    @Test
    void one_that_shows_it_already_is_left_alone_wherever_it_was_moved_to() {
        var mentor = customer.mentor.id();
        homes.copies.moved(first, mentor, OLD, homes.card(customer.mentor));
        homes.copies.refreshOf(mentor);
        assertThat(customer.chat.log).isEmpty();
        homes.copies.moved(first, mentor, NEW, HELLO);
        customer.chat.log.clear();
        homes.copies.refreshOf(mentor);
        homes.copies.refreshOf(mentor);
        assertThat(customer.chat.log).containsExactly("update Northwind: 0 buttons");
    }

    private void bothShowSomethingElse(UUID mentor) {
        homes.copies.moved(first, mentor, OLD, HELLO);
        homes.copies.moved(second, mentor, NEW, HELLO);
        customer.chat.log.clear();
    }

    private List<String> offers(Person reader) {
        return homes.card(reader).parts().stream()
                .filter(Card.Item.class::isInstance)
                .flatMap(part -> ((Card.Item) part).buttons().stream())
                .map(Card.Button::label)
                .toList();
    }
}
