package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.request.RequestNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D12")
class RefreshingCardsTest {
    private final Customer customer = new Customer();
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");

    @BeforeEach
    void bothGotACardInDifferentWorkspaces() {
        customer.chat.has(first, customer.mentor);
        customer.chat.has(second, customer.mentee);
        send(RequestNotice.MENTOR_ASKED);
        send(RequestNotice.REQUEST_SENT);
        customer.mentorDeclined();
        customer.chat.log.clear();
    }

    @Test
    void every_copy_shows_the_end_and_offers_no_answer() {
        refresh();
        assertThat(customer.chat.log)
                .containsExactlyInAnyOrder("update Northwind: 1 buttons", "update Northwind Labs: 0 buttons");
    }

    @Test
    void copies_in_a_removed_workspace_are_passed_over() {
        customer.installations.remove(first.id(), Surface.WEB, Customer.NOW);
        refresh();
        assertThat(customer.chat.log).containsExactly("update Northwind Labs: 0 buttons");
    }

    @Test
    @Tag("B2")
    void a_workspace_that_is_lost_does_not_keep_the_copies_elsewhere_from_being_refreshed() {
        for (var broken : new Installation[] {first, second}) {
            customer.chat.log.clear();
            customer.chat.fails("update", broken, new AccessLost(broken.id(), true, "token_revoked"));
            assertThatThrownBy(this::refresh).isInstanceOf(AccessLost.class);
            assertThat(customer.chat.log).hasSize(2);
            customer.chat.fails("update", broken, null);
        }
    }

    @Test
    void what_is_worth_another_try_comes_before_what_is_lost() {
        customer.chat.fails("update", first, new AccessLost(first.id(), true, "token_revoked"));
        customer.chat.fails("update", second, new Unreachable("down"));
        assertThatThrownBy(this::refresh).isInstanceOf(Unreachable.class);
        customer.chat.fails("update", first, new Unreachable("down"));
        customer.chat.fails("update", second, new AccessLost(second.id(), true, "token_revoked"));
        assertThatThrownBy(this::refresh).isInstanceOf(Unreachable.class);
    }

    @Test
    @Tag("D3")
    void a_card_that_offered_a_mentor_shows_that_they_were_asked_and_other_cards_are_left_alone() {
        send(RequestNotice.REQUEST_ANSWERED);
        var another = customer.asksAnother(customer.person("Noa Levi", false));
        customer.chat.log.clear();
        var program = customer.requests.get(another).programId();
        customer.requestCopies.refreshOffers(program, customer.mentee.id());
        assertThat(customer.chat.log).containsExactly("update Northwind Labs: 0 buttons");
        assertThat(customer.requestCopies.offers(program, customer.mentee.id(), second.id()))
                .isPresent();
        assertThat(customer.requestCopies.offers(program, customer.mentor.id(), first.id()))
                .isEmpty();
    }

    @Test
    void an_id_that_is_none_is_nobodys_card() {
        customer.requestCopies.refresh("' or 1=1 --");
        assertThat(customer.chat.log).isEmpty();
    }

    private void refresh() {
        customer.copies.refresh(
                "request:" + customer.requestId,
                copy -> customer.cards.card(
                        RequestNotice.named(copy.notice()), customer.cards.matter(customer.requestId)));
    }

    private void send(RequestNotice notice) {
        customer.sendsCards.send(
                notice.wireName(),
                customer.cards.matter(customer.requestId).recipient(notice),
                "request:" + customer.requestId,
                notice.wireName(),
                customer.cards.card(notice, customer.cards.matter(customer.requestId)));
    }
}
