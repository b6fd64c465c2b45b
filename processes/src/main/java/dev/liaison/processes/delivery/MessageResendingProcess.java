package dev.liaison.processes.delivery;

import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.processes.engine.Engine;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Façade of the process {@code message-resending}; business key {@code delivery:<id>}. */
public final class MessageResendingProcess {
    private final Engine engine;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    public MessageResendingProcess(
            Engine engine, Deliveries deliveries, AuditLog audit, TransactionTemplate transactions) {
        this.engine = engine;
        this.deliveries = deliveries;
        this.audit = audit;
        this.transactions = transactions;
    }

    public static String key(UUID deliveryId) {
        return Engine.key("delivery", deliveryId);
    }

    /**
     * Sends a message once more, as it would read now. The caller has checked who decides.
     *
     * @param by the admin's e-mail address
     * @return false, and nothing happens, when it is not or no longer ambiguous
     */
    public boolean resend(Delivery delivery, String by) {
        if (delivery.requestId().isEmpty()) {
            throw new IllegalArgumentException("not about a request: " + delivery.subject());
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            var first = deliveries.resent(delivery.id(), "by " + by);
            if (first) {
                start(delivery);
                audit.add(
                        delivery.organizationId(),
                        by,
                        Surface.WEB,
                        "message.resent",
                        delivery.subject(),
                        delivery.notice() + " " + delivery.outcome().words(),
                        "sent again");
            }
            return first;
        }));
    }

    private void start(Delivery delivery) {
        engine.start(
                Processes.MESSAGE_RESENDING,
                key(delivery.id()),
                Map.of(Variables.ORGANIZATION_ID, delivery.organizationId().toString()));
    }
}
