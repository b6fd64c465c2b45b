package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.exchange.soap.SoapRequest;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One request with everything that its operation needs; the caller's mailbox is null when the login has none. */
record Operation(Exchange exchange, Invitations invitations, SoapRequest request, @Nullable Account caller) {
    Element element() {
        return request.operation();
    }

    /** The caller's mailbox, for what works on items. */
    Account mailbox() {
        Account own = caller;
        if (own == null) {
            throw new ItemError(
                    "ErrorMissingEmailAddress",
                    "When making a request as an account that does not have a mailbox, you must specify the mailbox primary SMTP address for any distinguished folder Ids.");
        }
        String error = own.profile().error();
        if (error != null) {
            throw new ItemError(error, "The mailbox cannot be used right now.");
        }
        return own;
    }
}
