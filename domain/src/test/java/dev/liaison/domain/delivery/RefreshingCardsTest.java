package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.request.RequestNotice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D12")
class RefreshingCardsTest {
    private final Customer customer = new Customer();
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");

    private Card truth = card("first");

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
            assertThatThrownBy(() -> customer.copies.refresh(subject(), () -> copy -> card("without " + broken.name())))
                    .isInstanceOf(AccessLost.class);
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

    @Test
    void a_copy_that_shows_it_already_is_left_alone() {
        refresh();
        customer.chat.log.clear();
        refresh();
        assertThat(customer.chat.log).isEmpty();
    }

    @Test
    void what_changes_while_copies_are_replaced_is_shown_by_all_of_them_in_the_end() {
        customer.chat.meanwhile("update", () -> truth = card("second"));
        customer.copies.refresh(subject(), () -> {
            var now = truth;
            return copy -> now;
        });
        assertThat(customer.chat.log).hasSize(4);
        customer.chat.log.clear();
        customer.copies.refresh(subject(), () -> copy -> card("second"));
        assertThat(customer.chat.log).isEmpty();
    }

    @Test
    void one_who_knows_less_and_comes_last_shows_the_truth_in_the_end() {
        customer.chat.meanwhile("update", () -> {
            truth = card("second");
            customer.copies.refresh(subject(), () -> copy -> truth);
        });
        customer.copies.refreshOf(customer.mentor.id(), subject(), () -> copy -> truth);
        var calls = customer.chat.shown.stream().map(Card::title).toList();
        assertThat(calls).containsExactly("second", "second", "first", "second");
    }

    @Test
    void a_call_whose_end_nobody_knows_is_made_again_even_for_what_was_shown_before_it() {
        customer.copies.refresh(subject(), () -> copy -> card("first"));
        customer.chat.fails("update", first, new Unreachable("no answer"));
        assertThatThrownBy(() -> customer.copies.refresh(subject(), () -> copy -> card("second")))
                .isInstanceOf(Unreachable.class);
        customer.chat.fails("update", first, null);
        customer.chat.log.clear();
        customer.copies.refreshOf(customer.mentor.id(), subject(), () -> copy -> card("first"));
        assertThat(customer.chat.log).containsExactly("update Northwind: 0 buttons");
    }

    @Test
    @Tag("F7")
    void each_try_gets_further_where_a_chat_allows_few_calls() {
        for (var n = 0; n < 9; n++) {
            var another = customer.person(n + ". person", false);
            customer.chat.has(first, another);
            customer.sendsCards.send("t" + n, another, "poll:1", "pollAsked", () -> card("first"));
        }
        customer.chat.log.clear();
        for (var attempt = 1; attempt <= 3; attempt++) {
            customer.chat.allows(first, attempt == 3 ? 9 : 4);
            if (attempt < 3) {
                assertThatThrownBy(() -> customer.copies.refresh("poll:1", () -> copy -> card("second")))
                        .isInstanceOf(Throttled.class);
            } else {
                customer.copies.refresh("poll:1", () -> copy -> card("second"));
            }
        }
        assertThat(customer.chat.log).hasSize(9);
    }

    private static Card card(String title) {
        return new Card(title, List.of(), List.of(), "");
    }

    private String subject() {
        return "request:" + customer.requestId;
    }

    private void refresh() {
        customer.copies.refresh(
                "request:" + customer.requestId,
                () -> copy -> customer.cards.card(
                        RequestNotice.named(copy.notice()), customer.cards.matter(customer.requestId)));
    }

    private void send(RequestNotice notice) {
        customer.sendsCards.send(
                notice.wireName(),
                customer.cards.matter(customer.requestId).recipient(notice),
                "request:" + customer.requestId,
                notice.wireName(),
                () -> customer.cards.card(notice, customer.cards.matter(customer.requestId)));
    }
}
