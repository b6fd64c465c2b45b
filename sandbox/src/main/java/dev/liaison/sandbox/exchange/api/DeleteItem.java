package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.kit.Xml;
import org.w3c.dom.Element;

/** DeleteItem: takes an entry out of the calendar, with or without cancellations. */
final class DeleteItem {
    private final Operation operation;

    DeleteItem(Operation operation) {
        this.operation = operation;
    }

    void delete(Element id, Xml xml) {
        String tell = operation.element().getAttribute("SendMeetingCancellations");
        if (tell.isEmpty()) {
            throw new ItemError(
                    "ErrorSendMeetingCancellationsRequired",
                    "SendMeetingCancellations attribute is required for calendar items.");
        }
        Account account = operation.mailbox();
        new CancelItem(operation).leave(account, ItemIds.find(account, id), !tell.equals("SendToNone"), null);
    }
}
