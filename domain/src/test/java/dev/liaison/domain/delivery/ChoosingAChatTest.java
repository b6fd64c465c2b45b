package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is in Slack and in Teams: one message, where they want it. */
@Tag("B5")
class ChoosingAChatTest {
    private static final Card CARD = new Card("Hello", List.of(), List.of(), "");
    private final Customer customer = new Customer();
    private final Installation slack = customer.workspace("Northwind");
    private final Installation teams = customer.tenant("northwind.example");

    @BeforeEach
    void she_is_in_both() {
        customer.chat.has(slack, customer.mentor);
        customer.teams.has(teams, customer.mentor);
    }

    @Test
    void slack_comes_first_for_somebody_who_said_nothing() {
        assertThat(send("1")).isEqualTo(DeliveryOutcome.SENT);
        assertThat(outcomes()).containsExactly("SLACK SENT ");
    }

    @Test
    void the_chat_that_was_used_last_comes_before_the_other() {
        customer.chatSettings.used(customer.mentor.id(), Platform.SLACK, Customer.NOW.minus(Duration.ofHours(2)));
        customer.chatSettings.used(customer.mentor.id(), Platform.TEAMS, Customer.NOW.minus(Duration.ofHours(1)));
        send("1");
        assertThat(outcomes()).containsExactly("TEAMS SENT ");
    }

    @Test
    void the_chat_that_was_chosen_comes_before_the_one_that_was_used_last() {
        customer.chatSettings.used(customer.mentor.id(), Platform.SLACK, Customer.NOW);
        customer.chatSettings.prefer(customer.mentor.id(), Platform.TEAMS);
        send("1");
        assertThat(outcomes()).containsExactly("TEAMS SENT ");
    }

    @Test
    void the_copy_that_was_not_sent_is_listed_as_such() {
        send("1");
        customer.chatSettings.prefer(customer.mentor.id(), Platform.TEAMS);
        send("2");
        assertThat(outcomes())
                .containsExactly(
                        "SLACK SENT ",
                        "SLACK SUPPRESSED one copy is enough: it went to Microsoft Teams",
                        "TEAMS SENT ");
        assertThat(customer.chat.log.stream().filter(it -> it.startsWith("post")))
                .hasSize(1);
    }

    @Test
    @Tag("C6")
    void who_switched_a_chat_off_gets_the_next_one_and_none_when_all_are_off() {
        send("1");
        customer.chatSettings.stop(customer.mentor.id(), Platform.SLACK, Customer.NOW);
        assertThat(send("2")).isEqualTo(DeliveryOutcome.SENT);
        assertThat(outcomes()).contains("SLACK SUPPRESSED switched off by its reader", "TEAMS SENT ");
        customer.chatSettings.stop(customer.mentor.id(), Platform.TEAMS, Customer.NOW);
        assertThat(send("3")).as("so it goes by mail").isEqualTo(DeliveryOutcome.REFUSED);
        customer.chatSettings.resume(customer.mentor.id(), Platform.SLACK);
        assertThat(send("4")).isEqualTo(DeliveryOutcome.SENT);
    }

    @Test
    @Tag("C5")
    void a_pause_is_over_by_itself() {
        customer.chatSettings.pause(customer.mentor.id(), Platform.SLACK, Customer.NOW.plusSeconds(1));
        send("1");
        assertThat(outcomes()).containsExactly("TEAMS SENT ");
        customer.chatSettings.pause(customer.mentor.id(), Platform.SLACK, Customer.NOW);
        send("2");
        assertThat(outcomes()).contains("SLACK SENT ");
    }

    @Test
    @Tag("G2")
    void who_is_refused_by_one_chat_is_reached_by_the_other() {
        customer.chat.fails("post", slack, new Refused(Refused.Reason.BLOCKED, "no"));
        assertThat(send("1")).isEqualTo(DeliveryOutcome.SENT);
        assertThat(outcomes()).containsExactly("SLACK REFUSED no", "TEAMS SENT ");
        assertThat(send("1")).as("the same task again").isEqualTo(DeliveryOutcome.SENT);
        assertThat(customer.teams.log.stream().filter(it -> it.startsWith("post")))
                .hasSize(1);
    }

    private DeliveryOutcome send(String task) {
        return customer.sendsCards.send(
                task, customer.mentor, "request:" + customer.requestId, "mentorAsked", () -> CARD);
    }

    private List<String> outcomes() {
        return customer.deliveries.about("request:" + customer.requestId).stream()
                .map(it -> it.channel() + " " + it.outcome() + " " + it.detail())
                .sorted()
                .toList();
    }
}
