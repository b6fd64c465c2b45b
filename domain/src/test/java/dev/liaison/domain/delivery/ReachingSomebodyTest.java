package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.Reach;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B6")
class ReachingSomebodyTest {
    private final Customer customer = new Customer();

    @Test
    void a_no_is_believed_for_six_hours_and_a_yes_until_a_message_is_refused() {
        var workspace = customer.workspace("Northwind");
        assertThat(found(Duration.ZERO)).isFalse();
        customer.chat.has(workspace, customer.mentor);
        assertThat(found(Duration.ofHours(6).minusSeconds(1))).isFalse();
        assertThat(customer.chat.log).hasSize(1);
        assertThat(found(Duration.ofHours(6))).isTrue();
        assertThat(found(Duration.ofDays(365))).isTrue();
        assertThat(customer.chat.log).hasSize(2);
    }

    @Test
    void somebody_who_is_only_in_the_second_workspace_is_found_there() {
        customer.workspace("Northwind");
        var second = customer.workspace("Northwind Labs");
        customer.chat.has(second, customer.mentor);
        assertThat(reach(Duration.ZERO).find(customer.mentor).orElseThrow().installation())
                .isEqualTo(second);
    }

    private boolean found(Duration later) {
        return reach(later).find(customer.mentor).isPresent();
    }

    private Reach reach(Duration later) {
        return new Reach(
                customer.installations,
                new ChatAddresses(TestDatabase.jdbc()),
                new ChatSettings(TestDatabase.jdbc()),
                customer.providers,
                Clock.fixed(Customer.NOW.plus(later), ZoneOffset.UTC));
    }
}
