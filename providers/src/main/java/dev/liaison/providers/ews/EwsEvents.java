package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.providers.ews.EwsTrouble.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.w3c.dom.Element;

/** What we ask of Exchange about events. */
final class EwsEvents {
    private static final String GONE = "ErrorItemNotFound";

    private final EwsTransport transport;

    EwsEvents(EwsTransport transport) {
        this.transport = transport;
    }

    /** An event as the server has it. @param changeKey which of its versions */
    record Item(String id, String changeKey, Element element) {}

    /** The id of what an earlier try made; empty when it made nothing, or that is gone. */
    Optional<String> find(EwsAccess access, UUID draftId) throws EwsTrouble {
        var found = message(transport.ask(access, EwsEventRequests.find(draftId)));
        return EwsXml.at(found, "RootFolder", "Items", "CalendarItem", "ItemId").map(it -> it.getAttribute("Id"));
    }

    /** @return its id */
    String create(EwsAccess access, EventDraft draft) throws EwsTrouble {
        var made = message(transport.ask(access, EwsEventRequests.create(draft, invited(access, draft))));
        return item(made).id();
    }

    /** The organizer is not invited. */
    private static List<EventDraft.Attendee> invited(EwsAccess access, EventDraft draft) {
        return draft.attendees().stream()
                .filter(it -> !it.email().equalsIgnoreCase(access.mailbox()))
                .toList();
    }

    /** Empty when it is not there any more. */
    Optional<Item> get(EwsAccess access, String id) throws EwsTrouble {
        var answer = orGone(transport.ask(access, EwsEventRequests.get(id)));
        return answer.isEmpty() ? Optional.empty() : Optional.of(item(answer.get()));
    }

    /** False when it is not there any more. */
    boolean update(EwsAccess access, Item item, EventDraft draft) throws EwsTrouble {
        var request = EwsEventRequests.update(item.id(), item.changeKey(), draft, invited(access, draft));
        return orGone(transport.ask(access, request)).isPresent();
    }

    /** One that is gone needs no more. */
    void cancel(EwsAccess access, Item item, String words) throws EwsTrouble {
        orGone(transport.ask(
                access,
                words.isEmpty()
                        ? EwsEventRequests.delete(item.id(), item.changeKey())
                        : EwsEventRequests.cancel(item.id(), item.changeKey(), words)));
    }

    /** Empty when it was called off. */
    static Optional<SeenEvent> seen(Item item) throws EwsTrouble {
        if (EwsXml.text(item.element(), "IsCancelled").equals("true")) {
            return Optional.empty();
        }
        var from = EwsReading.time(EwsXml.text(item.element(), "Start"));
        var to = EwsReading.time(EwsXml.text(item.element(), "End"));
        if (from.isEmpty() || to.isEmpty()) {
            throw new EwsTrouble(Kind.OUT_OF_ORDER, "an event without a time");
        }
        return Optional.of(SeenEvent.of(from.get(), to.get(), Optional.empty()));
    }

    private static Item item(Element message) throws EwsTrouble {
        var item = EwsXml.at(message, "Items", "CalendarItem")
                .orElseThrow(() -> new EwsTrouble(Kind.OUT_OF_ORDER, "an answer without the event"));
        var id = EwsXml.at(item, "ItemId")
                .orElseThrow(() -> new EwsTrouble(Kind.OUT_OF_ORDER, "an event without an id"));
        return new Item(id.getAttribute("Id"), id.getAttribute("ChangeKey"), item);
    }

    private static Element message(Element body) throws EwsTrouble {
        return orGone(body).orElseThrow(() -> new EwsTrouble(Kind.REFUSED, GONE));
    }

    /** What is said about the one item that was asked about; empty when there is no such item. */
    private static Optional<Element> orGone(Element body) throws EwsTrouble {
        var message = EwsXml.children(body).stream()
                .flatMap(response -> EwsXml.at(response, "ResponseMessages").stream())
                .flatMap(messages -> EwsXml.children(messages).stream())
                .findFirst()
                .orElseThrow(() -> new EwsTrouble(Kind.OUT_OF_ORDER, "no answer about the event"));
        var code = EwsXml.text(message, "ResponseCode");
        if (code.equals(GONE)) {
            return Optional.empty();
        }
        if (!code.equals("NoError")) {
            throw EwsErrors.about(code);
        }
        return Optional.of(message);
    }
}
