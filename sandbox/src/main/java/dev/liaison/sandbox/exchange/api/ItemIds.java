package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;

/** Ids of items, and the change keys that tell their versions apart. */
final class ItemIds {
    private ItemIds() {}

    static String of(Event event) {
        return event.id();
    }

    static void write(Xml xml, Event event) {
        xml.empty("t:ItemId", "Id", of(event), "ChangeKey", changeKey(event));
    }

    /** The {@code ItemId} elements of a request. */
    static List<Element> in(Element request) {
        return Dom.children(Dom.child(request, "ItemIds").orElseThrow());
    }

    /** The item that an id means. */
    static Event find(Account account, Element id) {
        return account.event(id.getAttribute("Id"))
                .orElseThrow(
                        () -> new ItemError("ErrorItemNotFound", "The specified object was not found in the store."));
    }

    /** Whether the id carries the item's newest version. */
    static boolean newest(Event event, Element id) {
        return changeKey(event).equals(id.getAttribute("ChangeKey"));
    }

    /** Throws when the id carries no version at all. */
    static void versioned(Element id) {
        if (id.getAttribute("ChangeKey").isEmpty()) {
            throw new ItemError("ErrorChangeKeyRequired", "A change key is required for this operation.");
        }
    }

    private static String changeKey(Event event) {
        String text =
                "DwAAABYA" + event.uid().hashCode() + "." + event.revision().etag();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
