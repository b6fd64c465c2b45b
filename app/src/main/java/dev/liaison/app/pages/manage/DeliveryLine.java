package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Moment;
import java.util.UUID;

/**
 * One delivery as an admin sees it.
 *
 * @param what which message it was
 * @param href what it is about; empty when that has no page
 * @param tone colour of the outcome
 * @param detail why it did not arrive; empty when it did
 * @param resendable true where an admin may have it sent again
 */
record DeliveryLine(
        UUID id,
        UUID recipientId,
        String recipient,
        String what,
        String href,
        String channel,
        String outcome,
        String tone,
        String detail,
        boolean resendable,
        Moment at) {}
