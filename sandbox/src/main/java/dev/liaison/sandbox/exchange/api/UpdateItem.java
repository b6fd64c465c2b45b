package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** UpdateItem: new values for single properties, with or without telling those who are invited. */
final class UpdateItem {
    private final Operation operation;

    UpdateItem(Operation operation) {
        this.operation = operation;
    }

    static List<Element> changes(Element request) {
        return Dom.children(Dom.child(request, "ItemChanges").orElseThrow());
    }

    void update(Element change, Xml xml) {
        String tell = operation.element().getAttribute("SendMeetingInvitationsOrCancellations");
        if (tell.isEmpty()) {
            throw new ItemError(
                    "ErrorSendMeetingInvitationsOrCancellationsRequired",
                    "SendMeetingInvitationsOrCancellations attribute is required for calendar items.");
        }
        Account account = operation.mailbox();
        Event before = ItemIds.find(account, versioned(account, change));
        List<Element> properties = properties(Dom.child(change, "Updates").orElseThrow());
        ItemReader reader = new ItemReader(properties, operation.request().timeZone());
        Event changed = before.at(reader.when(before)).about(reader.details(before.details()));
        Event after = operation
                .exchange()
                .calendars()
                .change(account, before, changed.showing(reader.status(before.status())));
        if (!tell.equals("SendToNone")) {
            operation.invitations().invite(account, after, Invitations.invited(after));
        }
        xml.open("m:Items").open("t:CalendarItem");
        ItemIds.write(xml, after);
        xml.close().close().open("m:ConflictResults").text("t:Count", "0");
    }

    private Element versioned(Account account, Element change) {
        Element id = Dom.child(change, "ItemId").orElseThrow();
        if (!operation.element().getAttribute("ConflictResolution").equals("AlwaysOverwrite")) {
            ItemIds.versioned(id);
            if (!ItemIds.newest(ItemIds.find(account, id), id)) {
                throw new ItemError(
                        "ErrorIrresolvableConflict",
                        "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.");
            }
        }
        return id;
    }

    /** Each field names one property and carries that one. */
    private static List<Element> properties(Element updates) {
        List<Element> out = new ArrayList<>();
        for (Element each : Dom.children(updates)) {
            String uri = Dom.child(each, "FieldURI").orElseThrow().getAttribute("FieldURI");
            List<Element> given = Dom.children(Dom.child(each, "CalendarItem").orElseThrow());
            if (given.size() != 1) {
                throw new ItemError(
                        "ErrorIncorrectUpdatePropertyCount",
                        "An object within a change description must contain one and only one property to modify.");
            }
            if (!uri.endsWith(":" + given.get(0).getLocalName())) {
                throw new ItemError(
                        "ErrorUpdatePropertyMismatch",
                        "The property in the XML does not match the property in the path: " + uri);
            }
            out.add(given.get(0));
        }
        return out;
    }
}
