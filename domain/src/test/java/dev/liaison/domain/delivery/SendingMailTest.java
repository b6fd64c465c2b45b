package dev.liaison.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.request.RequestNotice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class SendingMailTest {
    private final Customer customer = new Customer();

    @Test
    @Tag("D14")
    void a_request_by_mail_links_to_a_page_that_can_be_answered() {
        assertThat(send("task-1")).isEqualTo(DeliveryOutcome.SENT);
        var mail = customer.mail.taken.get(0);
        assertThat(mail.to()).isEqualTo("ingrid@northwind.example");
        assertThat(mail.subject()).isEqualTo("Amara Okafor asks you to be their mentor");
        assertThat(mail.text()).contains("https://liaison.example/a/");
        var delivery =
                customer.deliveries.about("request:" + customer.requestId).get(0);
        assertThat(delivery.channel()).isEqualTo(Channel.EMAIL);
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.SENT);
    }

    @Test
    @Tag("D11")
    void a_repeated_task_sends_no_second_mail() {
        send("task-1");
        send("task-1");
        assertThat(customer.mail.taken).hasSize(1);
    }

    @Test
    @Tag("B6")
    void an_address_that_the_server_refuses_is_left_to_the_admin() {
        customer.mail.trouble = new Refused(Refused.Reason.UNDELIVERABLE, "550 no such user");
        assertThat(send("task-1")).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(send("task-1")).isEqualTo(DeliveryOutcome.REFUSED);
    }

    @Test
    void a_mail_that_could_not_be_handed_over_is_sent_by_the_next_try_under_the_same_id() {
        customer.mail.trouble = new Unreachable("connection refused");
        assertThatThrownBy(() -> send("task-1")).isInstanceOf(Unreachable.class);
        customer.mail.trouble = null;
        send("task-1");
        assertThat(customer.mail.taken).extracting(Mail::messageId).containsExactly("task-1." + customer.mentor.id());
    }

    private DeliveryOutcome send(String key) {
        return customer.mailsCards.sendWithLink(
                key,
                customer.mentor,
                "request:" + customer.requestId,
                "mentorAsked",
                customer.cards.card(RequestNotice.MENTOR_ASKED, customer.cards.matter(customer.requestId)));
    }
}
