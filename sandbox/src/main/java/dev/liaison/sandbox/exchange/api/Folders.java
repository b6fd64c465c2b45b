package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.kit.Dom;
import java.util.Optional;
import org.w3c.dom.Element;

/** The one folder that there is: the caller's own calendar. */
final class Folders {
    private Folders() {}

    /** Throws when the request names another folder in that element. */
    static void calendar(Operation operation, Account account, String element) {
        Optional<Element> named = Dom.child(operation.element(), element)
                .map(each -> Dom.children(each).get(0));
        if (named.isEmpty()) {
            return;
        }
        if (named.get().getLocalName().equals("FolderId")) {
            throw new ItemError("ErrorFolderNotFound", "The specified folder could not be found in the store.");
        }
        if (!named.get().getAttribute("Id").equals("calendar")) {
            throw new ItemError(
                    "ErrorCannotCreateCalendarItemInNonCalendarFolder", "Only the calendar keeps such items.");
        }
        Optional<String> owner = Dom.text(named.get(), "Mailbox", "EmailAddress");
        if (owner.isPresent() && !owner.get().equalsIgnoreCase(account.email())) {
            throw new ItemError("ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        }
    }
}
