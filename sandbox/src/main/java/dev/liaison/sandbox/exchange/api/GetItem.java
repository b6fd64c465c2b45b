package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import org.w3c.dom.Element;

/** GetItem: one entry of the own calendar. */
final class GetItem {
    private final Operation operation;
    private final ItemWriter writer;

    GetItem(Operation operation) {
        this.operation = operation;
        writer = ItemWriter.of(Dom.child(operation.element(), "ItemShape").orElseThrow(), true);
    }

    void get(Element id, Xml xml) {
        var account = operation.mailbox();
        Event event = ItemIds.find(account, id);
        xml.open("m:Items");
        writer.write(xml, account, event, event.when());
    }
}
