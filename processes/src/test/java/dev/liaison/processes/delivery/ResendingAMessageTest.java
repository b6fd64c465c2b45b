package dev.liaison.processes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.Channel;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody knows whether a message arrived, and an admin decides. */
@Tag("G1")
class ResendingAMessageTest {
    private static final String ADMIN = "priya@northwind.example";

    private final World world = new World();
    private final UUID requestId = world.mentoringRequest
            .send(new NewRequest(world.programId, world.mentee, world.mentor, "Would you guide me?"), Surface.WEB)
            .requestId()
            .orElseThrow();

    private Delivery ambiguous() {
        var delivery = world.deliveries
                .begin(
                        world.organizationId,
                        world.mentor,
                        "request:" + requestId,
                        Notices.MENTOR_ASKED,
                        Channel.SLACK,
                        null,
                        "task-1")
                .orElseThrow();
        world.deliveries.ambiguous(delivery.id(), "the answer was lost");
        return find(delivery);
    }

    private Delivery find(Delivery delivery) {
        return world.deliveries.find(world.organizationId, delivery.id()).orElseThrow();
    }

    private Running resent(Delivery delivery) {
        assertThat(world.resending.resend(delivery, ADMIN)).isTrue();
        return Running.of(world, MessageResendingProcess.key(delivery.id()));
    }

    @Test
    void it_goes_to_the_chat_once_more_and_the_first_one_says_so() {
        var delivery = ambiguous();
        var process = resent(delivery);
        process.waitsAt("task_sendAgain");
        process.done("task_sendAgain", Topics.CHAT_POST_CARD);
        process.isOver("event_sentAgain");
        process.hasNotPassed("task_sendAgainByMail");
        assertThat(find(delivery).outcome()).isEqualTo(DeliveryOutcome.RESENT);
        assertThat(find(delivery).detail()).isEqualTo("by " + ADMIN);
        assertThat(world.audit()).last().satisfies(line -> {
            assertThat(line.actor()).isEqualTo(ADMIN);
            assertThat(line.action()).isEqualTo("message.resent");
        });
    }

    @Test
    void it_goes_by_mail_when_no_chat_has_them_by_now() {
        var process = resent(ambiguous());
        process.refused("task_sendAgain", Topics.CHAT_POST_CARD, Outcomes.CHAT_RECIPIENT_GONE);
        process.waitsAt("task_sendAgainByMail");
        process.done("task_sendAgainByMail", Topics.MAIL_SEND_CARD);
        process.isOver("event_notInChat", "event_sentAgain");
        process.hasNotPassed("event_outOfReach");
    }

    @Test
    void somebody_out_of_reach_ends_it_visibly() {
        var process = resent(ambiguous());
        process.refused("task_sendAgain", Topics.CHAT_POST_CARD, Outcomes.CHAT_RECIPIENT_GONE);
        process.refused("task_sendAgainByMail", Topics.MAIL_SEND_CARD, Outcomes.MAIL_UNDELIVERABLE);
        process.isOver("event_outOfReach");
        process.hasNotPassed("event_sentAgain");
    }

    @Test
    @Tag("D11")
    void deciding_twice_sends_once() {
        var delivery = ambiguous();
        var process = resent(delivery);
        assertThat(world.resending.resend(delivery, ADMIN)).isFalse();
        process.waitsAt("task_sendAgain");
    }

    @Test
    void what_surely_arrived_is_never_sent_again() {
        var delivery = ambiguous();
        world.deliveries.sent(delivery.id(), null);
        assertThat(world.resending.resend(delivery, ADMIN)).isFalse();
        assertThat(world.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(MessageResendingProcess.key(delivery.id()))
                        .count())
                .isZero();
    }
}
