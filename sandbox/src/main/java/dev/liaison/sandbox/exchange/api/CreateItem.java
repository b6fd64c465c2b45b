package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Booking;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.EventIds;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.Revision;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.util.List;
import org.w3c.dom.Element;

/** CreateItem: an appointment, a meeting with its invitations, or the cancellation of one. */
final class CreateItem {
    private final Operation operation;

    CreateItem(Operation operation) {
        this.operation = operation;
    }

    static List<Element> items(Element request) {
        return Dom.children(Dom.child(request, "Items").orElseThrow());
    }

    void create(Element item, Xml xml) {
        if (item.getLocalName().equals("CancelCalendarItem")) {
            new CancelItem(operation).cancel(item);
            xml.empty("m:Items");
            return;
        }
        String invite = operation.element().getAttribute("SendMeetingInvitations");
        if (invite.isEmpty()) {
            throw new ItemError(
                    "ErrorSendMeetingInvitationsRequired",
                    "SendMeetingInvitations attribute is required for calendar items.");
        }
        Account account = operation.mailbox();
        Folders.calendar(operation, account, "SavedItemFolderId");
        Event event = account.put(read(account, item));
        if (!invite.equals("SendToNone")) {
            operation.invitations().invite(account, event, Invitations.invited(event));
        }
        xml.open("m:Items").open("t:CalendarItem");
        ItemIds.write(xml, event);
    }

    private Event read(Account account, Element item) {
        ItemReader reader =
                new ItemReader(Dom.children(item), operation.request().timeZone());
        String id = EventIds.id(Provider.EXCHANGE);
        return new Event(
                id,
                reader.text("UID").orElseGet(() -> EventIds.uid(Provider.EXCHANGE, id)),
                reader.when(null),
                reader.details(Details.NONE),
                reader.status(BusyStatus.BUSY),
                false,
                null,
                new Booking(account.email(), ExtendedProperty.of(item).orElse(null), null),
                Revision.first(operation.exchange().calendars().clock().instant()));
    }
}
