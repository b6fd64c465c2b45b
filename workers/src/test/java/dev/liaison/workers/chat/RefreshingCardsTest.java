package dev.liaison.workers.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.workers.Customer;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D12")
class RefreshingCardsTest {
    private final Customer customer = new Customer();
    private final RefreshCardsWorker worker = new RefreshCardsWorker(customer.cards, customer.copies);
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");

    @BeforeEach
    void bothGotACardInDifferentWorkspaces() {
        customer.chat.has(first, customer.mentor);
        customer.chat.has(second, customer.mentee);
        var poster = new PostCardWorker(customer.cards, customer.sendsCards);
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

    private Result refresh() {
        return worker.work(task("refresh", ""));
    }

    private Task task(String key, String notice) {
        return new Task(key, Map.of(Variables.REQUEST_ID, customer.requestId.toString(), Variables.NOTICE, notice));
    }
}
