package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.kit.Dom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Calls a meeting off: the entry goes, and those who were invited are told. */
final class CancelItem {
    private final Operation operation;

    CancelItem(Operation operation) {
        this.operation = operation;
    }

    void cancel(Element cancellation) {
        String disposition = operation.element().getAttribute("MessageDisposition");
        if (disposition.isEmpty()) {
            throw new ItemError(
                    "ErrorMessageDispositionRequired", "Message disposition is required for this operation.");
        }
        Account account = operation.mailbox();
        Element id = Dom.child(cancellation, "ReferenceItemId").orElseThrow();
        Event event = ItemIds.find(account, id);
        ItemIds.versioned(id);
        if (!ItemIds.newest(event, id)) {
            throw new ItemError("ErrorStaleObject", "The change key is not the newest one.");
        }
        organizer(account, event);
        String comment = Dom.text(cancellation, "NewBodyContent").orElse(null);
        leave(account, event, !disposition.equals("SaveOnly"), comment);
    }

    private static void organizer(Account account, Event event) {
        if (!event.booking().organizer().equalsIgnoreCase(account.email())) {
            throw new ItemError("ErrorCalendarIsNotOrganizer", "You must be the organizer to perform this action.");
        }
    }

    /** Takes the entry out; only an organizer's mails go out. */
    void leave(Account account, Event event, boolean tell, @Nullable String comment) {
        boolean own = event.booking().organizer().equalsIgnoreCase(account.email());
        if (tell && own) {
            List<String> invited = Invitations.invited(event);
            operation.invitations().cancel(account, event, invited, comment);
        }
        account.delete(event.id());
    }
}
